package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.retention.Emptied;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Dates;

/** Entries of a history: when, who in which role, and each field from → to; by person and by field; with a way back where there is one. */
public class HistoryList extends Div {

    /** Fewer are seen at once. */
    private static final int WORTH_FILTERING = 4;

    private final transient Histories histories = Histories.get();
    private transient List<HistoryEntry> entries;
    private final ZoneId zone;
    private final transient Map<String, UnaryOperator<String>> words;
    private final transient Map<Long, Set<String>> restorable;
    private final Runnable restored;
    private final OrderedList list = new OrderedList();
    private final transient KeptRows<Long, ListItem> rows = new KeptRows<>(list);
    private final Select<String> persons = new Select<>();
    private final Select<String> fields = new Select<>();

    /**
     * @param choosing whether one may choose whose entries and which fields to see, and put back
     * @param restored after something was put back: what is shown is old then
     */
    HistoryList(List<HistoryEntry> entries, ZoneId zone, Map<String, UnaryOperator<String>> words, boolean choosing, Runnable restored) {
        this.entries = entries;
        this.zone = zone;
        this.words = words;
        this.restored = restored;
        restorable = choosing ? histories.restore().offered(entries) : Map.of();
        addClassName("history-list");
        list.addClassName("history");
        if (choosing && entries.size() >= WORTH_FILTERING) {
            add(filters());
        }
        add(list);
        show();
    }

    private Div filters() {
        choose(persons, "history.person", "history.everybody", entries.stream().map(HistoryEntry::actor).toList(), this::person);
        choose(fields, "history.field", "history.every-field", entries.stream().flatMap(entry -> entry.changes().stream().filter(HistoryList::isTold)
                .map(change -> name(entry, change))).toList(), UnaryOperator.identity());
        var bar = new Div(persons, fields);
        bar.addClassName("history-filters");
        return bar;
    }

    private void choose(Select<String> select, String label, String all, Collection<String> values, Function<String, String> name) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(all));
        select.setItemLabelGenerator(value -> value == null ? getTranslation(all) : name.apply(value));
        select.setItems(values.stream().distinct().sorted().toList());
        select.addValueChangeListener(change -> show());
    }

    /** More has happened: what is shown already stays as it is. */
    public void show(List<HistoryEntry> now) {
        entries = now;
        show();
    }

    private void show() {
        var shown = entries.stream().filter(entry -> persons.isEmpty() || persons.getValue().equals(entry.actor()))
                .filter(entry -> fields.isEmpty() || entry.changes().stream().anyMatch(change -> isTold(change) && name(entry, change).equals(fields.getValue()))).toList();
        rows.show(shown, HistoryEntry::id, entry -> Arrays.asList(entry, fields.getValue()), this::item);
        list.setVisible(list.getComponentCount() > 0);
        getChildren().filter(Paragraph.class::isInstance).toList().forEach(Component::removeFromParent);
        if (list.getComponentCount() == 0) {
            add(new Paragraph(getTranslation("history.none-chosen")));
        }
    }

    private ListItem item(HistoryEntry entry) {
        var when = new Span(Dates.instant(entry.at(), zone, UI.getCurrent().getLocale()));
        when.addClassName("history-when");
        var what = new Span(getTranslation("history.line", person(entry.actor()), getTranslation("action." + entry.action()), getTranslation("entity." + entry.entity())));
        var line = new Div(what, when);
        var item = new ListItem(line);
        if (entry.role() != null) {
            var role = new Span(role(entry.role()));
            role.addClassName("history-role");
            line.addComponentAtIndex(1, role);
        }
        var offered = restorable.getOrDefault(entry.id(), Set.of());
        entry.changes().stream().filter(HistoryList::isTold).filter(change -> fields.isEmpty() || name(entry, change).equals(fields.getValue()))
                .forEach(change -> item.add(change(entry, change, offered)));
        if (offered.size() > 1) {
            var all = new Button(getTranslation(entry.changes().stream().noneMatch(change -> change.before() != null && change.after() != null)
                    ? "history.bring-back" : "history.put-all-back"), Icons.HISTORY.create(), click -> restore(entry, offered));
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            item.add(all);
        }
        return item;
    }

    private Div change(HistoryEntry entry, FieldChange change, Set<String> offered) {
        var name = name(entry, change);
        var field = new Span(name);
        field.addClassName("history-field");
        var line = new Div(field);
        line.addClassName("history-change");
        if (change.before() != null) {
            var before = new Span(said(entry.entity(), change.field(), change.before()));
            before.addClassName("history-before");
            line.add(before);
        }
        if (change.before() != null && change.after() != null) {
            line.add(new Span("→"));
        }
        if (change.after() != null) {
            var after = new Span(said(entry.entity(), change.field(), change.after()));
            after.addClassName("history-after");
            line.add(after);
        }
        if (offered.contains(change.field()) && change.after() != null || offered.contains(change.field()) && offered.size() == 1) {
            var back = new Button(Icons.HISTORY.create(), click -> restore(entry, Set.of(change.field())));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
            back.addClassName("history-back");
            back.setTooltipText(getTranslation("history.put-back", name));
            back.setAriaLabel(getTranslation("history.put-back", name));
            line.add(back);
        }
        return line;
    }

    private void restore(HistoryEntry entry, Set<String> told) {
        RestoreDialog.open(histories, entry, told, (field, value) -> said(entry.entity(), field, value), restored);
    }

    /** @return in which moments are told */
    public ZoneId zone() {
        return zone;
    }

    String said(String entity, String field, String value) {
        var own = words.get(field);
        return own == null || value.equals(Emptied.MARK) ? histories.words().value(entity, field, value, zone, UI.getCurrent().getLocale()) : own.apply(value);
    }

    private String name(HistoryEntry entry, FieldChange change) {
        return histories.words().field(entry.entity(), change.field(), UI.getCurrent().getLocale());
    }

    private String person(String actor) {
        return actor.equals(Emptied.MARK) ? getTranslation("retention.emptied") : actor;
    }

    private String role(String role) {
        return Arrays.stream(MeetingRole.values()).anyMatch(one -> one.name().equals(role)) ? getTranslation("role." + role) : getTranslation("history.role." + role);
    }

    /** What was empty from the beginning says nothing. */
    private static boolean isTold(FieldChange change) {
        return change.before() != null || !Objects.requireNonNullElse(change.after(), "").isEmpty();
    }
}
