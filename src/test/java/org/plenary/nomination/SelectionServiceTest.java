package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.selection.AuditBundle;
import org.plenary.nomination.selection.AuditBundle.Verdict;
import org.plenary.nomination.selection.Counterfactual;
import org.plenary.nomination.selection.Outcome;
import org.plenary.nomination.selection.Outcome.Selection;
import org.plenary.nomination.selection.Ruling.Kind;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class SelectionServiceTest {

    private static final Progress UNWATCHED = (done, total) -> { };

    @Autowired
    private NominationExamples examples;
    @Autowired
    private SelectionService selection;
    @Autowired
    private SelectionRunService runs;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private DSLContext db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Two seats of three Parties: Alpha and Beta of Oman, Gamma of Pakistan, Delta of Iran. */
    private Example example() {
        var meeting = examples.openCall(2, 1, "OM", "PK", "IR");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "OM", "Beta");
        examples.propose(meeting, "PK", "Gamma");
        examples.propose(meeting, "IR", "Delta");
        return meeting;
    }

    @Test
    void aProposalDecidesNothingAndAnApplicationDecidesAboutEverybody() {
        var meeting = example();
        var selected = propose(meeting).selected();
        assertThat(examples.all(meeting)).extracting(Nomination::state).containsOnly(NominationState.PROPOSED);
        runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED);
        assertThat(examples.all(meeting)).allSatisfy(nomination -> assertThat(nomination.state())
                .isEqualTo(selected.contains(nomination.id()) ? NominationState.SELECTED : NominationState.RESERVE));
        assertThat(latest(meeting).appliedAt()).isNotNull();
        assertThat(latest(meeting).outdated()).isFalse();
        assertThat(examples.confirmToken(meeting, nameOf(meeting, selected.first()))).isNotBlank();
    }

    @Test
    void theNominatorReadsTheReasonInItsLanguage() {
        var meeting = example();
        db.update(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.LANGUAGE, "fr").where(NOMINATION_ADDRESSEE.ISO2.eq("OM")).execute();
        selection.rule(meeting.meetingId(), idOf(meeting, "Alpha"), null, Kind.EXCLUDE, "conflit d’intérêts");
        propose(meeting);
        runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED);
        assertThat(examples.letters(meeting, "focal-point.om@example.org").stream().map(letter -> letter.getBody()))
                .anyMatch(body -> body.contains("écartée par les organisateurs\u00a0: conflit d’intérêts"));
    }

    @Test
    void whatHasChangedSinceTheProposalIsNotOverruledByIt() {
        var meeting = example();
        propose(meeting);
        examples.propose(meeting, "PK", "Epsilon");
        assertThat(latest(meeting).outdated()).isTrue();
        refused("selection.error.outdated", () -> runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED));
        assertThat(examples.all(meeting)).extracting(Nomination::state).containsOnly(NominationState.PROPOSED);
    }

    @Test
    void aDeclineMovesNobodyElse() {
        var meeting = example();
        var before = propose(meeting).selected();
        runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED);
        confirmations.decline(examples.confirmToken(meeting, nameOf(meeting, before.first())), null);
        var after = propose(meeting).selected();
        assertThat(after).hasSize(2).contains(before.last()).doesNotContain(before.first());
        runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED);
        assertThat(examples.letters(meeting, examples.nomination(meeting, nameOf(meeting, before.last())).candidate().email())).hasSize(1);
    }

    @Test
    void aPreviewShowsWhatARulingChangesAndKeepsNothing() {
        var meeting = example();
        var reserve = propose(meeting).reserve().getFirst();
        refused("selection.error.reason", () -> runs.preview(meeting.meetingId(), reserve, Kind.PIN, " ", UNWATCHED));
        var preview = runs.preview(meeting.meetingId(), reserve, Kind.PIN, "chairs the working group", UNWATCHED);
        assertThat(preview.change().enter()).containsExactly(reserve);
        assertThat(preview.change().leave()).hasSize(1);
        assertThat(propose(meeting).selected()).doesNotContain(reserve);
        selection.rule(meeting.meetingId(), reserve, null, Kind.PIN, "chairs the working group");
        refused("error.changed-meanwhile", () -> selection.rule(meeting.meetingId(), reserve, null, Kind.EXCLUDE, "has left the Ministry"));
        assertThat(propose(meeting).selected()).contains(reserve);
        refused("error.changed-meanwhile", () -> selection.lift(meeting.meetingId(), reserve, null));
        selection.lift(meeting.meetingId(), reserve, selection.ruling(meeting.meetingId(), reserve).orElseThrow());
        assertThat(propose(meeting).selected()).doesNotContain(reserve);
    }

    @Test
    void moreConfirmedAndPinnedThanSeatsIsSaidInWords() {
        var meeting = example();
        selection.rule(meeting.meetingId(), idOf(meeting, "Alpha"), null, Kind.PIN, "example");
        selection.rule(meeting.meetingId(), idOf(meeting, "Beta"), null, Kind.PIN, "example");
        var outcome = runs.propose(meeting.meetingId(), UNWATCHED);
        assertThat(outcome).isInstanceOf(Outcome.Overbooked.class);
        assertThat(selection.words(meeting.meetingId(), Locale.ENGLISH).problem(outcome, id -> nameOf(meeting, id)))
                .containsExactly("At most 1 of Oman, but 2 have confirmed or are pinned: Alpha, Beta.");
    }

    @Test
    void whyNotSaysWhoWouldLeave() {
        var meeting = example();
        var now = propose(meeting);
        var beta = idOf(meeting, "Beta");
        var answer = runs.whyNot(meeting.meetingId(), beta, UNWATCHED);
        assertThat(answer).isInstanceOfSatisfying(Counterfactual.Possible.class, possible -> assertThat(now.selected()).containsAll(possible.change().leave()));
        assertThat(selection.words(meeting.meetingId(), Locale.ENGLISH).counterfactual(answer, id -> nameOf(meeting, id)))
                .last().asString().startsWith("The lists of the Parties would be followed less closely");
    }

    @Test
    void whoeverLacksPapersIsNotSelectedAlsoWhenThatWasDecidedBefore() {
        var meeting = example();
        db.update(NOMINATION).set(NOMINATION.STATE, NominationState.INCOMPLETE.name()).where(NOMINATION.ID.eq(idOf(meeting, "Alpha"))).execute();
        propose(meeting);
        runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED);
        assertThat(examples.nomination(meeting, "Alpha")).extracting(Nomination::state, Nomination::reason)
                .containsExactly(NominationState.NOT_SELECTED, "Required papers are missing.");
        assertThat(latest(meeting).outdated()).isFalse();
        assertThat(propose(meeting).reserve()).doesNotContain(idOf(meeting, "Alpha"));
    }

    @Test
    void theBundleRunsAgainToTheSameResult() {
        var meeting = example();
        propose(meeting);
        assertThat(AuditBundle.read(runs.bundle(meeting.meetingId(), latest(meeting).runId())).verify()).isEqualTo(Verdict.REPEATED);
    }

    @Test
    void fundedAreThoseWhomTheRuleNames() {
        var meeting = example();
        db.update(NOMINATION_CALL).set(NOMINATION_CALL.FUNDED_PLACES, 1).set(NOMINATION_CALL.FUNDING_RULE, "FIRST_NAMED")
                .where(NOMINATION_CALL.MEETING_ID.eq(meeting.meetingId())).execute();
        var funded = propose(meeting).funded();
        assertThat(funded).hasSize(1);
        runs.apply(meeting.meetingId(), latest(meeting).runId(), UNWATCHED);
        assertThat(db.select(NOMINATION.ID).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meeting.meetingId())).and(NOMINATION.FUNDED).fetch(NOMINATION.ID)).containsExactlyElementsOf(funded);
    }

    @Test
    void twoEditsOfTheTermsMergeFieldByField() {
        var meeting = example();
        var base = selection.terms(meeting.meetingId());
        selection.edit(meeting.meetingId(), base, new SelectionTerms(0, 40, 0, false, null, null));
        var merged = selection.edit(meeting.meetingId(), base, new SelectionTerms(0, 0, 0, true, null, "9319"));
        assertThat(merged).isEqualTo(new SelectionTerms(0, 40, 0, true, null, "9319")).isEqualTo(selection.terms(meeting.meetingId()));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> selection.edit(meeting.meetingId(), base, new SelectionTerms(0, 50, 0, false, null, null)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> selection.edit(meeting.meetingId(), merged, new SelectionTerms(0, 60, 60, true, null, "9319")))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).isEqualTo(List.of("menShare")));
    }

    private Selection propose(Example meeting) {
        return (Selection) runs.propose(meeting.meetingId(), UNWATCHED);
    }

    private Proposal latest(Example meeting) {
        return runs.latest(meeting.meetingId()).orElseThrow();
    }

    private long idOf(Example meeting, String name) {
        return examples.nomination(meeting, name).id();
    }

    private String nameOf(Example meeting, long id) {
        return examples.all(meeting).stream().filter(nomination -> nomination.id() == id).findFirst().orElseThrow().candidate().familyName();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly(key));
    }
}
