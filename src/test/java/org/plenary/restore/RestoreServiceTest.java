package org.plenary.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.support.Planners.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingService;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class RestoreServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private RestoreService restore;
    @Autowired
    private HistoryService history;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private DSLContext db;

    private long meetingId;
    private AccountPrincipal organiser;

    @BeforeEach
    void aMeeting() {
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        organiser = planners.account(meetingId, MeetingRole.LEAD_ORGANISER);
        Planners.signIn(organiser);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneFieldIsPutBackAndTheRestStaysAsItIs() {
        var item = item("Opening", "CMS");
        edit(item.id(), Map.of("titleEn", "Opening of the meeting", "mandate", "Resolution 11.10"));
        edit(item.id(), Map.of("noteEn", "The host opens."));
        var entry = entries(AgendaService.AGENDA_ITEM, item.id(), "CHANGED").getLast();
        assertThat(restore.offered(List.of(entry))).containsEntry(entry.id(), Set.of("titleEn", "mandate"));
        var plan = restore.plan(entry.id(), Set.of("titleEn"));
        assertThat(plan.lines()).containsExactly(new RestorePlan.Line("titleEn", List.of("titleEn"), "Opening of the meeting", "Opening"));
        restore.restore(plan);
        assertThat(find(item.id())).extracting(AgendaItemDraft::titleEn, AgendaItemDraft::mandate, AgendaItemDraft::noteEn)
                .containsExactly("Opening", "Resolution 11.10", "The host opens.");
        assertThat(history.ofObject(meetingId, AgendaService.AGENDA_ITEM, item.id()).getFirst()).satisfies(restored -> {
            assertThat(restored.action()).isEqualTo("RESTORED");
            assertThat(restored.changes()).extracting(HistoryEntry.FieldChange::field).containsExactly("at", "actor", "fields");
            assertThat(restored.role()).isEqualTo("LEAD_ORGANISER");
        });
        assertThat(restore.plan(entry.id(), Set.of("titleEn")).lines()).isEmpty();
    }

    @Test
    void whatSomebodyChangedSinceItWasShownIsNotOverwritten() {
        var item = item("Opening", null);
        edit(item.id(), Map.of("titleEn", "Opening of the meeting"));
        var plan = restore.plan(entries(AgendaService.AGENDA_ITEM, item.id(), "CHANGED").getFirst().id(), Set.of("titleEn"));
        edit(item.id(), Map.of("titleEn", "Opening ceremony"));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> restore.restore(plan));
        assertThat(find(item.id()).titleEn()).isEqualTo("Opening ceremony");
        assertThat(entries(AgendaService.AGENDA_ITEM, item.id(), "RESTORED")).isEmpty();
    }

    @Test
    void whatWasRemovedIsMadeAgain() {
        var item = item("Any other business", "Rule 12");
        agenda.remove(meetingId, item.id());
        var entry = entries(AgendaService.AGENDA_ITEM, item.id(), "ITEM_REMOVED").getFirst();
        assertThat(restore.offered(List.of(entry)).get(entry.id())).contains("titleEn", "mandate");
        var plan = restore.plan(entry.id(), Set.of("titleEn"));
        assertThat(plan.now()).isNull();
        restore.restore(plan);
        assertThat(agenda.tree(meetingId)).singleElement().extracting(AgendaItem::fields).isEqualTo(item.fields());
    }

    @Test
    void datesOfATaskArePutBackThoughItsHistoryTellsOfDays() {
        var task = tasks.add(meetingId, TaskDraft.titled("Invite", "en", null, TaskDates.fixed(DAY.minusDays(30), DAY.minusDays(20))));
        tasks.edit(meetingId, task.id(), task.fields(), ThreeWay.with(task.fields(), Map.of("dates", TaskDates.fixed(DAY.minusDays(25), null), "details", "By letter")));
        var entry = entries(TaskService.TASK, task.id(), "CHANGED").getFirst();
        assertThat(restore.offered(List.of(entry)).get(entry.id())).contains("from", "to", "details");
        restore.restore(restore.plan(entry.id(), Set.of("from")));
        assertThat(tasks.tasks(meetingId)).singleElement().extracting(Task::from, Task::to, one -> one.fields().details())
                .containsExactly(DAY.minusDays(30), DAY.minusDays(20), "By letter");
    }

    @Test
    void aSessionThatWasTakenOutComesBack() {
        var session = programme.add(meetingId, new SessionDraft(SessionKind.PLENARY, "Plenary", null, null, DAY.atTime(9, 0), 90, null, false, null, null, List.of(), null,
                List.of("en"), null, false, List.of(), List.of(), "Bring your badge"));
        programme.remove(meetingId, List.of(session.id()), "Not needed");
        var entry = entries(ProgrammeService.SESSION, session.id(), "ITEM_REMOVED").getFirst();
        restore.restore(restore.plan(entry.id(), restore.offered(List.of(entry)).get(entry.id())));
        assertThat(programme.programme(meetingId).sessions()).singleElement().extracting(Session::fields).isEqualTo(session.fields());
    }

    @Test
    void nobodyPutsBackWhatTheyMayNotEditOrSee() {
        var meeting = meetings.get(meetingId);
        meetings.edit(meetingId, meeting.fields(), ThreeWay.with(meeting.fields(), Map.of("venue", "Lake Hotel")));
        var entry = entries(MeetingService.MEETING, meetingId, "CHANGED").getFirst();
        var contributor = new Planners(db).account(meetingId, MeetingRole.CONTRIBUTOR);
        as(contributor, () -> {
            assertThat(restore.offered(List.of(entry))).isEmpty();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> restore.restore(restore.plan(entry.id(), Set.of("venue"))));
            return null;
        });
        var reader = new Planners(db).account(meetingId, MeetingRole.READER);
        as(reader, () -> {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> restore.plan(entry.id(), Set.of("venue")));
            return null;
        });
        assertThat(meetings.get(meetingId).fields().venue()).isEqualTo("Lake Hotel");
    }

    @Test
    void whatIsGoneAndCannotBeMadeAgainIsSaidSo() {
        var item = item("Opening", null);
        edit(item.id(), Map.of("titleEn", "Opening of the meeting"));
        var entry = entries(AgendaService.AGENDA_ITEM, item.id(), "CHANGED").getFirst();
        agenda.remove(meetingId, item.id());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> restore.plan(entry.id(), Set.of("titleEn")))
                .satisfies(refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("history.error.gone"));
    }

    private AgendaItem item(String title, String mandate) {
        return agenda.add(meetingId, Target.lastIn(null), ThreeWay.with(new AgendaItemDraft(title, null, null), mandate == null ? Map.of() : Map.of("mandate", mandate)));
    }

    private void edit(long id, Map<String, Object> fields) {
        agenda.edit(meetingId, id, find(id), ThreeWay.with(find(id), fields));
    }

    private AgendaItemDraft find(long id) {
        return agenda.tree(meetingId).stream().filter(one -> one.id() == id).findFirst().orElseThrow().fields();
    }

    private List<HistoryEntry> entries(String entity, long id, String action) {
        return history.ofObject(meetingId, entity, id).stream().filter(entry -> entry.action().equals(action)).toList();
    }
}
