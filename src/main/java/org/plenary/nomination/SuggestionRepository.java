package org.plenary.nomination;

import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.NOMINATION_SUGGESTION;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom nominees who cannot come suggest instead. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SuggestionRepository {

    private final DSLContext db;

    SuggestionRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Suggestion suggestion, Instant now) {
        db.insertInto(NOMINATION_SUGGESTION)
                .set(NOMINATION_SUGGESTION.NOMINATION_ID, suggestion.nominationId())
                .set(NOMINATION_SUGGESTION.NAME, suggestion.name())
                .set(NOMINATION_SUGGESTION.EMAIL, suggestion.email())
                .set(NOMINATION_SUGGESTION.WHY, suggestion.why())
                .set(NOMINATION_SUGGESTION.AT, now)
                .set(NOMINATION_SUGGESTION.REPLACE_BY, suggestion.replaceBy())
                .execute();
    }

    /** @return suggestions that nobody has seen to, the oldest first */
    List<Suggestion> open(long meetingId) {
        return where(NOMINATION_CALL.MEETING_ID.eq(meetingId));
    }

    /** @return the nominations of this addressee that may be replaced although the deadline of the call has passed */
    Set<Long> replaceable(long addresseeId, Instant now) {
        return Set.copyOf(where(NOMINATION.ADDRESSEE_ID.eq(addresseeId).and(NOMINATION_SUGGESTION.REPLACE_BY.gt(now))).stream()
                .map(Suggestion::nominationId).distinct().toList());
    }

    private List<Suggestion> where(Condition condition) {
        return db.select(NOMINATION_SUGGESTION.fields()).from(NOMINATION_SUGGESTION)
                .join(NOMINATION).on(NOMINATION.ID.eq(NOMINATION_SUGGESTION.NOMINATION_ID))
                .join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(condition).and(NOMINATION_SUGGESTION.SETTLED_AT.isNull()).orderBy(NOMINATION_SUGGESTION.ID)
                .fetch(row -> new Suggestion(row.get(NOMINATION_SUGGESTION.ID), row.get(NOMINATION_SUGGESTION.NOMINATION_ID),
                        row.get(NOMINATION_SUGGESTION.NAME), row.get(NOMINATION_SUGGESTION.EMAIL), row.get(NOMINATION_SUGGESTION.WHY),
                        row.get(NOMINATION_SUGGESTION.REPLACE_BY)));
    }

    void settle(long nominationId, Instant now) {
        db.update(NOMINATION_SUGGESTION).set(NOMINATION_SUGGESTION.SETTLED_AT, now)
                .where(NOMINATION_SUGGESTION.NOMINATION_ID.eq(nominationId)).and(NOMINATION_SUGGESTION.SETTLED_AT.isNull()).execute();
    }
}
