package org.plenary.preparation.task;

import java.io.InputStream;
import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.exchange.FileRefused;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a task: whoever sees the plan may have them. They stay behind when a meeting is cloned. */
@Service
public class TaskFiles {

    private static final int MOST = 50;

    /** A file as the history tells it. */
    private record OnRecord(String file) {
    }

    private final TaskRepository tasks;
    private final TaskFileRepository ofTasks;
    private final MeetingFiles files;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;

    TaskFiles(TaskRepository tasks, TaskFileRepository ofTasks, MeetingFiles files, Rights rights, AuditTrail audit, Changes changes) {
        this.tasks = tasks;
        this.ofTasks = ofTasks;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return in the order in which they were added */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public List<TaskFile> of(long meetingId, long taskId) {
        return ofTasks.of(find(meetingId, taskId).id());
    }

    /** @throws NotFound when the task has no such file */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public KeptFile file(long meetingId, long taskId, long fileId) {
        return find(find(meetingId, taskId), fileId).file();
    }

    /**
     * Keeps a file with the task. By the organisation that has the task, and by those who plan.
     *
     * @throws FileRefused  when it is empty, too large, of no type that may be handed in, or infected; nothing is kept
     * @throws InvalidInput where the task has as many as it can hold
     */
    @Requires(Action.VIEW_PLAN)
    @Transactional(rollbackFor = FileRefused.class)
    public void add(long meetingId, long taskId, String name, InputStream content) throws FileRefused {
        tasks.lock(meetingId);
        var task = find(meetingId, taskId);
        TaskService.mayReport(task, rights);
        if (ofTasks.of(taskId).size() >= MOST) {
            throw Input.refused("file", "task.error.files-full", MOST);
        }
        var file = files.keep(meetingId, name, content, Actor.current());
        ofTasks.add(taskId, file.id(), CurrentAccount.get().id());
        told(task, "FILE_ADDED", null, new OnRecord(file.name()));
    }

    /**
     * Removes a file with its content; the history keeps its name.
     *
     * @throws Refused unless the caller added it, or plans
     */
    @Requires(Action.VIEW_PLAN)
    @Transactional
    public void remove(long meetingId, long taskId, long fileId) {
        tasks.lock(meetingId);
        var task = find(meetingId, taskId);
        var file = find(task, fileId);
        if (!file.isBy(CurrentAccount.get())) {
            rights.require(Action.EDIT_PLAN, meetingId);
        }
        ofTasks.remove(fileId);
        files.remove(meetingId, fileId);
        told(task, "FILE_REMOVED", new OnRecord(file.file().name()), null);
    }

    private void told(Task was, String action, OnRecord before, OnRecord after) {
        tasks.advance(was);
        audit.record(was.meetingId(), TaskService.TASK, was.id(), action, before, after);
        changes.changed(was.meetingId(), TaskService.TASK, was.id(), was.version() + 1);
    }

    private TaskFile find(Task task, long fileId) {
        return ofTasks.of(task.id()).stream().filter(file -> file.file().id() == fileId).findFirst().orElseThrow(() -> new NotFound("file", fileId));
    }

    private Task find(long meetingId, long id) {
        return tasks.find(meetingId, id).orElseThrow(() -> new NotFound("task", id));
    }
}
