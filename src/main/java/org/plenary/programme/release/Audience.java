package org.plenary.programme.release;

import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantState;

/** Who reads a programme, and what of it they may see: a closed session is not open to observers. */
public enum Audience {

    /** Whoever comes by; of a closed meeting they see only when and where something is on. */
    PUBLIC,
    /** Observers, and whoever was not approved yet. */
    OBSERVER,
    /** Delegations of States, interpreters, the secretariat. */
    INSIDER;

    static Audience of(Participant participant) {
        var category = participant.fields().category();
        return participant.state() == ParticipantState.APPROVED
                && (category.delegation() || category == ParticipantCategory.INTERPRETER || category == ParticipantCategory.SECRETARIAT) ? INSIDER : OBSERVER;
    }

    boolean sees(PublishedSession session, boolean closedMeeting) {
        return switch (this) {
            case PUBLIC -> !closedMeeting && !session.closed();
            case OBSERVER -> !session.closed();
            case INSIDER -> true;
        };
    }

    /** @return the programme with what they may see; sessions that they may not see are there without being disclosed */
    PublishedProgramme of(PublishedProgramme programme, boolean closedMeeting) {
        return programme.with(session -> !sees(session, closedMeeting) ? session.undisclosed() : this == PUBLIC ? session.withoutLink() : session);
    }
}
