package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.candidate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
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
    @Autowired
    private DuplicateService duplicates;
    @Autowired
    private NominationDeskService desk;
    @Autowired
    private HistoryService history;

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
    void onePersonOfTwoPartiesIsNamedAndOnlyTheOrganisersLearnByWhom() {
        var meeting = examples.openCall(15, 5, "OM", "PK");
        guests.propose(examples.nominateToken(meeting, "OM"), person("Fatou", "N’Diaye", "fatou@example.org"));
        var proposed = guests.propose(examples.nominateToken(meeting, "PK"), person("Ndiaye", "Fatou", "other@example.org"));
        assertThat(proposed.twin()).isNull();
        assertThat(proposed.toVerify()).isTrue();
        var twins = duplicates.twins(meeting.meetingId());
        assertThat(twins).hasSize(1).first().satisfies(pair -> assertThat(pair.reason()).isEqualTo("SWAPPED"));
        duplicates.merge(meeting.meetingId(), twins.getFirst().one(), twins.getFirst().other(), "The same person (example)");
        assertThat(duplicates.twins(meeting.meetingId())).isEmpty();
        assertThat(examples.all(meeting)).extracting(Nomination::state).containsExactly(NominationState.PROPOSED, NominationState.REPLACED);
        assertThat(examples.letters(meeting, "focal-point.pk@example.org").getLast().getBody()).contains("The same person (example)");
    }

    @Test
    void whoeverIsNamedTwiceOnOneListIsPointedOutToTheNominator() {
        var token = openFor("OM", 15, 5);
        guests.propose(token, person("Mohamed", "Hassan", "one@example.org"));
        assertThat(guests.propose(token, person("Mohammed", "Hassan", "two@example.org")).twin()).isEqualTo("Mohamed Hassan");
    }

    @Test
    void twoPersonsWhoLookAlikeAreNotAskedAboutAgain() {
        var meeting = examples.openCall(15, 5, "OM", "PK");
        guests.propose(examples.nominateToken(meeting, "OM"), person("Amina", "Diallo", "one@example.org"));
        var other = guests.propose(examples.nominateToken(meeting, "PK"), person("Amina", "Diallo", "two@example.org"));
        var pair = duplicates.twins(meeting.meetingId()).getFirst();
        duplicates.distinct(meeting.meetingId(), pair.one().id(), pair.other().id());
        assertThat(duplicates.twins(meeting.meetingId())).isEmpty();
        guests.correct(examples.nominateToken(meeting, "PK"), other.nominationId(), person("Amina", "Diallo", "two@example.org"), person("Amina", "Diallo", "three@example.org"));
        assertThat(duplicates.twins(meeting.meetingId())).isEmpty();
    }

    @Test
    void whoeverMayBeTheSameAsOneWithAPlaceIsNotSelectedBeforeItIsDecided() {
        var meeting = examples.openCall(15, 5, "OM", "PK");
        guests.propose(examples.nominateToken(meeting, "OM"), person("Amina", "Diallo", "one@example.org"));
        guests.propose(examples.nominateToken(meeting, "PK"), person("Amina", "Dialo", "two@example.org"));
        examples.decide(meeting, "Diallo", Decision.SELECT);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> examples.decide(meeting, "Dialo", Decision.SELECT))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("decision", "nomination.error.twin-has-place", "Amina Diallo")));
    }

    private static Candidate person(String given, String family, String email) {
        return new Candidate(given, family, email, null, null, "en", null, null, null);
    }

    @Test
    void namesAreKeptInOneFormWhateverTheScript() {
        var token = openFor("OM", 15, 5);
        guests.propose(token, person("Jose\u0301", "عبد الله", "jose@example.org"));
        guests.propose(token, person("x".repeat(120), "y".repeat(120), "long@example.org"));
        assertThat(guests.look(token, null).nominations()).extracting(one -> one.candidate().givenName()).containsExactly("José", "x".repeat(120));
        assertThat(guests.look(token, null).nominations().getFirst().candidate().familyName()).isEqualTo("عبد الله");
    }

    @Test
    void whatIsTypedIsKeptUntilTheCandidateIsNamed() {
        var token = openFor("OM", 15, 5);
        var typed = new Candidate("Half", null, "not yet", null, null, "en", null, Gender.FEMALE, null);
        guests.saveDraft(token, typed);
        assertThat(guests.draft(token)).contains(typed);
        guests.propose(token, candidate("Alpha"));
        assertThat(guests.draft(token)).isEmpty();
    }

    @Test
    void aReplacementStandsInThePlaceOfWhoeverItReplaces() {
        var meeting = examples.openCall(15, 5, "OM");
        var token = examples.nominateToken(meeting, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        var alpha = examples.decide(meeting, "Alpha", Decision.SELECT);
        guests.replace(token, alpha.id(), alpha.version(), candidate("Gamma"));
        assertThat(order(token)).containsExactly("Gamma", "Beta");
        assertThat(guests.look(token, null).nominations().getFirst().replacesId()).isEqualTo(alpha.id());
        assertThat(examples.nomination(meeting, "Alpha").state()).isEqualTo(NominationState.REPLACED);
        assertThat(examples.letters(meeting, "alpha@example.org")).hasSize(2);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(examples.confirmToken(meeting, "Alpha"), null).answer());
    }

    @Test
    void organisersEnterOnBehalfOfAPartyAlsoAfterTheDeadlineAndTheHistorySaysSo() {
        var meeting = examples.openCall(15, 5, "OM");
        examples.passDeadline(meeting);
        var oman = calls.addressees(meeting.meetingId()).getFirst();
        var proposed = desk.propose(meeting.meetingId(), oman.id(), candidate("Alpha"));
        assertThat(history.ofObject(meeting.meetingId(), NominationService.NOMINATION, proposed.nominationId()).getFirst())
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("NOMINATED_ON_BEHALF"))
                .satisfies(entry -> assertThat(entry.actor()).startsWith("Example Organiser"));
    }

    @Test
    void afterTheDeadlineTheLinkShowsWhatWasSent() {
        var meeting = examples.openCall(15, 5, "OM");
        var token = examples.nominateToken(meeting, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.passDeadlineKeepingLinks(meeting);
        assertThat(guests.look(token, null).open()).isFalse();
        assertThat(order(token)).containsExactly("Alpha");
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
        guests.correct(token, first.id(), first.candidate(), new Candidate("Éxàmple", "Alpha", "alpha@example.org", "Head", null, "fr", null, null, null));
        assertThat(examples.nomination(meeting, "Alpha").candidate().givenName()).isEqualTo("Éxàmple");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        var decided = examples.nomination(meeting, "Alpha");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.correct(token, decided.id(), decided.candidate(), candidate("Beta")));
    }

    @Test
    void whatTheDeskAndTheAuthorityCorrectInOneCandidateIsMergedAndTheSameFieldIsAsked() {
        var meeting = examples.openCall(15, 5, "OM");
        var token = examples.nominateToken(meeting, "OM");
        var nomination = examples.propose(meeting, "OM", "Alpha");
        var base = nomination.candidate();
        NominationExamples.signIn(meeting.organiser());
        desk.correct(meeting.meetingId(), nomination.addresseeId(), nomination.id(), base, ThreeWay.with(base, Map.of("institution", "Ministry")));
        guests.correct(token, nomination.id(), base, ThreeWay.with(base, Map.of("positionHeld", "Head")));
        assertThat(examples.nomination(meeting, "Alpha").candidate()).isEqualTo(ThreeWay.with(base, Map.of("institution", "Ministry", "positionHeld", "Head")));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> guests.correct(token, nomination.id(), base, ThreeWay.with(base, Map.of("institution", "Agency"))))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("institution", base.institution(), "Ministry", "Agency")));
    }

    @Test
    void nobodyTouchesTheCandidatesOfAnother() {
        var meeting = examples.openCall(15, 5, "OM", "PK");
        var alpha = examples.propose(meeting, "OM", "Alpha");
        var foreign = examples.nominateToken(meeting, "PK");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.withdraw(foreign, alpha.id(), alpha.version()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.prioritise(foreign, alpha.id(), 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> guests.correct(foreign, alpha.id(), alpha.candidate(), candidate("Beta")));
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
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(token, null).answer())
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
