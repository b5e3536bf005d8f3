package org.plenary.preparation.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskService;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;

/** A task in the list: its title, its days, whose it is, how far it is; opened by a click. */
class TaskRow extends ListItem {

    private final NativeButton button = new NativeButton();

    /** Another task was dropped on one. */
    interface Dropped {
        void on(Task dragged, long id);
    }

    /** @param dropped null where tasks cannot be placed */
    TaskRow(Task task, boolean late, LongConsumer opened, Dropped dropped) {
        var title = new Span(TaskWords.title(task));
        title.addClassName("task-title");
        var days = new Span(TaskWords.days(task.from(), task.to()));
        days.addClassName("task-days");
        var who = new Span(Stream.of(task.organisation(), task.person()).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        who.addClassName("quiet");
        var marks = new Span(late ? TaskWords.late() : TaskWords.progress(task.progress()));
        marks.addClassName("marks");
        if (task.fields().kind() == Kind.MILESTONE) {
            marks.add(TaskWords.milestone());
        }
        if (!task.checks().isEmpty()) {
            marks.add(new Badge(Icons.PLAN, getTranslation("task.checks-done", task.checks().stream().filter(Task.Check::isDone).count(), task.checks().size()),
                    Badge.Tone.NEUTRAL));
        }
        button.add(title, days, who, marks);
        button.addClickListener(click -> opened.accept(task.id()));
        button.getElement().setAttribute("data-task", String.valueOf(task.id()));
        add(button);
        Live.object(this, TaskService.TASK, task.id());
        if (dropped != null) {
            button.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
            DragSource.create(this).setDragData(task);
            DropTarget.create(this).addDropListener(drop -> drop.getDragData().filter(Task.class::isInstance).map(Task.class::cast)
                    .ifPresent(dragged -> dropped.on(dragged, task.id())));
        }
    }

    /** Whether it is the one that is shown beside the list. */
    void current(boolean shown) {
        button.getElement().setAttribute("aria-current", String.valueOf(shown));
    }
}
