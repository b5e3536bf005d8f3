package org.plenary.demonstration;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantState;

/** Example participants of a demonstration meeting: a file of {@code db/demo/participants}. */
record DemonstrationParticipants(String meeting, List<Person> participants) {

    /** @param country ISO 3166-1 alpha-2, or null */
    record Person(ParticipantCategory category, String country, String organisation, DelegationRole delegationRole, String honorific,
            String givenName, String familyName, String positionHeld, String email, String language, ParticipantState state, boolean listed) {

        private ParticipantDraft draft() {
            return new ParticipantDraft(category, country, organisation, delegationRole, honorific, givenName, familyName, null, positionHeld, email,
                    null, null, language, listed);
        }
    }

    /** Adds them where the meeting is still there. */
    void add(DSLContext dsl, Instant now) {
        dsl.select(MEETING.ID).from(MEETING).where(MEETING.CODE.eq(meeting)).fetchOptional(MEETING.ID).ifPresent(meetingId ->
                participants.forEach(person -> add(dsl, meetingId, person, now)));
    }

    private static void add(DSLContext dsl, long meetingId, Person person, Instant now) {
        var fields = person.draft();
        dsl.insertInto(PARTICIPANT).set(PARTICIPANT.MEETING_ID, meetingId).set(PARTICIPANT.CATEGORY, fields.category().name())
                .set(PARTICIPANT.ISO2, fields.iso2()).set(PARTICIPANT.ORGANISATION, fields.organisation())
                .set(PARTICIPANT.DELEGATION_ROLE, fields.delegationRole() == null ? null : fields.delegationRole().name())
                .set(PARTICIPANT.HONORIFIC, fields.honorific()).set(PARTICIPANT.GIVEN_NAME, fields.givenName())
                .set(PARTICIPANT.FAMILY_NAME, fields.familyName()).set(PARTICIPANT.POSITION_HELD, fields.positionHeld())
                .set(PARTICIPANT.EMAIL, fields.email()).set(PARTICIPANT.LANGUAGE, fields.language()).set(PARTICIPANT.LISTED, fields.listed())
                .set(PARTICIPANT.STATE, person.state().name()).set(PARTICIPANT.SORT_KEY, fields.sortKey())
                .set(PARTICIPANT.REGISTERED_AT, person.state() == ParticipantState.INVITED ? null : now)
                .set(PARTICIPANT.CREATED_AT, now).set(PARTICIPANT.CHANGED_AT, now).execute();
    }
}
