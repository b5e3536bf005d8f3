package org.plenary.participation;

import static org.jooq.impl.DSL.coalesce;
import static org.plenary.schema.Tables.BADGE;
import static org.plenary.schema.Tables.CREDENTIAL;
import static org.plenary.schema.Tables.FUNDING;
import static org.plenary.schema.Tables.ISSUED_LETTER;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.REGISTRATION_ANSWER;
import static org.plenary.schema.Tables.REGISTRATION_DRAFT;
import static org.plenary.schema.Tables.RETENTION_PERIOD;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.retention.Emptied;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Periods for which personal data are kept, and emptying what is past them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PurgeRepository {

    private final DSLContext db;

    PurgeRepository(DSLContext db) {
        this.db = db;
    }

    /** @return days after the meeting, of all kinds */
    Map<KeptData, Integer> periods(long meetingId) {
        var periods = new EnumMap<KeptData, Integer>(KeptData.class);
        for (var kept : KeptData.values()) {
            periods.put(kept, kept.usualDays());
        }
        db.selectFrom(RETENTION_PERIOD).where(RETENTION_PERIOD.MEETING_ID.eq(meetingId))
                .forEach(row -> periods.put(KeptData.valueOf(row.getField()), row.getDays()));
        return periods;
    }

    /** Until this transaction ends nobody else sets a period of this meeting. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle();
    }

    void setPeriod(long meetingId, KeptData kept, int days) {
        db.insertInto(RETENTION_PERIOD).set(RETENTION_PERIOD.MEETING_ID, meetingId).set(RETENTION_PERIOD.FIELD, kept.name()).set(RETENTION_PERIOD.DAYS, days)
                .onDuplicateKeyUpdate().set(RETENTION_PERIOD.DAYS, days).execute();
    }

    /** @return meetings that were over before that day */
    List<Long> meetingsOver(LocalDate before) {
        return db.select(MEETING.ID).from(MEETING).where(MEETING.ENDS_ON.lt(before)).orderBy(MEETING.ID).fetch(MEETING.ID);
    }

    /** @return the files that answered the question */
    List<Long> filesOfAnswers(long questionId) {
        return db.select(REGISTRATION_ANSWER.FILE_ID).from(REGISTRATION_ANSWER).where(REGISTRATION_ANSWER.QUESTION_ID.eq(questionId))
                .and(REGISTRATION_ANSWER.FILE_ID.isNotNull()).fetch(REGISTRATION_ANSWER.FILE_ID);
    }

    /** @return how many answers there were */
    int emptyAnswers(long questionId) {
        return db.deleteFrom(REGISTRATION_ANSWER).where(REGISTRATION_ANSWER.QUESTION_ID.eq(questionId)).execute();
    }

    List<Long> photos(long meetingId) {
        return db.select(PARTICIPANT.PHOTO_ID).from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.PHOTO_ID.isNotNull())
                .fetch(PARTICIPANT.PHOTO_ID);
    }

    /** @return of how many participants, letters or drafts something was emptied */
    int empty(long meetingId, KeptData kept) {
        return switch (kept) {
            case CONTACT -> db.update(PARTICIPANT).setNull(PARTICIPANT.EMAIL).setNull(PARTICIPANT.PHONE).set(PARTICIPANT.VERSION, PARTICIPANT.VERSION.plus(1))
                    .where(of(meetingId)).and(PARTICIPANT.EMAIL.isNotNull().or(PARTICIPANT.PHONE.isNotNull())).execute();
            case GENDER -> db.update(PARTICIPANT).setNull(PARTICIPANT.GENDER).set(PARTICIPANT.VERSION, PARTICIPANT.VERSION.plus(1))
                    .where(of(meetingId)).and(PARTICIPANT.GENDER.isNotNull()).execute();
            case PHOTO -> db.update(PARTICIPANT).setNull(PARTICIPANT.PHOTO_ID).set(PARTICIPANT.VERSION, PARTICIPANT.VERSION.plus(1))
                    .where(of(meetingId)).and(PARTICIPANT.PHOTO_ID.isNotNull()).execute();
            case LETTERS -> db.update(ISSUED_LETTER).setNull(ISSUED_LETTER.TEXT).where(ISSUED_LETTER.MEETING_ID.eq(meetingId))
                    .and(ISSUED_LETTER.TEXT.isNotNull()).execute();
            case DRAFTS -> db.deleteFrom(REGISTRATION_DRAFT).where(REGISTRATION_DRAFT.PARTICIPANT_ID.in(
                    db.select(PARTICIPANT.ID).from(PARTICIPANT).where(of(meetingId)))).execute();
            case NAMES -> emptyNames(meetingId);
            case PAPERS, MAIL, LOOKS -> 0;
        };
    }

    private int emptyNames(long meetingId) {
        db.update(ISSUED_LETTER).set(ISSUED_LETTER.ADDRESSEE, Emptied.MARK).where(ISSUED_LETTER.MEETING_ID.eq(meetingId)).execute();
        db.update(FUNDING).setNull(FUNDING.NOTE).where(FUNDING.MEETING_ID.eq(meetingId)).and(FUNDING.NOTE.isNotNull()).execute();
        db.update(BADGE).set(BADGE.REVOKED_REASON, Emptied.MARK).where(BADGE.MEETING_ID.eq(meetingId)).and(BADGE.REVOKED_REASON.isNotNull()).execute();
        var credentials = db.update(CREDENTIAL).setNull(CREDENTIAL.SIGNATORY_NAME).set(CREDENTIAL.HEAD, Emptied.MARK).setNull(CREDENTIAL.ALTERNATES)
                .setNull(CREDENTIAL.ADVISERS).setNull(CREDENTIAL.NOTE).setNull(CREDENTIAL.REASON).setNull(CREDENTIAL.FILE_ID)
                .set(CREDENTIAL.VERSION, CREDENTIAL.VERSION.plus(1))
                .where(CREDENTIAL.MEETING_ID.eq(meetingId)).and(coalesce(CREDENTIAL.HEAD, "").ne(Emptied.MARK)).execute();
        return credentials + db.update(PARTICIPANT).setNull(PARTICIPANT.HONORIFIC).set(PARTICIPANT.GIVEN_NAME, "").set(PARTICIPANT.FAMILY_NAME, Emptied.MARK)
                .setNull(PARTICIPANT.BADGE_NAME).setNull(PARTICIPANT.POSITION_HELD).setNull(PARTICIPANT.REASON).set(PARTICIPANT.SORT_KEY, Emptied.MARK)
                .set(PARTICIPANT.VERSION, PARTICIPANT.VERSION.plus(1))
                .where(of(meetingId)).and(PARTICIPANT.FAMILY_NAME.ne(Emptied.MARK)).execute();
    }

    /** @return scans of credentials */
    List<Long> scans(long meetingId) {
        return db.select(CREDENTIAL.FILE_ID).from(CREDENTIAL).where(CREDENTIAL.MEETING_ID.eq(meetingId)).and(CREDENTIAL.FILE_ID.isNotNull()).fetch(CREDENTIAL.FILE_ID);
    }

    /** Lists are read anew: all rows of the meeting are of this version from now on. */
    void moved(long meetingId, int roll) {
        db.update(PARTICIPANT).set(PARTICIPANT.ROLL, roll).where(of(meetingId)).execute();
    }

    private static Condition of(long meetingId) {
        return PARTICIPANT.MEETING_ID.eq(meetingId);
    }
}
