package org.plenary.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.Task.When;
import org.plenary.shell.ui.KeptRows;
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
    /** Whoever was at a row is at it again when it is drawn anew. */
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
    private final transient Map<String, Section> sections = new HashMap<>();
    private final Paragraph none = new Paragraph(getTranslation("task.none-found"));

    /** A heading and the tasks under it. */
    private static final class Section {
        private final H3 heading = new H3();
        private final UnorderedList list = new UnorderedList();
        private final KeptRows<Long, TaskRow> rows = new KeptRows<>(list);

        private Section() {
            list.addClassName("document-list");
        }
    }

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
        var grouped = groups(tasks, grouping, today, over);
        groups.clear();
        groups.addAll(grouped.values());
        sections.keySet().retainAll(grouped.keySet());
        var parts = new ArrayList<Component>();
        if (tasks.isEmpty()) {
            parts.add(none);
        }
        grouped.forEach((name, group) -> {
            var section = sections.computeIfAbsent(name, _ -> new Section());
            section.heading.setText(getTranslation("task.group", name, group.size()));
            section.rows.show(group, Task::id, task -> List.of(task, task.when(today, over) == When.LATE),
                    task -> new TaskRow(task, task.when(today, over) == When.LATE, deeds::open, mayPlace ? this::dropped : null));
            group.forEach(task -> section.rows.row(task.id()).current(Objects.equals(selected, task.id())));
            parts.add(section.heading);
            parts.add(section.list);
        });
        KeptRows.arrange(this, parts);
        getElement().executeJs(BACK);
    }

    private Map<String, List<Task>> groups(List<Task> tasks, TaskFilters.Grouping grouping, LocalDate today, boolean over) {
        var groups = new LinkedHashMap<String, List<Task>>();
        if (grouping == TaskFilters.Grouping.TIME) {
            tasks.stream().collect(Collectors.groupingBy(task -> task.when(today, over), TreeMap::new, Collectors.toList()))
                    .forEach((when, group) -> groups.put(getTranslation("task.when." + when), group));
            return groups;
        }
        var unowned = new ArrayList<Task>();
        var owned = new TreeMap<String, List<Task>>();
        tasks.forEach(task -> (task.organisation() == null ? unowned : owned.computeIfAbsent(task.organisation(), key -> new ArrayList<>())).add(task));
        groups.putAll(owned);
        if (!unowned.isEmpty()) {
            groups.put(getTranslation("task.nobody"), unowned);
        }
        return groups;
    }

    /** Dropped on another task of its group it takes that one's place. */
    private void dropped(Task dragged, long on) {
        groups.stream().filter(group -> place(group, on) >= 0 && place(group, dragged.id()) >= 0 && dragged.id() != on).findFirst()
                .ifPresent(group -> deeds.place(group.get(place(group, dragged.id())), group.get(place(group, on)), place(group, dragged.id()) > place(group, on)));
    }

    private static int place(List<Task> group, long id) {
        return group.stream().map(Task::id).toList().indexOf(id);
    }
}
