package org.plenary.nomination;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A call for nominations.
 *
 * @param deadline    null only while it is a draft
 * @param contact     null only while it is a draft
 * @param openedAt    null while it is a draft
 * @param bodyId      the body whose Parties and regions count, or null
 * @param regionId    where {@code eligible} is REGION
 * @param rangeListId where {@code eligible} is RANGE_STATES
 * @param answerDays  days a nominee has to answer
 * @param throughId   the partner secretariat in whose name the call runs and which picks, or null
 */
public record Call(long id, long meetingId, int seats, int seatsPerParty, Instant deadline, String note, String contact, CallState state,
        Instant openedAt, Long bodyId, Eligible eligible, Long regionId, Long rangeListId, int fundedPlaces, FundingRule fundingRule,
        int answerDays, Promotion promotion, Long throughId, int version) {

    private static final int FEWEST_ALTERNATES = 2;

    /** @param zone of the meeting */
    public CallDraft fields(CallLists lists, ZoneId zone) {
        return new CallDraft(seats, seatsPerParty, deadline == null ? null : LocalDateTime.ofInstant(deadline, zone), note, contact, bodyId,
                eligible, regionId, rangeListId, fundedPlaces, fundingRule, answerDays, promotion, throughId, lists.profiles(),
                lists.regions(), lists.papers(), lists.reminders());
    }

    /** @return how many a Party may name: its seats and as many alternates, two at least. */
    public int longestList() {
        return seatsPerParty + Math.max(FEWEST_ALTERNATES, seatsPerParty);
    }

    /** @return whether nominations are taken at this moment from those whose region was not called again alone. */
    public boolean takesNominations(Instant now) {
        return state == CallState.OPEN && now.isBefore(deadline);
    }
}
