package org.plenary.preparation.task;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order by hand of the tasks of a meeting, one for the whole plan: a group of it stands in the same order. Until somebody places a task it
 * is that of the days; a task that is added then comes last.
 */
@Service
public class TaskOrder {

    /** Where a task stands, as the history tells it. @param behind the title of the one before it, null for the first */
    private record OnRecord(String title, String behind) {
    }

    private final TaskRepository tasks;
    private final AuditTrail audit;
    private final Changes changes;

    TaskOrder(TaskRepository tasks, AuditTrail audit, Changes changes) {
        this.tasks = tasks;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Places a task right beside another, in the order as it now is: whoever places others at the same time loses nothing.
     *
     * @param before whether it comes before the other, else after it
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public void place(long meetingId, long id, long other, boolean before) {
        tasks.lock(meetingId);
        var was = tasks.of(List.of(meetingId)).stream().sorted(Task.BY_HAND).toList();
        var task = find(was, id);
        var beside = find(was, other);
        if (task.equals(beside)) {
            return;
        }
        var is = was.stream().filter(one -> one.id() != id).collect(Collectors.toList());
        is.add(is.indexOf(beside) + (before ? 0 : 1), task);
        if (is.equals(was)) {
            return;
        }
        tasks.arrange(is);
        tasks.advance(task);
        audit.record(meetingId, TaskService.TASK, id, "TASK_PLACED", onRecord(was, task), onRecord(is, task));
        changes.changed(meetingId, TaskService.TASK, id, task.version() + 1);
    }

    private static OnRecord onRecord(List<Task> order, Task task) {
        var at = order.indexOf(task);
        return new OnRecord(title(task), at == 0 ? null : title(order.get(at - 1)));
    }

    private static String title(Task task) {
        return task.fields().title(CurrentAccount.get().locale().getLanguage());
    }

    private static Task find(List<Task> tasks, long id) {
        return tasks.stream().filter(task -> task.id() == id).findFirst().orElseThrow(() -> new NotFound("task", id));
    }
}
