package org.plenary.participation;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a scan.
 *
 * @param name   of the participant, where it is known whom
 * @param seenAt when they were seen: now, or before
 * @param desk   that saw them
 * @param reason why the badge was ended, in the words of whoever did, or null
 */
public record ScanAnswer(UUID scanId, Outcome outcome, Long participantId, String name, Instant seenAt, String desk, String reason) {

    public enum Outcome {
        CHECKED_IN,
        /** By another scan before: when, and by which desk, is in the answer. */
        ALREADY,
        /** The badge was printed again or ended. */
        REVOKED,
        NOT_APPROVED,
        /** No badge of this meeting. */
        UNKNOWN,
        /** The session is gone. */
        NO_SESSION,
        /** It was taken back. */
        UNDONE
    }
}
