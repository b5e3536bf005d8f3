package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.InvalidLink;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Need;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class NominationServiceTest {

    private static final String NOMINATOR = "focal-point.om@example.org";

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationService nominations;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private CallService calls;
    @Autowired
    private HistoryService history;
    @Autowired
    private NominationNeeds needs;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverIsSelectedIsAskedAndTheNominatorIsTold() {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        assertThat(examples.decide(meeting, "Alpha", Decision.SELECT).state()).isEqualTo(NominationState.SELECTED);
        assertThat(confirmations.look(examples.confirmToken(meeting, "Alpha"), null).country()).isEqualTo("Oman");
        assertThat(examples.letters(meeting, NOMINATOR).getLast().getBody())
                .contains("Example Alpha has been selected and has been asked to confirm.").contains("Reason given: Example reason");
    }

    @Test
    void noMoreAreSelectedThanThePartyHasSeats() {
        var meeting = examples.openCall(20, 1, "OM", "PK");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        examples.propose(meeting, "PK", "Gamma");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        examples.decide(meeting, "Gamma", Decision.SELECT);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> examples.decide(meeting, "Beta", Decision.SELECT))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("decision", "nomination.error.party-full", 1)));
    }

    @Test
    void noMoreAreSelectedThanTheMeetingHasSeats() {
        var meeting = examples.openCall(2, 2, "OM", "PK");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        examples.propose(meeting, "PK", "Gamma");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        examples.decide(meeting, "Beta", Decision.SELECT);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> examples.decide(meeting, "Gamma", Decision.SELECT))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("decision", "nomination.error.meeting-full", 2)));
        examples.decide(meeting, "Alpha", Decision.RESERVE);
        assertThat(examples.decide(meeting, "Gamma", Decision.SELECT).state()).isEqualTo(NominationState.SELECTED);
    }

    @Test
    void whoeverIsNoLongerSelectedIsToldAndTheirLinkEnds() {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        var token = examples.confirmToken(meeting, "Alpha");
        examples.decide(meeting, "Alpha", Decision.RESERVE);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(token, null).answer());
        assertThat(examples.letters(meeting, "alpha@example.org")).extracting(OutboxMessageRecord::getSubject)
                .last().isEqualTo("Your nomination no longer stands: Example workshop");
        assertThat(examples.nomination(meeting, "Alpha").state()).isEqualTo(NominationState.RESERVE);
    }

    @Test
    void notSelectingAsksForTheReason() {
        var meeting = examples.openCall(20, 5, "OM");
        var alpha = examples.propose(meeting, "OM", "Alpha");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> nominations.decide(meeting.meetingId(), alpha.id(), alpha.version(), Decision.NOT_SELECT, " "))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("reason"));
    }

    @Test
    void ofTwoDecisionsOnTheSameViewTheSecondIsRefused() {
        var meeting = examples.openCall(20, 5, "OM");
        var seen = examples.propose(meeting, "OM", "Alpha");
        nominations.decide(meeting.meetingId(), seen.id(), seen.version(), Decision.RESERVE, null);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> nominations.decide(meeting.meetingId(), seen.id(), seen.version(), Decision.SELECT, null));
        assertThat(examples.nomination(meeting, "Alpha").state()).isEqualTo(NominationState.RESERVE);
    }

    @Test
    void askingAgainReplacesTheLink() {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        var selected = examples.decide(meeting, "Alpha", Decision.SELECT);
        var first = examples.confirmToken(meeting, "Alpha");
        examples.expireLinks(meeting);
        nominations.askAgain(meeting.meetingId(), selected.id(), selected.version());
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> confirmations.confirm(first, null).answer());
        assertThat(confirmations.confirm(examples.confirmToken(meeting, "Alpha"), null).answer()).isEqualTo(Answer.CONFIRMED);
    }

    @Test
    void withdrawingGivesTheSeatBack() {
        var meeting = examples.openCall(1, 1, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        confirmations.confirm(examples.confirmToken(meeting, "Alpha"), null).answer();
        var alpha = examples.nomination(meeting, "Alpha");
        nominations.withdraw(meeting.meetingId(), alpha.id(), alpha.version(), null);
        examples.decide(meeting, "Beta", Decision.SELECT);
        assertThat(confirmations.confirm(examples.confirmToken(meeting, "Beta"), null).answer()).isEqualTo(Answer.CONFIRMED);
    }

    @Test
    void aNominationOfAnotherMeetingIsNotFound() {
        var other = examples.openCall(20, 5, "OM");
        var foreign = examples.propose(other, "OM", "Alpha");
        var meeting = examples.openCall(20, 5, "OM");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> nominations.decide(meeting.meetingId(), foreign.id(), foreign.version(), Decision.SELECT, null));
    }

    @Test
    void theHistoryTellsEachDecisionWithItsReason() {
        var meeting = examples.openCall(20, 5, "OM");
        var alpha = examples.propose(meeting, "OM", "Alpha");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        confirmations.decline(examples.confirmToken(meeting, "Alpha"), "I cannot travel then.");
        var told = history.ofObject(meeting.meetingId(), NominationService.NOMINATION, alpha.id());
        assertThat(told).extracting(HistoryEntry::action).containsExactly("DECLINED", "SELECTED", "CREATED");
        assertThat(told.getFirst().actor()).isEqualTo("Example Alpha");
        assertThat(told.getFirst().changes()).contains(new HistoryEntry.FieldChange("reason", "Example reason", "I cannot travel then."));
    }

    @Test
    void theHomePageTellsOrganisersWhatWaits() {
        var meeting = examples.openCall(20, 5, "OM");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        assertThat(needs.needs(Locale.ENGLISH)).containsExactly(
                new Need("Example workshop", "2 nominations wait for selection", "m/" + meeting.code() + "/nominations?state=PROPOSED"));
        var draft = examples.meeting();
        calls.create(draft.meetingId(), NominationExamples.draft(20, 5));
        assertThat(needs.needs(Locale.FRENCH)).containsExactly(
                new Need("Atelier d’exemple", "L’appel à candidatures est encore à l’état de projet", "m/" + draft.code() + "/nominations"));
    }
}
