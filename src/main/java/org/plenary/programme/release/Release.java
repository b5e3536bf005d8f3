package org.plenary.programme.release;

import java.time.Instant;
import java.util.List;

/**
 * A release of a meeting's programme.
 *
 * @param number    1, 2, … within the meeting
 * @param note      what its organisers say of it
 * @param findings  hard ones that stood when it was published
 * @param toldSince the release of which people knew before, or null
 * @param told      null while those concerned were not told
 */
public record Release(int number, Instant at, String by, ReleaseNote note, List<StoodFinding> findings, Integer toldSince, Told told) {

    /** @param text in English @param reason why it was accepted */
    public record StoodFinding(String text, String reason) {
    }

    public record Told(Instant at, String by, int letters) {
    }
}
