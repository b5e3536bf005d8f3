package org.plenary.preparation.ui;

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
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.Task.When;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskService;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;

/** Tasks under headings. The arrow keys go from row to row. */
class TaskList extends Div {

    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
              const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
              const rows = [...this.querySelectorAll('button')];
              const next = rows[rows.indexOf(document.activeElement) + step];
              if (step && next && rows.includes(document.activeElement)) { next.focus(); event.preventDefault(); }
            })""";

    private final transient LongConsumer select;

    TaskList(LongConsumer select) {
        this.select = select;
        addClassName("task-list");
        getElement().executeJs(ARROWS);
    }

    /** @param over whether the meeting was held or cancelled @param selected the id of the one that is open, or null */
    void show(List<Task> tasks, TaskFilters.Grouping grouping, LocalDate today, boolean over, Long selected) {
        removeAll();
        if (tasks.isEmpty()) {
            add(new Paragraph(getTranslation("task.none-found")));
        }
        groups(tasks, grouping, today, over).forEach((heading, group) -> {
            var rows = new UnorderedList();
            rows.addClassName("document-list");
            group.forEach(task -> rows.add(row(task, task.when(today, over) == When.LATE, Objects.equals(selected, task.id()))));
            add(new H3(heading), rows);
        });
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

    private ListItem row(Task task, boolean late, boolean open) {
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
        button.addClickListener(click -> select.accept(task.id()));
        button.getElement().setAttribute("aria-current", String.valueOf(open));
        var row = new ListItem(button);
        Live.object(row, TaskService.TASK, task.id());
        return row;
    }
}
