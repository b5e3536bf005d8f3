package org.plenary.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.outcome.Point.Kind;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class OutcomeServiceTest {

    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long workshop;
    private Planners.Example conference;
    private AccountPrincipal organiser;
    private AccountPrincipal reader;
    private long item;

    @BeforeEach
    void aWorkshopWhoseOrganiserAlsoArrangesTheConference() {
        planners = new Planners(db);
        workshop = planners.meeting().id();
        conference = planners.meeting();
        organiser = planners.account(workshop, MeetingRole.LEAD_ORGANISER);
        reader = planners.account(workshop, MeetingRole.READER);
        join(organiser, conference.id(), MeetingRole.LEAD_ORGANISER);
        Planners.signIn(organiser);
        item = agenda.add(conference.id(), Target.lastIn(null), new AgendaItemDraft("Conservation of the lion", null, null)).id();
    }

    private void join(AccountPrincipal account, long meeting, MeetingRole as) {
        var role = org.plenary.schema.Tables.MEETING_ROLE;
        db.insertInto(role).set(role.MEETING_ID, meeting).set(role.ACCOUNT_ID, account.id()).set(role.ROLE, as.name())
                .set(role.GRANTED_AT, java.time.Instant.now()).execute();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOutcomeLeadsToAnItemOfAnotherMeetingAndTheItemTellsWhatFeedsIt() {
        var communique = add("Communiqué");
        var linked = outcomes.link(workshop, communique.id(), item());
        assertThat(linked.leadsTo()).extracting(Station::label).containsExactly("1 Conservation of the lion");
        assertThat(linked.version()).isEqualTo(1);
        assertThat(outcomes.feeds(conference.id(), Kind.AGENDA_ITEM)).containsOnlyKeys(item);
        assertThat(outcomes.feeds(conference.id(), Kind.AGENDA_ITEM).get(item)).extracting(Feeding.Feed::label).containsExactly("Communiqué");
        assertThat(outcomes.link(workshop, communique.id(), item()).leadsTo()).as("said twice").hasSize(1);
        assertThat(outcomes.unlink(workshop, communique.id(), item()).leadsTo()).isEmpty();
        assertThat(history.ofObject(workshop, OutcomeService.OUTCOME, communique.id())).extracting(HistoryEntry::action)
                .containsExactly("OUTCOME_UNLINKED", "OUTCOME_LINKED", "CREATED");
    }

    @Test
    void ofWhatOneMayNotSeeOnlyTheNumberIsTold() {
        var communique = add("Communiqué");
        outcomes.link(workshop, communique.id(), item());
        outcomes.link(workshop, communique.id(), new Point(Kind.MEETING, conference.id()));
        var seen = Planners.as(reader, () -> outcomes.outcomes(workshop)).getFirst();
        assertThat(seen.leadsTo()).isEmpty();
        assertThat(seen.hiddenTo()).isEqualTo(2);
        var traced = Planners.as(reader, () -> outcomes.trace(workshop, communique.point(), true));
        assertThat(traced.branches()).isEmpty();
        assertThat(traced.hidden()).isEqualTo(2);
        var elsewhere = planners.account(conference.id(), MeetingRole.READER);
        assertThat(Planners.as(elsewhere, () -> outcomes.feeds(conference.id(), Kind.AGENDA_ITEM))).isEmpty();
    }

    @Test
    void anOutcomeLeadsToATaskForThoseWhoSeeThePlanOnly() {
        var task = tasks.add(conference.id(), TaskDraft.titled("Draft the resolution on lions", "en", null, TaskDates.fixed(LocalDate.of(2016, 5, 1), null)));
        var target = new Point(Kind.TASK, task.id());
        assertThat(outcomes.targets(workshop, "resolution lions")).extracting(Station::point).containsExactly(target);
        var communique = add("Communiqué");
        var linked = outcomes.link(workshop, communique.id(), target);
        assertThat(linked.leadsTo()).extracting(Station::path).containsExactly("m/" + conference.code() + "/plan/tasks?task=" + task.id());
        assertThat(outcomes.feeds(conference.id(), Kind.TASK).get(task.id())).extracting(Feeding.Feed::label).containsExactly("Communiqué");
        assertThat(outcomes.trace(workshop, communique.point(), true).branches()).extracting(branch -> branch.station().point()).containsExactly(target);
        assertThat(outcomes.trace(conference.id(), new Point(Kind.MEETING, conference.id()), false).branches()).extracting(branch -> branch.station().point())
                .containsExactly(target);

        join(reader, conference.id(), MeetingRole.READER);
        Planners.signIn(reader);
        assertThat(outcomes.outcomes(workshop)).singleElement().satisfies(seen -> {
            assertThat(seen.leadsTo()).isEmpty();
            assertThat(seen.hiddenTo()).isEqualTo(1);
        });
        assertThat(outcomes.trace(workshop, communique.point(), true)).satisfies(traced -> {
            assertThat(traced.branches()).isEmpty();
            assertThat(traced.hidden()).isEqualTo(1);
        });
    }

    @Test
    void itIsToldWhatBecameOfAWorkshopAndWhatFeedsAConference() {
        var communique = add("Communiqué");
        outcomes.link(workshop, communique.id(), item());
        var became = outcomes.trace(workshop, new Point(Kind.MEETING, workshop), true);
        assertThat(became.branches()).extracting(branch -> branch.station().label()).containsExactly("Communiqué");
        assertThat(became.branches().getFirst().branches()).extracting(branch -> branch.station().label()).containsExactly("1 Conservation of the lion");
        var feeds = outcomes.trace(conference.id(), new Point(Kind.MEETING, conference.id()), false);
        assertThat(feeds.branches()).extracting(branch -> branch.station().point()).containsExactly(item());
        assertThat(feeds.branches().getFirst().branches().getFirst().station().point()).isEqualTo(communique.point());
        assertThatThrownBy(() -> outcomes.trace(workshop, item(), true)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoOutcomesThatLeadToEachOtherAreTracedOnce() {
        var one = add("One");
        var other = add("Other");
        outcomes.link(workshop, one.id(), other.point());
        outcomes.link(workshop, other.id(), one.point());
        var traced = outcomes.trace(workshop, one.point(), true);
        assertThat(traced.branches().getFirst().branches()).hasSize(1).allMatch(Traced::above);
    }

    @Test
    void anItemThatWasRemovedAndPutBackIsLedToAgain() {
        var communique = add("Communiqué");
        outcomes.link(workshop, communique.id(), item());
        var removed = agenda.remove(conference.id(), item);
        assertThat(outcomes.outcomes(workshop).getFirst().leadsTo()).isEmpty();
        assertThat(outcomes.outcomes(workshop).getFirst().hiddenTo()).isZero();
        agenda.undo(conference.id(), removed);
        assertThat(outcomes.outcomes(workshop).getFirst().leadsTo()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> outcomes.add(workshop, OutcomeDraft.empty(OutcomeKind.ACTION_POINT)))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("titleEn", "outcome.error.title-missing"),
                        Violation.of("ownerId", "outcome.error.owner-missing")));
        var draft = ThreeWay.with(draft("Paper"), Map.of("documentId", -1L));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> outcomes.add(workshop, draft))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("documentId", "outcome.error.document-unknown")));
        var outcome = add("Communiqué");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> outcomes.link(workshop, outcome.id(), outcome.point()));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> outcomes.link(workshop, outcome.id(), new Point(Kind.DOCUMENT, -1)));
    }

    @Test
    void onlyAnActionPointHasAnOwnerADayAndAState() {
        var todo = outcomes.add(workshop, new OutcomeDraft(OutcomeKind.ACTION_POINT, "Report", null, null, null, null, null, null, null,
                organiser.organisationId(), LocalDate.of(2016, 12, 1), null, null));
        assertThat(todo.fields().state()).isEqualTo(ActionState.OPEN);
        var decided = outcomes.edit(workshop, todo.id(), todo.fields(), ThreeWay.with(todo.fields(), Map.of("kind", OutcomeKind.DECISION)));
        assertThat(decided.fields().state()).isNull();
        assertThat(decided.fields().ownerId()).isNull();
        assertThat(decided.fields().due()).isNull();
    }

    @Test
    void twoWhoEditDifferentFieldsBothGetThemAndTheSameFieldIsAConflict() {
        var base = add("Communiqué");
        outcomes.edit(workshop, base.id(), base.fields(), ThreeWay.with(base.fields(), Map.of("textEn", "Words")));
        var merged = outcomes.edit(workshop, base.id(), base.fields(), ThreeWay.with(base.fields(), Map.of("titleFr", "Communiqué")));
        assertThat(merged.fields().textEn()).isEqualTo("Words");
        assertThat(merged.version()).isEqualTo(2);
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() ->
                outcomes.edit(workshop, base.id(), base.fields(), ThreeWay.with(base.fields(), Map.of("textEn", "Other words"))));
    }

    @Test
    void aTargetIsFoundByWordsOfItsNameAndOfItsMeeting() {
        assertThat(outcomes.targets(workshop, "LION " + conference.code())).extracting(Station::point).containsExactly(item());
        assertThat(outcomes.targets(workshop, "no such thing")).isEmpty();
    }

    @Test
    void aRemovedOutcomeIsNoLongerLedTo() {
        var one = add("One");
        var other = add("Other");
        outcomes.link(workshop, one.id(), other.point());
        outcomes.remove(workshop, other.id());
        assertThat(outcomes.outcomes(workshop)).singleElement().satisfies(left -> assertThat(left.leadsTo()).isEmpty());
    }

    private Point item() {
        return new Point(Kind.AGENDA_ITEM, item);
    }

    private Outcome add(String title) {
        return outcomes.add(workshop, draft(title));
    }

    private static OutcomeDraft draft(String title) {
        return new OutcomeDraft(OutcomeKind.COMMUNIQUE, title, null, null, null, null, null, null, null, null, null, null, null);
    }
}
