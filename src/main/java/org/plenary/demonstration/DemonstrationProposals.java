package org.plenary.demonstration;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL;
import static org.plenary.schema.Tables.CHANGE_PROPOSAL_FIELD;
import static org.plenary.schema.Tables.DOCUMENT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import tools.jackson.databind.json.JsonMapper;

/** Proposals for change, all of them examples, in a demonstration meeting: a file of {@code db/demo/proposals}. */
record DemonstrationProposals(String meeting, List<Proposal> proposals) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param by         e-mail address of an account
     * @param item       printed number of the agenda item that it is about; or null, as the others
     * @param session    its English title
     * @param document   its symbol
     * @param state      as in the schema; null while it is open
     * @param answer     why it was returned, or null
     * @param answeredBy e-mail address of an account, or null
     */
    record Proposal(String by, Instant at, String item, String session, String document, String reason, String state, String answer, String answeredBy,
            Instant answeredAt, List<Field> fields) {
    }

    /** @param base what was there, as JSON has it; null where it was empty */
    record Field(String field, Object base, Object proposed) {
    }

    private record About(String entity, long id) {
    }

    private record Person(long id, long organisationId, String label) {
    }

    /** Adds those of which the persons and the object are still there. */
    void add(DSLContext dsl) {
        dsl.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(meeting)).fetchOptional(MEETING.ID)
                .ifPresent(id -> proposals.forEach(proposal -> person(dsl, proposal.by()).ifPresent(by -> about(dsl, id, proposal).ifPresent(about -> add(dsl, id, proposal, by, about)))));
    }

    private static Optional<Person> person(DSLContext dsl, String email) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME, ORGANISATION.ID, ORGANISATION.ACRONYM).from(ACCOUNT)
                .join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID)).where(ACCOUNT.EMAIL.eq(email))
                .fetchOptional(row -> new Person(row.value1(), row.value4(), row.value2() + " " + row.value3() + " (" + row.value5() + ")"));
    }

    private static Optional<About> about(DSLContext dsl, long meetingId, Proposal proposal) {
        if (proposal.item() != null) {
            return dsl.select(AGENDA_ITEM.ID).from(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meetingId)).and(AGENDA_ITEM.NUMBER_FIXED.eq(proposal.item())).orderBy(AGENDA_ITEM.ID).limit(1)
                    .fetchOptional(row -> new About("AGENDA_ITEM", row.value1()));
        }
        if (proposal.document() != null) {
            return dsl.select(DOCUMENT.ID).from(DOCUMENT).where(DOCUMENT.MEETING_ID.eq(meetingId)).and(DOCUMENT.SYMBOL.eq(proposal.document()))
                    .fetchOptional(row -> new About("DOCUMENT", row.value1()));
        }
        return dsl.select(SESSION.ID).from(SESSION).where(SESSION.MEETING_ID.eq(meetingId)).and(SESSION.TITLE_EN.eq(proposal.session())).orderBy(SESSION.ID).limit(1)
                .fetchOptional(row -> new About("SESSION", row.value1()));
    }

    private static void add(DSLContext dsl, long meetingId, Proposal proposal, Person by, About about) {
        var state = proposal.state() == null ? "OPEN" : proposal.state();
        var id = dsl.insertInto(CHANGE_PROPOSAL).set(CHANGE_PROPOSAL.MEETING_ID, meetingId).set(CHANGE_PROPOSAL.ENTITY, about.entity()).set(CHANGE_PROPOSAL.ENTITY_ID, about.id())
                .set(CHANGE_PROPOSAL.STATE, state).set(CHANGE_PROPOSAL.PROPOSER_ID, by.id()).set(CHANGE_PROPOSAL.PROPOSER_LABEL, by.label())
                .set(CHANGE_PROPOSAL.ORGANISATION_ID, by.organisationId()).set(CHANGE_PROPOSAL.PROPOSED_AT, proposal.at()).set(CHANGE_PROPOSAL.REASON, proposal.reason())
                .set(CHANGE_PROPOSAL.ANSWER, proposal.answer()).set(CHANGE_PROPOSAL.ANSWERED_AT, proposal.answeredAt())
                .set(CHANGE_PROPOSAL.ANSWERED_BY, proposal.answeredBy() == null ? null : person(dsl, proposal.answeredBy()).map(Person::label).orElse("Plenary"))
                .set(CHANGE_PROPOSAL.VERSION, proposal.state() == null ? 0 : 1).returning(CHANGE_PROPOSAL.ID).fetchSingle().getId();
        proposal.fields().forEach(field -> dsl.insertInto(CHANGE_PROPOSAL_FIELD).set(CHANGE_PROPOSAL_FIELD.PROPOSAL_ID, id).set(CHANGE_PROPOSAL_FIELD.FIELD, field.field())
                .set(CHANGE_PROPOSAL_FIELD.BASE, json(field.base())).set(CHANGE_PROPOSAL_FIELD.PROPOSED, json(field.proposed()))
                .set(CHANGE_PROPOSAL_FIELD.OUTCOME, "ACCEPTED".equals(state) ? "TAKEN" : null).execute());
    }

    private static JSON json(Object value) {
        return JSON.json(MAPPER.writeValueAsString(value));
    }
}
