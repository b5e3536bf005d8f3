package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plenary.audit.HistoryEntry;

/** What happened to an object, newest first, and how to put it back. */
public class HistoryDialog extends Dialog {

    /** @param zone in which moments are told: that of the meeting */
    public HistoryDialog(String title, List<HistoryEntry> entries, ZoneId zone) {
        this(title, entries, zone, Map.of());
    }

    /** @param words by field, what only this page can say of a value kept there; everything else {@link HistoryWords} knows */
    public HistoryDialog(String title, List<HistoryEntry> entries, ZoneId zone, Map<String, UnaryOperator<String>> words) {
        setHeaderTitle(title);
        setWidth("min(48rem, 96vw)");
        add(entries.isEmpty() ? new Paragraph(getTranslation("history.empty")) : new HistoryList(entries, zone, words, true, this::close));
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    /** The same as a list to put into a page, with nothing to choose from. */
    public static HistoryList list(List<HistoryEntry> entries, ZoneId zone) {
        return new HistoryList(entries, zone, Map.of(), false, () -> { });
    }
}
