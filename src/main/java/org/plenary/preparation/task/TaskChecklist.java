package org.plenary.preparation.task;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.preparation.task.Task.Check;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a task that are ticked one by one. */
@Service
public class TaskChecklist {

    private static final int LONGEST = 300;
    private static final int MOST = 100;

    /** A line as the history tells it. */
    private record OnRecord(String line, boolean done) {
    }

    private final TaskRepository tasks;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    TaskChecklist(TaskRepository tasks, Rights rights, AuditTrail audit, Changes changes, Clock clock) {
        this.tasks = tasks;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws InvalidInput at "line" where it says nothing or too much, or the list is full */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public Task add(long meetingId, long taskId, String words) {
        var line = Input.trimmed(words);
        var violations = new ArrayList<Violation>();
        Input.required(violations, "line", line, LONGEST);
        InvalidInput.throwIfAny(violations);
        tasks.lock(meetingId);
        var task = find(meetingId, taskId);
        if (task.checks().size() >= MOST) {
            throw Input.refused("line", "task.error.checks-full", MOST);
        }
        tasks.addCheck(taskId, line);
        return told(task, "CHECK_ADDED", null, new OnRecord(line, false));
    }

    @Requires(Action.EDIT_PLAN)
    @Transactional
    public Task remove(long meetingId, long taskId, long checkId) {
        tasks.lock(meetingId);
        var task = find(meetingId, taskId);
        var check = check(task, checkId);
        tasks.removeCheck(checkId);
        return told(task, "CHECK_REMOVED", new OnRecord(check.words(), check.isDone()), null);
    }

    /** By the organisation that has the task, and by those who plan. */
    @Requires(Action.VIEW_PLAN)
    @Transactional
    public Task tick(long meetingId, long taskId, long checkId, boolean done) {
        tasks.lock(meetingId);
        var task = find(meetingId, taskId);
        TaskService.mayReport(task, rights);
        var check = check(task, checkId);
        if (check.isDone() == done) {
            return task;
        }
        tasks.tick(checkId, done ? Actor.current().label() : null, done ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null);
        return told(task, "CHECK_TICKED", new OnRecord(check.words(), !done), new OnRecord(check.words(), done));
    }

    private Task told(Task was, String action, OnRecord before, OnRecord after) {
        tasks.advance(was);
        audit.record(was.meetingId(), TaskService.TASK, was.id(), action, before, after);
        changes.changed(was.meetingId(), TaskService.TASK, was.id(), was.version() + 1);
        return find(was.meetingId(), was.id());
    }

    private static Check check(Task task, long checkId) {
        return task.checks().stream().filter(check -> check.id() == checkId).findFirst().orElseThrow(() -> new NotFound("check", checkId));
    }

    private Task find(long meetingId, long id) {
        return tasks.find(meetingId, id).orElseThrow(() -> new NotFound("task", id));
    }
}
