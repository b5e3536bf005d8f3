package org.plenary.preparation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskService;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Fields;

/** What planners say about a task, the first first. What is being typed about one stays while others say more or another is looked at. */
class TaskComments extends Div {

    private final transient DiscussionService discussions;
    private final transient ZoneId zone;
    private final Div remarks = new Div();
    private final TextArea words = new TextArea();
    private final transient Map<Long, String> typed = new HashMap<>();
    private transient Task task;
    private transient List<Discussion> threads = List.of();

    TaskComments(DiscussionService discussions, ZoneId zone, boolean mayDiscuss, Runnable said) {
        this.discussions = discussions;
        this.zone = zone;
        addClassNames("stack", "task-comments");
        remarks.addClassName("remarks");
        words.setLabel(getTranslation("task.comment"));
        words.setManualValidation(true);
        words.addClassName("wide");
        words.getElement().setProperty("maxlength", DiscussionService.LONGEST_REMARK);
        var send = new Button(getTranslation("task.comment-send"), click -> {
            say();
            said.run();
        });
        send.addThemeVariants(ButtonVariant.LUMO_SMALL);
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(words);
        add(new H4(getTranslation("task.comments")), remarks);
        if (mayDiscuss) {
            add(words, new Div(send));
        }
    }

    void show(Task now, List<Discussion> about) {
        if (task != null && task.id() != now.id()) {
            typed.put(task.id(), words.getValue());
            words.setValue(Fields.orEmpty(typed.remove(now.id())));
            words.setInvalid(false);
        }
        task = now;
        threads = about;
        remarks.removeAll();
        about.stream().flatMap(thread -> thread.remarks().stream()).forEach(remark -> {
            var by = new Span(remark.by());
            by.addClassName("remark-by");
            var when = new Span(Dates.instant(remark.at(), zone, getLocale()));
            when.addClassName("quiet");
            var said = new Div(remark.words());
            said.addClassName("remark-words");
            remarks.add(new Div(new Div(by, when), said));
        });
    }

    private void say() {
        try {
            if (threads.isEmpty()) {
                discussions.begin(task.meetingId(), TaskService.TASK, task.id(), false, words.getValue());
            } else {
                discussions.say(task.meetingId(), threads.getFirst().id(), words.getValue());
            }
            words.clear();
            words.setInvalid(false);
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            words.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            words.setInvalid(true);
            words.focus();
        }
    }
}
