package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.audit.HistoryEntry;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Difference;
import org.plenary.text.Revision;

/** All wordings of a paragraph in one language, the newest first, each with what it changed; and what else happened to it. */
class RevisionsDialog extends Dialog {

    private final transient Consumer<Revision> restore;

    /** @param restore told the earlier wording to go back to; null where that is not the viewer's to do */
    RevisionsDialog(String title, List<Revision> revisions, List<HistoryEntry> events, ZoneId zone, Consumer<Revision> restore) {
        this.restore = restore;
        setHeaderTitle(title);
        setWidth("min(52rem, 96vw)");
        var list = new OrderedList();
        list.addClassNames("history", "revisions");
        for (int i = revisions.size() - 1; i >= 0; i--) {
            var item = item(revisions.get(i), i == 0 ? null : revisions.get(i - 1), zone);
            if (restore != null && i < revisions.size() - 1) {
                item.add(restoring(revisions.get(i)));
            }
            list.add(item);
        }
        var content = new Div(new H3(getTranslation("text.history.revisions")), list, new H3(getTranslation("text.history.events")),
                HistoryDialog.list(events, zone));
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    private Button restoring(Revision revision) {
        var button = new Button(getTranslation("tongues.restore"), Icons.BACK.create(), click -> {
            close();
            restore.accept(revision);
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("restore-wording");
        button.setAriaLabel(getTranslation("tongues.restore-number", revision.number()));
        return button;
    }

    private ListItem item(Revision revision, Revision previous, ZoneId zone) {
        var when = new Span(Dates.instant(revision.at(), zone, getLocale()));
        when.addClassName("history-when");
        var who = revision.delegation() == null ? revision.author()
                : getTranslation("text.history.revision", revision.author(), revision.delegation());
        var head = new Div(new Span(getTranslation("text.history.number", revision.number()) + " · " + who), when);
        var item = new ListItem(head);
        if (previous != null && revision.mergedOnto(previous)) {
            var merged = new Span(getTranslation("text.history.merged"));
            merged.addClassName("quiet");
            item.add(new Div(merged));
        }
        item.add(new Div(previous == null ? WordingText.of(revision.body(), revision.language())
                : WordingText.of(Difference.between(previous.body(), revision.body()), revision.language(), getTranslation("text.inserted"),
                        getTranslation("text.deleted"))));
        return item;
    }
}
