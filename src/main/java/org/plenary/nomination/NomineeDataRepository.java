package org.plenary.nomination;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.NOMINATION_DRAFT;
import static org.plenary.schema.Tables.NOMINATION_PAPER;
import static org.plenary.schema.Tables.NOMINATION_SUGGESTION;
import static org.plenary.schema.Tables.REVIEWER;
import static org.plenary.schema.Tables.REVIEW_SCORE;
import static org.plenary.schema.Tables.SELECTION_RULING;
import static org.plenary.schema.Tables.SELECTION_RUN;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;
import org.plenary.nomination.selection.AuditBundle;
import org.plenary.retention.Emptied;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and empties what calls keep of persons. Where an address must be there and be unlike all others, the number of the row follows the mark. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NomineeDataRepository {

    /** @param by the nominating authority, or null */
    record OwnNomination(String by, Nomination nomination) {
    }

    private final DSLContext db;

    NomineeDataRepository(DSLContext db) {
        this.db = db;
    }

    List<OwnNomination> of(long meetingId, String email, Long nominationId) {
        var own = noCondition();
        own = email == null ? own : own.or(NOMINATION.EMAIL.eq(email));
        own = nominationId == null ? own : own.or(NOMINATION.ID.eq(nominationId));
        return email == null && nominationId == null ? List.of()
                : db.select(NOMINATION, NOMINATION_ADDRESSEE.NAME).from(NOMINATION)
                        .join(NOMINATION_ADDRESSEE).on(NOMINATION_ADDRESSEE.ID.eq(NOMINATION.ADDRESSEE_ID))
                        .where(NOMINATION.CALL_ID.in(calls(meetingId))).and(own).orderBy(NOMINATION.ID)
                        .fetch(row -> new OwnNomination(row.value2(), NominationRepository.nomination(row.value1())));
    }

    int emptyContacts(long meetingId) {
        return db.update(NOMINATION).set(NOMINATION.EMAIL, marked(NOMINATION.ID)).setNull(NOMINATION.PHONE).set(NOMINATION.VERSION, NOMINATION.VERSION.plus(1))
                        .where(NOMINATION.CALL_ID.in(calls(meetingId))).and(unmarked(NOMINATION.EMAIL)).execute()
                + db.update(NOMINATION_SUGGESTION).set(NOMINATION_SUGGESTION.EMAIL, Emptied.MARK)
                        .where(NOMINATION_SUGGESTION.NOMINATION_ID.in(nominations(meetingId))).and(unmarked(NOMINATION_SUGGESTION.EMAIL)).execute()
                + db.update(NOMINATION_ADDRESSEE).setNull(NOMINATION_ADDRESSEE.EMAIL).set(NOMINATION_ADDRESSEE.VERSION, NOMINATION_ADDRESSEE.VERSION.plus(1))
                        .where(NOMINATION_ADDRESSEE.CALL_ID.in(calls(meetingId))).and(NOMINATION_ADDRESSEE.EMAIL.isNotNull()).execute()
                + db.update(CALL_REGION).set(CALL_REGION.REPRESENTATIVE_EMAIL, Emptied.MARK)
                        .where(CALL_REGION.CALL_ID.in(calls(meetingId))).and(unmarked(CALL_REGION.REPRESENTATIVE_EMAIL)).execute()
                + db.update(REVIEWER).set(REVIEWER.EMAIL, marked(REVIEWER.ID)).set(REVIEWER.VERSION, REVIEWER.VERSION.plus(1))
                        .where(REVIEWER.CALL_ID.in(calls(meetingId))).and(unmarked(REVIEWER.EMAIL)).execute();
    }

    int emptyGender(long meetingId) {
        return db.update(NOMINATION).setNull(NOMINATION.GENDER).set(NOMINATION.VERSION, NOMINATION.VERSION.plus(1))
                .where(NOMINATION.CALL_ID.in(calls(meetingId))).and(NOMINATION.GENDER.isNotNull()).execute();
    }

    List<Long> papers(long meetingId) {
        return db.selectDistinct(NOMINATION_PAPER.FILE_ID).from(NOMINATION_PAPER).where(NOMINATION_PAPER.NOMINATION_ID.in(nominations(meetingId)))
                .fetch(NOMINATION_PAPER.FILE_ID);
    }

    void removePapers(long meetingId) {
        db.deleteFrom(NOMINATION_PAPER).where(NOMINATION_PAPER.NOMINATION_ID.in(nominations(meetingId))).execute();
    }

    int removeDrafts(long meetingId) {
        return db.deleteFrom(NOMINATION_DRAFT).where(NOMINATION_DRAFT.ADDRESSEE_ID.in(
                select(NOMINATION_ADDRESSEE.ID).from(NOMINATION_ADDRESSEE).where(NOMINATION_ADDRESSEE.CALL_ID.in(calls(meetingId))))).execute();
    }

    int emptyNames(long meetingId) {
        db.update(REVIEW_SCORE).set(REVIEW_SCORE.RECUSAL, Emptied.MARK).where(REVIEW_SCORE.NOMINATION_ID.in(nominations(meetingId)))
                .and(REVIEW_SCORE.RECUSAL.isNotNull()).execute();
        db.update(SELECTION_RULING).set(SELECTION_RULING.REASON, Emptied.MARK).where(SELECTION_RULING.NOMINATION_ID.in(nominations(meetingId))).execute();
        db.selectFrom(SELECTION_RUN).where(SELECTION_RUN.CALL_ID.in(calls(meetingId))).forEach(run -> {
            run.setBundle(JSON.json(AuditBundle.read(run.getBundle().data()).withReasons(Emptied.MARK).json()));
            run.update();
        });
        return db.update(NOMINATION).set(NOMINATION.GIVEN_NAME, "").set(NOMINATION.FAMILY_NAME, Emptied.MARK).setNull(NOMINATION.POSITION_HELD)
                        .setNull(NOMINATION.INSTITUTION).setNull(NOMINATION.REASON).set(NOMINATION.NAME_KEY, "")
                        .set(NOMINATION.VERSION, NOMINATION.VERSION.plus(1))
                        .where(NOMINATION.CALL_ID.in(calls(meetingId))).and(NOMINATION.FAMILY_NAME.ne(Emptied.MARK)).execute()
                + db.update(NOMINATION_SUGGESTION).set(NOMINATION_SUGGESTION.NAME, Emptied.MARK).setNull(NOMINATION_SUGGESTION.WHY)
                        .where(NOMINATION_SUGGESTION.NOMINATION_ID.in(nominations(meetingId))).and(NOMINATION_SUGGESTION.NAME.ne(Emptied.MARK)).execute()
                + db.update(NOMINATION_ADDRESSEE).setNull(NOMINATION_ADDRESSEE.NAME).set(NOMINATION_ADDRESSEE.VERSION, NOMINATION_ADDRESSEE.VERSION.plus(1))
                        .where(NOMINATION_ADDRESSEE.CALL_ID.in(calls(meetingId))).and(NOMINATION_ADDRESSEE.NAME.isNotNull()).execute()
                + db.update(CALL_REGION).setNull(CALL_REGION.REPRESENTATIVE_NAME).setNull(CALL_REGION.REPRESENTATIVE_EMAIL)
                        .where(CALL_REGION.CALL_ID.in(calls(meetingId))).and(CALL_REGION.REPRESENTATIVE_NAME.isNotNull()).execute()
                + db.update(REVIEWER).set(REVIEWER.NAME, Emptied.MARK).set(REVIEWER.VERSION, REVIEWER.VERSION.plus(1))
                        .where(REVIEWER.CALL_ID.in(calls(meetingId))).and(REVIEWER.NAME.ne(Emptied.MARK)).execute();
    }

    private static Select<Record1<Long>> calls(long meetingId) {
        return select(NOMINATION_CALL.ID).from(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId));
    }

    private static Select<Record1<Long>> nominations(long meetingId) {
        return select(NOMINATION.ID).from(NOMINATION).where(NOMINATION.CALL_ID.in(calls(meetingId)));
    }

    private static Field<String> marked(Field<Long> id) {
        return concat(inline(Emptied.MARK + " "), id.cast(String.class));
    }

    private static Condition unmarked(Field<String> address) {
        return address.notLike(Emptied.MARK + "%");
    }
}
