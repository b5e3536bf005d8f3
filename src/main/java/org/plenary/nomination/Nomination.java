package org.plenary.nomination;

import java.time.Instant;

/**
 * A person nominated in answer to a call.
 *
 * @param iso2         the State that nominates
 * @param priority     1 is the first choice of the nominating authority
 * @param reason       of the last decision or answer, in the words of whoever gave it; or null
 * @param answeredAt   when the nominee confirmed or declined, or null
 * @param answerBy     until when the nominee who was asked may answer, or null
 * @param endorsedRank the place that the partner secretariat or regional representative gave it; null: not picked
 * @param reserveRank  the place on the ordered reserve list, or null
 * @param replacesId   the nomination in whose place this one stands, or null
 */
public record Nomination(long id, long callId, long addresseeId, String iso2, int priority, Candidate candidate, NominationState state,
        String reason, Instant answeredAt, Instant answerBy, boolean funded, Integer endorsedRank, Integer reserveRank, Long replacesId,
        int version) {

    /** @return it after the nominee's answer, as it stands in the next version */
    Nomination answered(NominationState now, String why, Instant at) {
        return new Nomination(id, callId, addresseeId, iso2, priority, candidate, now, why, at, answerBy, funded, endorsedRank, reserveRank,
                replacesId, version + 1);
    }
}
