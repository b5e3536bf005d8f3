package org.plenary.participation;

import static org.plenary.schema.Tables.PARTICIPANT;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantListRepository {

    private final DSLContext db;

    ParticipantListRepository(DSLContext db) {
        this.db = db;
    }

    /** @return those in one of the states who consented to be listed and whose category is listed, in no order */
    List<ListedParticipant> listed(long meetingId, Collection<ParticipantState> states) {
        var categories = List.of(ParticipantCategory.values()).stream().filter(ParticipantCategory::listed).map(Enum::name).toList();
        return db.select(PARTICIPANT.CATEGORY, PARTICIPANT.ISO2, PARTICIPANT.ORGANISATION, PARTICIPANT.DELEGATION_ROLE, PARTICIPANT.HONORIFIC, PARTICIPANT.GIVEN_NAME,
                        PARTICIPANT.FAMILY_NAME, PARTICIPANT.POSITION_HELD)
                .from(PARTICIPANT).where(PARTICIPANT.MEETING_ID.eq(meetingId)).and(PARTICIPANT.LISTED).and(PARTICIPANT.CATEGORY.in(categories))
                .and(PARTICIPANT.STATE.in(states.stream().map(Enum::name).toList()))
                .fetch(row -> new ListedParticipant(ParticipantCategory.valueOf(row.value1()), row.value2(), row.value3(),
                        row.value4() == null ? null : DelegationRole.valueOf(row.value4()), row.value5(), row.value6(), row.value7(), row.value8()));
    }
}
