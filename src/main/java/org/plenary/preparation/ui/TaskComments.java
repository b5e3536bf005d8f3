package org.plenary.preparation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import java.time.ZoneId;
import java.util.List;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskService;
import org.plenary.shell.ui.talk.TalkDesk;
import org.plenary.shell.ui.talk.Threads;

/** What planners say about a task, the first first. What is being typed about one stays while others say more or another is looked at. */
class TaskComments extends Div {

    private final Threads threads;

    TaskComments(DiscussionService discussions, long meetingId, ZoneId zone, boolean mayDiscuss, Runnable said) {
        threads = new Threads(new TalkDesk(discussions, meetingId, zone, mayDiscuss, said));
        addClassNames("stack", "task-comments");
        add(new H4(getTranslation("task.comments")), threads);
    }

    void show(Task task, List<Discussion> about) {
        threads.show(TaskService.TASK, task.id(), about);
    }
}
