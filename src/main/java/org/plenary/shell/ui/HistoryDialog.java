package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.plenary.shell.Dates;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.retention.Emptied;

/** What happened to an object, newest first: when, who, and each field from → to. */
public class HistoryDialog extends Dialog {

    /** @param zone the zone of the meeting */
    public HistoryDialog(String title, List<HistoryEntry> entries, ZoneId zone) {
        setHeaderTitle(title);
        setWidth("min(48rem, 96vw)");
        add(entries.isEmpty() ? new Paragraph(getTranslation("history.empty")) : list(entries, zone));
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    /** The same as a list to put into a page. */
    public static OrderedList list(List<HistoryEntry> entries, ZoneId zone) {
        var list = new OrderedList();
        list.addClassName("history");
        entries.forEach(entry -> list.add(item(list, entry, zone)));
        return list;
    }

    private static ListItem item(OrderedList words, HistoryEntry entry, ZoneId zone) {
        var when = new Span(Dates.instant(entry.at(), zone, UI.getCurrent().getLocale()));
        when.addClassName("history-when");
        var what = new Span(words.getTranslation("history.line", words(words, entry.actor()), words.getTranslation("action." + entry.action()),
                words.getTranslation("entity." + entry.entity())));
        var item = new ListItem(new Div(what, when));
        entry.changes().forEach(change -> item.add(change(words, entry.entity(), change)));
        return item;
    }

    private static Div change(OrderedList words, String entity, FieldChange change) {
        var field = new Span(words.getTranslation("field." + entity + "." + change.field()));
        field.addClassName("history-field");
        var line = new Div(field);
        if (change.before() != null) {
            var before = new Span(words(words, change.before()));
            before.addClassName("history-before");
            line.add(before);
        }
        if (change.before() != null && change.after() != null) {
            line.add(new Span("→"));
        }
        if (change.after() != null) {
            var after = new Span(words(words, change.after()));
            after.addClassName("history-after");
            line.add(after);
        }
        line.addClassName("history-change");
        return line;
    }

    private static String words(OrderedList list, String value) {
        return value.equals(Emptied.MARK) ? list.getTranslation("retention.emptied") : value;
    }
}
