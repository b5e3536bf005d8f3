package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.candidate;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.security.InvalidLink;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class NominationGuestServiceTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private CallService calls;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private String openFor(String state, int seats, int perParty) {
        var meeting = examples.openCall(seats, perParty, state);
        SecurityContextHolder.clearContext();
        return examples.nominateToken(meeting, state);
    }

    private List<String> order(String token) {
        return guests.look(token, null).nominations().stream().map(one -> one.candidate().familyName()).toList();
    }

    @Test
    void aFocalPointSeesTheCallInTheLanguageAskedFor() {
        var invitation = guests.look(openFor("OM", 15, 5), Locale.FRENCH);
        assertThat(invitation.country()).isEqualTo("Oman");
        assertThat(invitation.seats()).isEqualTo(5);
        assertThat(invitation.most()).isEqualTo(10);
        assertThat(invitation.meeting().title("fr")).isEqualTo("Atelier d’exemple");
    }

    @Test
    void candidatesStandInOrderOfPriorityAndCanChangePlaces() {
        var token = openFor("OM", 15, 5);
        List.of("Alpha", "Beta", "Gamma").forEach(name -> guests.propose(token, candidate(name)));
        var gamma = guests.look(token, null).nominations().getLast();
        guests.prioritise(token, gamma.id(), 1);
        assertThat(order(token)).containsExactly("Gamma", "Alpha", "Beta");
        guests.prioritise(token, gamma.id(), 99);
        assertThat(order(token)).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(guests.look(token, null).nominations()).extracting(Nomination::priority).containsExactly(1, 2, 3);
    }

    @Test
    void aCandidateWithMistakesIsRefusedAtEachField() {
        var token = openFor("OM", 15, 5);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> guests.propose(token, new Candidate(" ", "x".repeat(300), "a@b", null, null, "de", null, null, null)))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field)
                        .containsExactly("givenName", "familyName", "email", "language"));
    }

    @Test
    void aPartyNamesAPersonOnce() {
        var token = openFor("OM", 15, 5);
        guests.propose(token, candidate("Alpha"));
        var again = new Candidate("Another", "Spelling", "ALPHA@example.org", null, null, "fr", null, null, null);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.propose(token, again))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("email", "nomination.error.already-nominated")));
    }

    @Test
    void whoeverWasWithdrawnCanBeNominatedAgain() {
        var token = openFor("OM", 15, 5);
        guests.propose(token, candidate("Alpha"));
        var alpha = guests.look(token, null).nominations().getFirst();
        guests.withdraw(token, alpha.id(), alpha.version());
        assertThat(order(token)).isEmpty();
        guests.propose(token, candidate("Alpha"));
        assertThat(order(token)).containsExactly("Alpha");
    }

    @Test
    void theListEndsWithTheAlternates() {
        var token = openFor("OM", 15, 1);
        List.of("Alpha", "Beta", "Gamma").forEach(name -> guests.propose(token, candidate(name)));
        assertThat(guests.look(token, null).full()).isTrue();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.propose(token, candidate("Delta")));
    }

    @Test
    void aCandidateIsCorrectedUntilTheOrganisersHaveDecided() {
        var meeting = examples.openCall(15, 5, "OM");
        var token = examples.nominateToken(meeting, "OM");
        var first = examples.propose(meeting, "OM", "Alpha");
        guests.correct(token, first.id(), first.version(), new Candidate("Éxàmple", "Alpha", "alpha@example.org", "Head", null, "fr", null, null, null));
        assertThat(examples.nomination(meeting, "Alpha").candidate().givenName()).isEqualTo("Éxàmple");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        var decided = examples.nomination(meeting, "Alpha");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.correct(token, decided.id(), decided.version(), candidate("Beta")));
    }

    @Test
    void nobodyTouchesTheCandidatesOfAnother() {
        var meeting = examples.openCall(15, 5, "OM", "PK");
        var alpha = examples.propose(meeting, "OM", "Alpha");
        var foreign = examples.nominateToken(meeting, "PK");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.withdraw(foreign, alpha.id(), alpha.version()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.prioritise(foreign, alpha.id(), 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.correct(foreign, alpha.id(), alpha.version(), candidate("Beta")));
    }

    @Test
    void nothingIsTakenAfterTheDeadlineEvenWithALinkThatOutlivesIt() {
        var meeting = examples.openCall(15, 5, "OM");
        var token = examples.nominateToken(meeting, "OM");
        examples.passDeadlineKeepingLinks(meeting);
        refused(Reason.EXPIRED, token);
    }

    @Test
    void aLinkThatIsAlteredExpiredRevokedOrForAnotherPurposeOpensNothing() {
        var meeting = examples.openCall(15, 5, "OM");
        var token = examples.nominateToken(meeting, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        refused(Reason.UNKNOWN, altered(token));
        refused(Reason.UNKNOWN, examples.confirmToken(meeting, "Alpha"));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(token))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.UNKNOWN));
        close(meeting);
        refused(Reason.EXPIRED, token);
        var other = examples.openCall(15, 5, "OM");
        examples.expireLinks(other);
        refused(Reason.EXPIRED, examples.nominateToken(other, "OM"));
    }

    private void close(Example meeting) {
        calls.close(meeting.meetingId(), calls.find(meeting.meetingId()).orElseThrow().version());
    }

    private void refused(Reason reason, String token) {
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> guests.propose(token, candidate("Omega")))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    static String altered(String token) {
        return (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    }
}
