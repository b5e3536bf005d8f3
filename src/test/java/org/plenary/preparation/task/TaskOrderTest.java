package org.plenary.preparation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.MeetingService;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class TaskOrderTest {

    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskOrder order;
    @Autowired
    private TaskClone clone;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private AccountPrincipal cms;
    private Task call;
    private Task letters;
    private Task hall;

    @BeforeEach
    void aPlan() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        cms = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        Planners.signIn(cms);
        letters = add("Letters", 45);
        hall = add("Hall", 30);
        call = add("Call", 90);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Task add(String title, int daysBefore) {
        return tasks.add(meeting, new TaskDraft(Kind.TASK, title, null, null, null, null, new TaskDates(Counted.FIRST_DAY, -daysBefore, null, 0), List.of()));
    }

    private List<String> byHand(long of) {
        return tasks.tasks(of).stream().sorted(Task.BY_HAND).map(task -> task.fields().titleEn()).toList();
    }

    @Test
    void aPlanStandsByItsDaysUntilSomebodyPlacesATask() {
        assertThat(byHand(meeting)).containsExactly("Call", "Letters", "Hall");
        order.place(meeting, hall.id(), call.id(), true);
        assertThat(byHand(meeting)).containsExactly("Hall", "Call", "Letters");
        order.place(meeting, hall.id(), letters.id(), false);
        assertThat(byHand(meeting)).containsExactly("Call", "Letters", "Hall");
        assertThat(tasks.tasks(meeting)).extracting(task -> task.fields().titleEn()).as("by days").containsExactly("Call", "Letters", "Hall");
        add("Earliest of all", 120);
        assertThat(byHand(meeting)).as("what is new comes last").endsWith("Earliest of all");
        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meeting).and(AUDIT_ENTRY.ACTION.eq("TASK_PLACED")))).hasSize(2);
    }

    @Test
    void whereATaskStandsAlreadyNothingIsSaid() {
        order.place(meeting, call.id(), letters.id(), true);
        order.place(meeting, call.id(), call.id(), true);
        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meeting).and(AUDIT_ENTRY.ACTION.eq("TASK_PLACED")))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> order.place(meeting, call.id(), -1, true));
    }

    @Test
    void twoWhoPlaceDifferentTasksAtOnceBothHaveTheirWay() throws Exception {
        var letter = add("Reminder", 20);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> one = () -> placed(hall, call, true);
            Callable<Void> other = () -> placed(letter, letters, false);
            for (var done : both.invokeAll(List.of(one, other))) {
                done.get();
            }
        }
        assertThat(byHand(meeting)).containsExactly("Hall", "Call", "Letters", "Reminder");
        assertThat(tasks.tasks(meeting)).extracting(Task::position).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    private Void placed(Task task, Task beside, boolean before) {
        return Planners.as(cms, () -> {
            order.place(meeting, task.id(), beside.id(), before);
            return null;
        });
    }

    @Test
    void aCloneKeepsTheOrder() {
        order.place(meeting, hall.id(), call.id(), true);
        var next = planners.meeting().id();
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, next).set(MEETING_ROLE.ACCOUNT_ID, cms.id()).set(MEETING_ROLE.ROLE, "LEAD_ORGANISER")
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        transactions.executeWithoutResult(status -> clone.copy(meetings.get(meeting), meetings.get(next)));
        assertThat(byHand(next)).containsExactly("Hall", "Call", "Letters");
    }
}
