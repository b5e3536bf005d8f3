package org.plenary.nomination;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A call for nominations.
 *
 * @param deadline null only while it is a draft
 * @param contact  null only while it is a draft
 * @param openedAt null while it is a draft
 */
public record Call(long id, long meetingId, int seats, int seatsPerParty, Instant deadline, String note, String contact, CallState state,
        Instant openedAt, int version) {

    private static final int FEWEST_ALTERNATES = 2;

    /** @param zone of the meeting */
    public CallDraft fields(ZoneId zone) {
        return new CallDraft(seats, seatsPerParty, deadline == null ? null : LocalDateTime.ofInstant(deadline, zone), note, contact);
    }

    /** @return how many a Party may name: its seats and as many alternates, two at least. */
    public int longestList() {
        return seatsPerParty + Math.max(FEWEST_ALTERNATES, seatsPerParty);
    }

    /** @return whether nominations are taken at this moment. */
    public boolean takesNominations(Instant now) {
        return state == CallState.OPEN && now.isBefore(deadline);
    }
}
