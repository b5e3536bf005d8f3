package org.plenary.participation;

import static org.plenary.schema.Tables.ATTENDANCE;
import static org.plenary.schema.Tables.ATTENDANCE_SESSION;
import static org.plenary.schema.Tables.ATTENDANCE_UNDONE;
import static org.plenary.schema.Tables.BADGE;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.plenary.participation.CheckInRoll.Ended;
import org.plenary.participation.CheckInRoll.Seen;
import org.plenary.participation.CheckInService.Held;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AttendanceRepository {

    /** Whose a badge is. @param valid whether it was neither ended nor printed again @param reason why it was ended, or null */
    record Wearer(long participantId, boolean valid, String reason) {
    }

    /** A check-in that stands. @param scanId of the scan that made it */
    record Attended(UUID scanId, long participantId, AttendanceSession session, String name, Instant seenAt, String desk) {
    }

    record Known(long id, String iso2, String organisation, String honorific, String givenName, String familyName, ParticipantState state) {

        String name() {
            return familyName + ", " + givenName + (honorific == null ? "" : " (" + honorific + ")");
        }
    }

    private final DSLContext db;

    AttendanceRepository(DSLContext db) {
        this.db = db;
    }

    List<AttendanceSession> sessions(long meetingId) {
        var seen = DSL.field(DSL.select(DSL.count()).from(ATTENDANCE).where(ATTENDANCE.SESSION_ID.eq(ATTENDANCE_SESSION.ID)));
        return db.select(ATTENDANCE_SESSION.ID, ATTENDANCE_SESSION.HELD_ON, ATTENDANCE_SESSION.NAME, seen, ATTENDANCE_SESSION.VERSION)
                .from(ATTENDANCE_SESSION).where(ATTENDANCE_SESSION.MEETING_ID.eq(meetingId)).orderBy(ATTENDANCE_SESSION.HELD_ON, ATTENDANCE_SESSION.ID)
                .fetch(row -> new AttendanceSession(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** @return the sessions that this participant attended, in the order of days */
    List<Held> sessionsOf(long participantId) {
        return db.select(ATTENDANCE_SESSION.HELD_ON, ATTENDANCE_SESSION.NAME).from(ATTENDANCE).join(ATTENDANCE_SESSION).on(ATTENDANCE_SESSION.ID.eq(ATTENDANCE.SESSION_ID))
                .where(ATTENDANCE.PARTICIPANT_ID.eq(participantId)).orderBy(ATTENDANCE_SESSION.HELD_ON, ATTENDANCE_SESSION.ID)
                .fetch(row -> new Held(row.value1(), row.value2()));
    }

    boolean isSession(long meetingId, long sessionId) {
        return db.fetchExists(ATTENDANCE_SESSION, ATTENDANCE_SESSION.ID.eq(sessionId).and(ATTENDANCE_SESSION.MEETING_ID.eq(meetingId)));
    }

    /** @return empty when the day has a session of that name */
    Optional<Long> addSession(long meetingId, LocalDate heldOn, String name, Instant now) {
        if (db.fetchExists(ATTENDANCE_SESSION, ATTENDANCE_SESSION.MEETING_ID.eq(meetingId).and(ATTENDANCE_SESSION.HELD_ON.eq(heldOn)).and(ATTENDANCE_SESSION.NAME.eq(name)))) {
            return Optional.empty();
        }
        return Optional.of(db.insertInto(ATTENDANCE_SESSION).set(ATTENDANCE_SESSION.MEETING_ID, meetingId).set(ATTENDANCE_SESSION.HELD_ON, heldOn)
                .set(ATTENDANCE_SESSION.NAME, name).set(ATTENDANCE_SESSION.CREATED_AT, now).returning(ATTENDANCE_SESSION.ID).fetchSingle().getId());
    }

    /** @return whether it was there and nobody had been checked in */
    boolean removeSession(long meetingId, long sessionId) {
        return db.deleteFrom(ATTENDANCE_SESSION).where(ATTENDANCE_SESSION.ID.eq(sessionId)).and(ATTENDANCE_SESSION.MEETING_ID.eq(meetingId))
                .and(DSL.notExists(DSL.selectOne().from(ATTENDANCE).where(ATTENDANCE.SESSION_ID.eq(sessionId)))).execute() == 1;
    }

    List<Known> people(long meetingId) {
        return db.select(PARTICIPANT.ID, PARTICIPANT.ISO2, PARTICIPANT.ORGANISATION, PARTICIPANT.HONORIFIC, PARTICIPANT.GIVEN_NAME, PARTICIPANT.FAMILY_NAME, PARTICIPANT.STATE)
                .from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).orderBy(PARTICIPANT.SORT_KEY, PARTICIPANT.ID)
                .fetch(row -> new Known(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), ParticipantState.valueOf(row.value7())));
    }

    Optional<Known> person(long meetingId, long participantId) {
        return db.select(PARTICIPANT.ID, PARTICIPANT.ISO2, PARTICIPANT.ORGANISATION, PARTICIPANT.HONORIFIC, PARTICIPANT.GIVEN_NAME, PARTICIPANT.FAMILY_NAME, PARTICIPANT.STATE)
                .from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.ID.eq(participantId))
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), ParticipantState.valueOf(row.value7())));
    }

    /** @return hashes of codes by participant */
    Map<Long, String> validBadges(long meetingId) {
        return db.select(BADGE.PARTICIPANT_ID, BADGE.CODE_HASH).from(BADGE).where(BADGE.MEETING_ID.eq(meetingId)).and(BADGE.REVOKED_AT.isNull())
                .fetchMap(BADGE.PARTICIPANT_ID, BADGE.CODE_HASH);
    }

    /** @return hashes of codes by participant, with why they were ended */
    Map<Long, List<Ended>> endedBadges(long meetingId) {
        return db.select(BADGE.PARTICIPANT_ID, BADGE.CODE_HASH, BADGE.REVOKED_REASON).from(BADGE).where(BADGE.MEETING_ID.eq(meetingId)).and(BADGE.REVOKED_AT.isNotNull())
                .fetchGroups(BADGE.PARTICIPANT_ID, row -> new Ended(row.value2(), row.value3()));
    }

    Optional<Wearer> wearer(long meetingId, String codeHash) {
        return db.select(BADGE.PARTICIPANT_ID, BADGE.REVOKED_AT, BADGE.REVOKED_REASON).from(BADGE).where(BADGE.CODE_HASH.eq(codeHash)).and(BADGE.MEETING_ID.eq(meetingId))
                .fetchOptional(row -> new Wearer(row.value1(), row.value2() == null, row.value3()));
    }

    boolean undone(UUID scanId) {
        return db.fetchExists(ATTENDANCE_UNDONE, ATTENDANCE_UNDONE.SCAN_ID.eq(scanId.toString()));
    }

    /** @return the check-in that this scan made, where it stands; its row stays locked */
    Optional<Attended> findForUpdate(long meetingId, UUID scanId) {
        return attended(ATTENDANCE.SCAN_ID.eq(scanId.toString()).and(ATTENDANCE_SESSION.MEETING_ID.eq(meetingId))).forUpdate().fetchOptional(AttendanceRepository::attended);
    }

    /** @param text in the name, or null @return those checked in last, newest first */
    List<Attended> attended(long meetingId, long sessionId, String text, int limit) {
        var which = ATTENDANCE.SESSION_ID.eq(sessionId).and(ATTENDANCE_SESSION.MEETING_ID.eq(meetingId));
        return attended(text == null ? which : which.and(DSL.concat(PARTICIPANT.GIVEN_NAME, DSL.inline(" "), PARTICIPANT.FAMILY_NAME).contains(text)))
                .orderBy(ATTENDANCE.ID.desc()).limit(limit).fetch(AttendanceRepository::attended);
    }

    private SelectConditionStep<? extends Record> attended(Condition which) {
        return db.select(ATTENDANCE.fields()).select(ATTENDANCE_SESSION.HELD_ON, ATTENDANCE_SESSION.NAME, ATTENDANCE_SESSION.VERSION, PARTICIPANT.HONORIFIC, PARTICIPANT.GIVEN_NAME,
                        PARTICIPANT.FAMILY_NAME, PARTICIPANT.STATE)
                .from(ATTENDANCE).join(ATTENDANCE_SESSION).on(ATTENDANCE_SESSION.ID.eq(ATTENDANCE.SESSION_ID))
                .join(PARTICIPANT).on(PARTICIPANT.ID.eq(ATTENDANCE.PARTICIPANT_ID)).where(which);
    }

    private static Attended attended(Record row) {
        var name = new Known(row.get(ATTENDANCE.PARTICIPANT_ID), null, null, row.get(PARTICIPANT.HONORIFIC), row.get(PARTICIPANT.GIVEN_NAME),
                row.get(PARTICIPANT.FAMILY_NAME), ParticipantState.valueOf(row.get(PARTICIPANT.STATE))).name();
        return new Attended(UUID.fromString(row.get(ATTENDANCE.SCAN_ID)), row.get(ATTENDANCE.PARTICIPANT_ID),
                new AttendanceSession(row.get(ATTENDANCE.SESSION_ID), row.get(ATTENDANCE_SESSION.HELD_ON), row.get(ATTENDANCE_SESSION.NAME), 0, row.get(ATTENDANCE_SESSION.VERSION)),
                name, row.get(ATTENDANCE.SEEN_AT), row.get(ATTENDANCE.DESK));
    }

    void undo(Attended one, Instant now) {
        db.deleteFrom(ATTENDANCE).where(ATTENDANCE.SCAN_ID.eq(one.scanId().toString())).execute();
        db.insertInto(ATTENDANCE_UNDONE).set(ATTENDANCE_UNDONE.SCAN_ID, one.scanId().toString()).set(ATTENDANCE_UNDONE.SESSION_ID, one.session().id())
                .set(ATTENDANCE_UNDONE.PARTICIPANT_ID, one.participantId()).set(ATTENDANCE_UNDONE.UNDONE_AT, now).execute();
    }

    List<Seen> seen(long meetingId) {
        return db.select(ATTENDANCE.SESSION_ID, ATTENDANCE.PARTICIPANT_ID, ATTENDANCE.SEEN_AT, ATTENDANCE.DESK).from(ATTENDANCE)
                .join(ATTENDANCE_SESSION).on(ATTENDANCE_SESSION.ID.eq(ATTENDANCE.SESSION_ID)).where(ATTENDANCE_SESSION.MEETING_ID.eq(meetingId))
                .fetch(row -> new Seen(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** @return whether it is new: neither this scan nor this participant was there before */
    boolean insert(Scan scan, long participantId, Instant now, String by) {
        return db.insertInto(ATTENDANCE).set(ATTENDANCE.SESSION_ID, scan.sessionId()).set(ATTENDANCE.PARTICIPANT_ID, participantId)
                .set(ATTENDANCE.SCAN_ID, scan.scanId().toString()).set(ATTENDANCE.DESK, scan.desk()).set(ATTENDANCE.SEEN_AT, scan.seenAt())
                .set(ATTENDANCE.RECEIVED_AT, now).set(ATTENDANCE.BY_LABEL, by).onDuplicateKeyIgnore().execute() == 1;
    }

    /** @return the check-in that stands, and whether it is that of this scan */
    Optional<Map.Entry<Boolean, Seen>> standing(Scan scan, long participantId) {
        return db.selectFrom(ATTENDANCE).where(ATTENDANCE.SESSION_ID.eq(scan.sessionId())).and(ATTENDANCE.PARTICIPANT_ID.eq(participantId))
                .fetchOptional(row -> Map.entry(row.getScanId().equals(scan.scanId().toString()),
                        new Seen(row.getSessionId(), row.getParticipantId(), row.getSeenAt(), row.getDesk())));
    }

    /** @return participants who attended at least so many sessions, with how many, in the order of their names */
    Map<Participant, Integer> attended(long meetingId, int atLeast) {
        var sessions = DSL.count(ATTENDANCE.ID);
        return db.select(PARTICIPANT, sessions).from(PARTICIPANT).join(ATTENDANCE).on(ATTENDANCE.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                .where(PARTICIPANT.MEETING_ID.eq(meetingId)).groupBy(PARTICIPANT.ID).having(sessions.ge(atLeast)).orderBy(PARTICIPANT.SORT_KEY, PARTICIPANT.ID)
                .fetchMap(row -> ParticipantRepository.participant(row.value1()), row -> row.value2());
    }
}
