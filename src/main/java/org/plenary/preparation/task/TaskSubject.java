package org.plenary.preparation.task;

import org.plenary.discussion.DiscussionSubject;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** Tasks are commented on by those who see the plan. */
@Component
class TaskSubject implements DiscussionSubject {

    private final TaskRepository tasks;
    private final Rights rights;

    TaskSubject(TaskRepository tasks, Rights rights) {
        this.tasks = tasks;
        this.rights = rights;
    }

    @Override
    public String entity() {
        return TaskService.TASK;
    }

    @Override
    public boolean exists(long meetingId, long entityId) {
        return rights.may(Action.VIEW_PLAN, meetingId) && tasks.find(meetingId, entityId).isPresent();
    }
}
