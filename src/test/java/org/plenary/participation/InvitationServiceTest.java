package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.ConfirmationService;
import org.plenary.nomination.Decision;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.NominationService;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
@Import({NominationExamples.class, Participants.class})
class InvitationServiceTest {

    @Autowired
    private NominationExamples nominations;
    @Autowired
    private Participants examples;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private NominationService decisions;
    @Autowired
    private InvitationService invitations;
    @Autowired
    private Invitations byTheClock;
    @Autowired
    private ParticipantService participants;
    @Autowired
    private GuestLinks links;
    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Example confirmed(String name) {
        var meeting = nominations.openCall(20, 5, "OM");
        nominations.propose(meeting, "OM", name);
        nominations.decide(meeting, name, Decision.SELECT);
        confirmations.confirm(nominations.confirmToken(meeting, name), null).answer();
        return meeting;
    }

    private ParticipantRow only(Example meeting) {
        return participants.page(meeting.meetingId(), ParticipantFilter.ALL, ParticipantOrder.BY_NAME, 0, 10).getFirst();
    }

    @Test
    void aNomineeWhoConfirmedIsTakenOverOnceAndGetsALink() {
        var meeting = confirmed("Alpha");
        assertThat(invitations.nomineesWaiting(meeting.meetingId())).isEqualTo(1);
        assertThat(invitations.takeOverNominees(meeting.meetingId())).isEqualTo(1);
        assertThat(invitations.takeOverNominees(meeting.meetingId())).isZero();
        var participant = participants.get(meeting.meetingId(), only(meeting).id());
        assertThat(participant.state()).isEqualTo(ParticipantState.INVITED);
        assertThat(participant.fields().iso2()).isEqualTo("OM");
        assertThat(nominations.letters(meeting, "alpha@example.org").getLast().getBody()).contains("/register/");
    }

    @Test
    void aParticipantWhoseNominationIsWithdrawnIsCancelled() {
        var meeting = confirmed("Alpha");
        invitations.takeOverNominees(meeting.meetingId());
        var nomination = nominations.nomination(meeting, "Alpha");
        decisions.withdraw(meeting.meetingId(), nomination.id(), nomination.version(), "Example reason");
        transactions.executeWithoutResult(status -> byTheClock.cancelWithdrawn());
        assertThat(only(meeting).state()).isEqualTo(ParticipantState.CANCELLED);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        var meeting = examples.meeting();
        var participant = examples.invite(meeting, "Beta", "PK");
        var first = examples.token(meeting, participant);
        invitations.sendLink(meeting.meetingId(), participant.id(), participant.version());
        var second = examples.token(meeting, participant);
        assertThat(links.open(second, Purpose.REGISTER).subjectId()).isEqualTo(participant.id());
        assertThatExceptionOfType(InvalidLink.class)
                .isThrownBy(() -> links.open(first, Purpose.REGISTER));
    }
}
