package org.plenary.preparation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_LINK;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.discussion.DiscussionService;
import org.plenary.live.EditConflict;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.RoadPlan;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Need;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class TaskServiceTest {

    private static final LocalDate OPENING = LocalDate.of(2016, 5, 30);

    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskChecklist checklist;
    @Autowired
    private TaskRoad road;
    @Autowired
    private TaskNeeds needs;
    @Autowired
    private DiscussionService discussions;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private AccountPrincipal cms;
    private AccountPrincipal uganda;

    @BeforeEach
    void theLeadIsSignedIn() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        uganda = planners.account(meeting, "Uganda", MeetingRole.CONTRIBUTOR);
        cms = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        Planners.signIn(cms);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Task add(String title, int daysBefore, Task... after) {
        return tasks.add(meeting, draft(title, daysBefore, null, after));
    }

    private static TaskDraft draft(String title, int daysBefore, Long organisation, Task... after) {
        return new TaskDraft(Kind.TASK, title, null, null, null, TaskOwner.of(organisation, null), new TaskDates(Counted.FIRST_DAY, -daysBefore, null, 4),
                List.of(after).stream().map(Task::id).toList());
    }

    private Task edit(Task task, TaskDraft mine) {
        return tasks.edit(meeting, task.id(), task.fields(), mine);
    }

    @Test
    void whatIsCountedFromTheMeetingMovesWithIt() {
        var counted = add("Letters of invitation", 45);
        var fixed = tasks.add(meeting, TaskDraft.titled("Staff meeting", "en", null, TaskDates.fixed(OPENING.minusDays(45), null)));
        db.update(MEETING).set(MEETING.STARTS_ON, OPENING.plusDays(7)).set(MEETING.ENDS_ON, OPENING.plusDays(7)).where(MEETING.ID.eq(meeting)).execute();

        assertThat(counted.from()).isEqualTo(OPENING.minusDays(45));
        assertThat(tasks.tasks(meeting)).extracting(Task::id, Task::from).containsExactly(
                tuple(fixed.id(), OPENING.minusDays(45)), tuple(counted.id(), OPENING.minusDays(38)));
    }

    @Test
    void twoPeopleEditDifferentFieldsAndBothAreKept() {
        var task = add("Letters", 45);
        edit(task, draft("Letters of invitation", 45, null));
        var both = edit(task, draft("Letters", 40, null));
        assertThat(both.fields().titleEn()).isEqualTo("Letters of invitation");
        assertThat(both.from()).isEqualTo(OPENING.minusDays(40));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> edit(task, draft("Invitations", 45, null)));
    }

    @Test
    void aRingOfDependenciesIsNamedAtItsField() {
        var call = add("Call", 90);
        var selection = add("Selection", 60, call);
        var letters = add("Letters", 45, selection);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> edit(call, draft("Call", 90, null, letters)))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("after", "task.error.ring", "Call → Selection → Letters → Call")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> edit(call, draft("Call", 90, null, call)))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("after", "task.error.ring", "Call → Call")));
        assertThat(tasks.tasks(meeting).getFirst().fields().after()).isEmpty();
    }

    @Test
    void tasksDependOnThoseOfLinkedMeetingsOnlyAndRingsAreFoundAcrossThem() {
        var workshop = planners.meeting().id();
        Planners.signIn(cms);
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, workshop)
                .set(MEETING_ROLE.ACCOUNT_ID, cms.id()).set(MEETING_ROLE.ROLE, "LEAD_ORGANISER")
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        var report = tasks.add(workshop, draft("Report", 0, null));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> add("Document", 10, report))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("after", "task.error.gone")));

        db.insertInto(MEETING_LINK).set(MEETING_LINK.FROM_MEETING_ID, workshop).set(MEETING_LINK.TO_MEETING_ID, meeting).set(MEETING_LINK.KIND, "PREPARES").execute();
        var document = add("Document", 10, report);
        assertThat(tasks.choices(meeting).elsewhere()).singleElement().satisfies(other -> assertThat(other.task().id()).isEqualTo(report.id()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> tasks.edit(workshop, report.id(), report.fields(), draft("Report", 0, null, document)))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("after", "task.error.ring", "Report → Document → Report")));
    }

    @Test
    void whoeverSeesThePlanReportsOnTheOwnTasksOnly() {
        var theirs = tasks.add(meeting, draft("Hall", 60, uganda.organisationId()));
        var ours = tasks.add(meeting, draft("Call", 90, cms.organisationId()));
        checklist.add(meeting, theirs.id(), "Contract signed");
        var line = checklist.add(meeting, theirs.id(), "Deposit paid").checks().getFirst();
        Planners.signIn(uganda);

        assertThat(checklist.tick(meeting, theirs.id(), line.id(), true).checks()).extracting(Task.Check::isDone).containsExactly(true, false);
        assertThat(tasks.report(meeting, theirs.id(), Progress.OPEN, Progress.DONE).progress()).isEqualTo(Progress.DONE);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tasks.report(meeting, ours.id(), Progress.OPEN, Progress.DONE));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tasks.report(meeting, theirs.id(), Progress.DONE, Progress.DROPPED));
        discussions.begin(meeting, TaskService.TASK, theirs.id(), false, "The hall holds 120.");
        assertThat(discussions.of(meeting, TaskService.TASK)).containsOnlyKeys(theirs.id());
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(TaskService.TASK).and(AUDIT_ENTRY.ENTITY_ID.eq(theirs.id())))).isEqualTo(5);
    }

    @Test
    void nobodyReportsOverAReportThatTheyHaveNotSeen() {
        var task = add("Call", 90);
        tasks.report(meeting, task.id(), Progress.OPEN, Progress.DONE);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tasks.report(meeting, task.id(), Progress.OPEN, Progress.UNDER_WAY));
        assertThat(tasks.report(meeting, task.id(), Progress.OPEN, Progress.DONE).progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void whatIsDoneDoesNotMoveAndThenNothingDoes() {
        var call = add("Call", 90);
        var done = add("Hall", 60);
        tasks.report(meeting, done.id(), Progress.OPEN, Progress.DONE);
        assertThat(tasks.move(meeting, Map.of(call.id(), OPENING.minusDays(80))).getFirst().to()).isEqualTo(OPENING.minusDays(76));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> tasks.move(meeting, new TreeMap<>(Map.of(call.id(), OPENING.minusDays(70), done.id(), OPENING.minusDays(50)))));
        assertThat(tasks.tasks(meeting).getFirst().from()).isEqualTo(OPENING.minusDays(80));
    }

    @Test
    void badInputIsRefusedAtItsField() {
        var wrong = new TaskDraft(Kind.TASK, " ", null, null, null, null, TaskDates.fixed(OPENING, OPENING.minusDays(1)), List.of());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tasks.add(meeting, wrong))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).containsExactly("title", "to"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tasks.add(meeting, draft("Hall", 60, planners.account(planners.meeting().id(), MeetingRole.READER).organisationId())))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("organisationId", "task.error.not-of-meeting")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> tasks.add(meeting, new TaskDraft(Kind.TASK, "Hall", null, null, null,
                        TaskOwner.of(cms.organisationId(), uganda.id()), TaskDates.fixed(OPENING, null), List.of())))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("accountId", "task.error.person-elsewhere")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> checklist.tick(meeting, add("Call", 90).id(), 1, true));
        assertThat(tasks.tasks(meeting)).hasSize(1);
    }

    @Test
    void theRoadShowsThemWithWhatComesBefore() {
        var call = add("Call", 90);
        var milestone = tasks.add(meeting, new TaskDraft(Kind.MILESTONE, "List final", "Liste arrêtée", null, null, null,
                new TaskDates(Counted.FIRST_DAY, -30, null, 0), List.of(call.id())));
        var items = road.items(List.of(meeting), Locale.FRENCH);
        assertThat(items).extracting(RoadItem::title).containsExactly("Call", "Liste arrêtée");
        assertThat(items).allMatch(RoadItem::movable);
        var key = new RoadItem.Key(RoadItem.Kind.MILESTONE, milestone.id());
        assertThat(RoadPlan.of(items, OPENING, Set.of()).consequences(items.getFirst().key(), OPENING.minusDays(20)).moves()).containsKey(key);
        assertThat(Planners.as(uganda, () -> road.items(List.of(meeting), Locale.ENGLISH))).noneMatch(RoadItem::movable);
    }

    @Test
    void whatIsLateNeedsThoseWhoHaveIt() {
        tasks.add(meeting, draft("Hall", 60, uganda.organisationId()));
        assertThat(needs.needs(Locale.ENGLISH)).isEmpty();
        assertThat(Planners.as(uganda, () -> needs.needs(Locale.ENGLISH))).singleElement().extracting(Need::text).asString().contains("“Hall” was due on Mon 4 Apr 2016");
        db.update(MEETING).set(MEETING.STATE, "HELD").where(MEETING.ID.eq(meeting)).execute();
        assertThat(Planners.as(uganda, () -> needs.needs(Locale.ENGLISH))).isEmpty();
    }
}
