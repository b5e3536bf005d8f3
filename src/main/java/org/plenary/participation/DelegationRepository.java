package org.plenary.participation;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.participation.DelegationService.Represented;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Delegations: who is expected for a State. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DelegationRepository {

    private static final Condition COMING = PARTICIPANT.STATE.notIn(ParticipantState.REFUSED.name(), ParticipantState.CANCELLED.name());
    private static final Condition EXPECTED = PARTICIPANT.ISO2.isNotNull()
            .and(PARTICIPANT.CATEGORY.in(Stream.of(ParticipantCategory.values()).filter(ParticipantCategory::delegation).map(Enum::name).toList()))
            .and(COMING);

    private final DSLContext db;

    DelegationRepository(DSLContext db) {
        this.db = db;
    }

    /** @return in the order of the codes of the States */
    List<Delegation> delegations(long meetingId) {
        var head = max(when(PARTICIPANT.HEAD_OF.isNotNull(), concat(PARTICIPANT.FAMILY_NAME, inline(", "), PARTICIPANT.GIVEN_NAME)));
        return db.select(PARTICIPANT.ISO2, count(), head).from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(EXPECTED)
                .groupBy(PARTICIPANT.ISO2).orderBy(PARTICIPANT.ISO2).fetch(row -> new Delegation(row.value1(), row.value2(), row.value3()));
    }

    List<Represented> represented(long meetingId) {
        return db.selectDistinct(PARTICIPANT.CATEGORY, PARTICIPANT.ISO2, PARTICIPANT.ORGANISATION).from(PARTICIPANT)
                .where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(COMING)
                .fetch(row -> new Represented(ParticipantCategory.valueOf(row.value1()), row.value2(), row.value3()));
    }

    /** @return ids of those expected for this State, in the order of their names */
    List<Long> members(long meetingId, String iso2) {
        return db.select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.ISO2.eq(iso2)).and(EXPECTED)
                .orderBy(PARTICIPANT.SORT_KEY, PARTICIPANT.ID).fetch(PARTICIPANT.ID);
    }
}
