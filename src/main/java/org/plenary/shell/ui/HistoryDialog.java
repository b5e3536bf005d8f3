package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.plenary.shell.Dates;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.retention.Emptied;

/** What happened to an object, newest first: when, who, and each field from → to. */
public class HistoryDialog extends Dialog {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + " ([01]\\d|2[0-3]):[0-5]\\d");

    /** @param zone the zone of the meeting */
    public HistoryDialog(String title, List<HistoryEntry> entries, ZoneId zone) {
        this(title, entries, zone, Map.of());
    }

    /** @param words by field, what a value kept there is called; values of other fields are shown as they were kept */
    public HistoryDialog(String title, List<HistoryEntry> entries, ZoneId zone, Map<String, UnaryOperator<String>> words) {
        setHeaderTitle(title);
        setWidth("min(48rem, 96vw)");
        add(entries.isEmpty() ? new Paragraph(getTranslation("history.empty")) : list(entries, zone, words));
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    /** The same as a list to put into a page. */
    public static OrderedList list(List<HistoryEntry> entries, ZoneId zone) {
        return list(entries, zone, Map.of());
    }

    private static OrderedList list(List<HistoryEntry> entries, ZoneId zone, Map<String, UnaryOperator<String>> values) {
        var list = new OrderedList();
        list.addClassName("history");
        entries.forEach(entry -> list.add(item(list, entry, zone, values)));
        return list;
    }

    private static ListItem item(OrderedList words, HistoryEntry entry, ZoneId zone, Map<String, UnaryOperator<String>> values) {
        var when = new Span(Dates.instant(entry.at(), zone, UI.getCurrent().getLocale()));
        when.addClassName("history-when");
        var what = new Span(words.getTranslation("history.line", said(words, entry.actor(), UnaryOperator.identity()), words.getTranslation("action." + entry.action()),
                words.getTranslation("entity." + entry.entity())));
        var item = new ListItem(new Div(what, when));
        // What was empty from the beginning says nothing.
        entry.changes().stream().filter(change -> change.before() != null || !change.after().isEmpty()).forEach(change -> item.add(change(words, entry.entity(), change, values.getOrDefault(change.field(), value -> readable(words, value)))));
        return item;
    }

    private static Div change(OrderedList words, String entity, FieldChange change, UnaryOperator<String> value) {
        var field = new Span(words.getTranslation("field." + entity + "." + change.field()));
        field.addClassName("history-field");
        var line = new Div(field);
        if (change.before() != null) {
            var before = new Span(said(words, change.before(), value));
            before.addClassName("history-before");
            line.add(before);
        }
        if (change.before() != null && change.after() != null) {
            line.add(new Span("→"));
        }
        if (change.after() != null) {
            var after = new Span(said(words, change.after(), value));
            after.addClassName("history-after");
            line.add(after);
        }
        line.addClassName("history-change");
        return line;
    }

    private static String readable(OrderedList words, String value) {
        return switch (value) {
            case "true" -> words.getTranslation("yes");
            case "false" -> words.getTranslation("no");
            case String day when DAY.matcher(day).matches() -> Dates.day(LocalDate.parse(day), UI.getCurrent().getLocale());
            case String moment when MOMENT.matcher(moment).matches() -> Dates.day(LocalDate.parse(moment.substring(0, 10)), UI.getCurrent().getLocale()) + ", " + moment.substring(11);
            default -> value;
        };
    }

    private static String said(OrderedList words, String value, UnaryOperator<String> known) {
        return value.equals(Emptied.MARK) ? words.getTranslation("retention.emptied") : known.apply(value);
    }
}
