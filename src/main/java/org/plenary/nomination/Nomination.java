package org.plenary.nomination;

import java.time.Instant;

/**
 * A person nominated in answer to a call.
 *
 * @param iso2       the State that nominates
 * @param priority   1 is the first choice of the nominating authority
 * @param reason     of the last decision or answer, in the words of whoever gave it; or null
 * @param letterId   the file with the signed letter, or null
 * @param answeredAt when the nominee confirmed or declined, or null
 */
public record Nomination(long id, long callId, long addresseeId, String iso2, int priority, Candidate candidate, NominationState state,
        String reason, Long letterId, Instant answeredAt, int version) {
}
