package org.plenary.nomination;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.REVIEWER;
import static org.plenary.schema.Tables.REVIEW_SCORE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviewers and their scores. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRepository {

    private static final Field<Integer> JUDGED = field(selectCount().from(REVIEW_SCORE).where(REVIEW_SCORE.REVIEWER_ID.eq(REVIEWER.ID))).as("judged");

    private final DSLContext db;

    ReviewRepository(DSLContext db) {
        this.db = db;
    }

    List<Reviewer> reviewers(long meetingId) {
        return where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).fetch(ReviewRepository::reviewer);
    }

    Optional<Reviewer> reviewer(long meetingId, long reviewerId) {
        return where(NOMINATION_CALL.MEETING_ID.eq(meetingId).and(REVIEWER.ID.eq(reviewerId))).fetchOptional(ReviewRepository::reviewer);
    }

    private ResultQuery<? extends Record> where(Condition condition) {
        return db.select(REVIEWER.asterisk(), JUDGED).from(REVIEWER).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(REVIEWER.CALL_ID))
                .where(condition).orderBy(REVIEWER.NAME, REVIEWER.ID);
    }

    private static Reviewer reviewer(Record row) {
        return new Reviewer(row.get(REVIEWER.ID), new ReviewerDraft(row.get(REVIEWER.NAME), row.get(REVIEWER.EMAIL), row.get(REVIEWER.LANGUAGE),
                row.get(REVIEWER.ANONYMOUS)), row.get(REVIEWER.INVITED_AT), row.get(JUDGED), row.get(REVIEWER.VERSION));
    }

    /** @return the new id, or empty when there is a reviewer with this e-mail address */
    Optional<Long> insert(long callId, ReviewerDraft fields) {
        return db.insertInto(REVIEWER)
                .set(REVIEWER.CALL_ID, callId)
                .set(REVIEWER.NAME, fields.name())
                .set(REVIEWER.EMAIL, fields.email())
                .set(REVIEWER.LANGUAGE, fields.language())
                .set(REVIEWER.ANONYMOUS, fields.anonymous())
                .onDuplicateKeyIgnore().returning(REVIEWER.ID).fetchOptional(REVIEWER.ID);
    }

    /** @return whether the row still had this version */
    boolean invited(long reviewerId, int version, Instant at) {
        return db.update(REVIEWER).set(REVIEWER.INVITED_AT, at).set(REVIEWER.VERSION, version + 1)
                .where(REVIEWER.ID.eq(reviewerId)).and(REVIEWER.VERSION.eq(version)).execute() == 1;
    }

    /** With the scores. @return whether the row still had this version */
    boolean remove(long reviewerId, int version) {
        return db.deleteFrom(REVIEWER).where(REVIEWER.ID.eq(reviewerId)).and(REVIEWER.VERSION.eq(version)).execute() == 1;
    }

    /** @param profileId null where there is none @param score null where there is none, or the reviewer recused themselves */
    record Judged(long id, String iso2, Long profileId, String givenName, String familyName, String positionHeld, String institution, NominationState state,
            Integer score, String recusal) {
    }

    /** @return the nominations of the call that still stand, in the order of Parties and their lists, with what this reviewer said of each */
    List<Judged> judged(long callId, long reviewerId) {
        return db.select(NOMINATION.ID, NOMINATION.ISO2, NOMINATION.PROFILE_ID, NOMINATION.GIVEN_NAME, NOMINATION.FAMILY_NAME, NOMINATION.POSITION_HELD,
                        NOMINATION.INSTITUTION, NOMINATION.STATE, REVIEW_SCORE.SCORE, REVIEW_SCORE.RECUSAL)
                .from(NOMINATION).leftJoin(REVIEW_SCORE).on(REVIEW_SCORE.NOMINATION_ID.eq(NOMINATION.ID)).and(REVIEW_SCORE.REVIEWER_ID.eq(reviewerId))
                .where(NOMINATION.CALL_ID.eq(callId)).and(NOMINATION.STATE.notIn(NominationState.WITHDRAWN.name(), NominationState.REPLACED.name(), NominationState.DECLINED.name()))
                .orderBy(NOMINATION.ISO2, NOMINATION.PRIORITY, NOMINATION.ID)
                .fetch(row -> new Judged(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(),
                        NominationState.valueOf(row.value8()), row.value9(), row.value10()));
    }

    /** @param score null with a recusal @param recusal null with a score */
    void judge(long nominationId, long reviewerId, Integer score, String recusal, Instant at) {
        db.insertInto(REVIEW_SCORE)
                .set(REVIEW_SCORE.NOMINATION_ID, nominationId)
                .set(REVIEW_SCORE.REVIEWER_ID, reviewerId)
                .set(REVIEW_SCORE.SCORE, score)
                .set(REVIEW_SCORE.RECUSAL, recusal)
                .set(REVIEW_SCORE.AT, at)
                .onDuplicateKeyUpdate()
                .set(REVIEW_SCORE.SCORE, score)
                .set(REVIEW_SCORE.RECUSAL, recusal)
                .set(REVIEW_SCORE.AT, at)
                .set(REVIEW_SCORE.VERSION, REVIEW_SCORE.VERSION.plus(1))
                .execute();
    }
}
