package org.plenary.preparation.task;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back the fields of a task. */
@Component
class RestorableTask implements Restorable {

    private final TaskService tasks;

    RestorableTask(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String entity() {
        return TaskService.TASK;
    }

    @Override
    public Action right() {
        return Action.EDIT_PLAN;
    }

    @Override
    public Class<TaskDraft> fields() {
        return TaskDraft.class;
    }

    @Override
    public Optional<TaskDraft> now(Long meetingId, long id) {
        return tasks.tasks(meetingId).stream().filter(task -> task.id() == id).findFirst().map(Task::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        tasks.edit(meetingId, id, (TaskDraft) base, (TaskDraft) mine);
    }

    @Override
    public boolean isToldApart() {
        return true;
    }

    @Override
    public String edited(String told) {
        return switch (told) {
            case "organisation", "person" -> "owner";
            case "from", "to", "counted" -> "dates";
            default -> told;
        };
    }
}
