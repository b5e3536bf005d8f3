package org.plenary.participation;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.MEETING_PARTNER;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.nomination.NominationState;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Confirmed nominees who are no participants yet, and participants whose nomination no longer stands. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NomineeRepository {

    /** Somebody who confirmed. */
    record Nominee(long nominationId, String iso2, String givenName, String familyName, String email, String positionHeld, String institution,
            String language) {
    }

    record Withdrawn(long meetingId, long participantId) {
    }

    private static final Condition NOT_TAKEN_OVER = NOMINATION.STATE.eq(NominationState.CONFIRMED.name())
            .and(notExists(selectOne().from(PARTICIPANT).where(PARTICIPANT.NOMINATION_ID.eq(NOMINATION.ID))));

    private final DSLContext db;

    NomineeRepository(DSLContext db) {
        this.db = db;
    }

    /** @return meetings in which nominees who confirmed before that instant wait to be taken over */
    List<Long> meetingsWaiting(Instant confirmedBefore) {
        return db.selectDistinct(NOMINATION_CALL.MEETING_ID).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOT_TAKEN_OVER).and(NOMINATION.ANSWERED_AT.lt(confirmedBefore)).fetch(NOMINATION_CALL.MEETING_ID);
    }

    int waiting(long meetingId) {
        return db.fetchCount(db.select(NOMINATION.ID).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).and(NOT_TAKEN_OVER));
    }

    /** Takes the lock on each of them: of two who take over at once, the second finds nothing. */
    List<Nominee> nextForUpdate(long meetingId, int limit) {
        return db.selectFrom(NOMINATION)
                .where(NOMINATION.CALL_ID.in(select(NOMINATION_CALL.ID).from(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId))))
                .and(NOT_TAKEN_OVER).orderBy(NOMINATION.ANSWERED_AT, NOMINATION.ID).limit(limit).forUpdate().skipLocked()
                .fetch(row -> new Nominee(row.get(NOMINATION.ID), row.get(NOMINATION.ISO2), row.get(NOMINATION.GIVEN_NAME),
                        row.get(NOMINATION.FAMILY_NAME), row.get(NOMINATION.EMAIL), row.get(NOMINATION.POSITION_HELD),
                        row.get(NOMINATION.INSTITUTION), row.get(NOMINATION.LANGUAGE)));
    }

    /** @return codes of the bodies whose Parties count: that of the call, or else those whose secretariats convene the meeting */
    List<String> bodies(long meetingId) {
        var ofCall = db.select(BODY.CODE).from(BODY).join(NOMINATION_CALL).on(NOMINATION_CALL.BODY_ID.eq(BODY.ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).fetch(BODY.CODE);
        return !ofCall.isEmpty() ? ofCall : db.select(BODY.CODE).from(BODY).join(MEETING_PARTNER).on(MEETING_PARTNER.ORGANISATION_ID.eq(BODY.SECRETARIAT_ID))
                .where(MEETING_PARTNER.MEETING_ID.eq(meetingId)).and(MEETING_PARTNER.CAPACITY.eq(Capacity.CONVENER.name())).fetch(BODY.CODE);
    }

    List<Withdrawn> withdrawn() {
        return db.select(PARTICIPANT.MEETING_ID, PARTICIPANT.ID).from(PARTICIPANT).join(NOMINATION).on(NOMINATION.ID.eq(PARTICIPANT.NOMINATION_ID))
                .where(NOMINATION.STATE.eq(NominationState.WITHDRAWN.name()))
                .and(PARTICIPANT.STATE.notIn(ParticipantState.REFUSED.name(), ParticipantState.CANCELLED.name()))
                .orderBy(PARTICIPANT.ID).fetch(row -> new Withdrawn(row.value1(), row.value2()));
    }
}
