package org.plenary.preparation.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.Task.When;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskService;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import tools.jackson.databind.JsonNode;

/** Tasks under headings. The arrow keys go from row to row; with Alt, or dragged, a task goes to another place in its group. */
class TaskList extends Div {

    private static final String TASK_OF_ROW = "event.target.dataset.task";
    private static final String KEY = "event.key";
    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
              const step = event.altKey ? 0 : {ArrowDown: 1, ArrowUp: -1}[event.key];
              const rows = [...this.querySelectorAll('button')];
              const next = rows[rows.indexOf(document.activeElement) + step];
              if (step && next && rows.includes(document.activeElement)) { next.focus(); event.preventDefault(); }
            });
            this.addEventListener('focusin', event => { this.at = event.target.dataset.task; });
            this.addEventListener('focusout', event => setTimeout(() => {
              if (event.target.isConnected && !this.contains(document.activeElement)) { this.at = undefined; }
            }));""";
    /** Whoever was at a row is at it again when the rows are drawn anew. */
    private static final String BACK = """
            if (this.at && (!document.activeElement || document.activeElement === document.body)) {
              this.querySelector(`[data-task="${this.at}"]`)?.focus({preventScroll: true});
            }""";

    /** What can be done here. */
    interface Deeds {

        void open(long id);

        /** @param other the one of the same group that it comes right before, or after */
        void place(Task task, Task other, boolean before);
    }

    private final transient Deeds deeds;
    private final boolean mayPlace;
    private final transient List<List<Task>> groups = new ArrayList<>();

    TaskList(Deeds deeds, boolean mayPlace) {
        this.deeds = deeds;
        this.mayPlace = mayPlace;
        addClassName("task-list");
        getElement().executeJs(ARROWS);
        if (mayPlace) {
            getElement().addEventListener("keydown", press -> moveByKey(press.getEventData()))
                    .setFilter("event.altKey && ['ArrowUp', 'ArrowDown'].includes(event.key) && event.target.dataset.task && (event.preventDefault() || true)")
                    .addEventData(TASK_OF_ROW).addEventData(KEY);
        }
    }

    private void moveByKey(JsonNode press) {
        boolean up = press.get(KEY).asString().equals("ArrowUp");
        var id = Long.parseLong(press.get(TASK_OF_ROW).asString());
        groups.stream().flatMap(List::stream).filter(task -> task.id() == id).findFirst()
                .ifPresent(task -> beside(id, up).ifPresent(other -> deeds.place(task, other, up)));
    }

    /** @return the task right above or below it in its group, as they are shown */
    Optional<Task> beside(long id, boolean above) {
        for (var group : groups) {
            for (int at = 0; at < group.size(); at++) {
                if (group.get(at).id() == id) {
                    int other = at + (above ? -1 : 1);
                    return other < 0 || other == group.size() ? Optional.empty() : Optional.of(group.get(other));
                }
            }
        }
        return Optional.empty();
    }

    /** @param over whether the meeting was held or cancelled @param selected the id of the one that is open, or null */
    void show(List<Task> tasks, TaskFilters.Grouping grouping, LocalDate today, boolean over, Long selected) {
        removeAll();
        groups.clear();
        if (tasks.isEmpty()) {
            add(new Paragraph(getTranslation("task.none-found")));
        }
        groups(tasks, grouping, today, over).forEach((heading, group) -> {
            groups.add(group);
            var items = new UnorderedList();
            items.addClassName("document-list");
            group.forEach(task -> items.add(row(group, task, task.when(today, over) == When.LATE, Objects.equals(selected, task.id()))));
            add(new H3(heading), items);
        });
        getElement().executeJs(BACK);
    }

    private Map<String, List<Task>> groups(List<Task> tasks, TaskFilters.Grouping grouping, LocalDate today, boolean over) {
        var groups = new LinkedHashMap<String, List<Task>>();
        if (grouping == TaskFilters.Grouping.TIME) {
            tasks.stream().collect(Collectors.groupingBy(task -> task.when(today, over), TreeMap::new, Collectors.toList()))
                    .forEach((when, group) -> groups.put(heading(getTranslation("task.when." + when), group), group));
            return groups;
        }
        var unowned = new ArrayList<Task>();
        var owned = new TreeMap<String, List<Task>>();
        tasks.forEach(task -> (task.organisation() == null ? unowned : owned.computeIfAbsent(task.organisation(), key -> new ArrayList<>())).add(task));
        owned.forEach((owner, group) -> groups.put(heading(owner, group), group));
        if (!unowned.isEmpty()) {
            groups.put(heading(getTranslation("task.nobody"), unowned), unowned);
        }
        return groups;
    }

    private String heading(String name, List<Task> group) {
        return getTranslation("task.group", name, group.size());
    }

    private ListItem row(List<Task> group, Task task, boolean late, boolean open) {
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
        var button = new NativeButton();
        button.add(title, days, who, marks);
        button.addClickListener(click -> deeds.open(task.id()));
        button.getElement().setAttribute("aria-current", String.valueOf(open)).setAttribute("data-task", String.valueOf(task.id()));
        var row = new ListItem(button);
        Live.object(row, TaskService.TASK, task.id());
        if (mayPlace) {
            button.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
            draggable(row, group, task);
        }
        return row;
    }

    /** Dropped on another task of its group it takes that one's place. */
    private void draggable(ListItem row, List<Task> group, Task task) {
        DragSource.create(row).setDragData(task);
        DropTarget.create(row).addDropListener(drop -> drop.getDragData().filter(Task.class::isInstance).map(Task.class::cast)
                .filter(dragged -> dragged.id() != task.id() && group.contains(dragged))
                .ifPresent(dragged -> deeds.place(dragged, task, group.indexOf(dragged) > group.indexOf(task))));
    }
}
