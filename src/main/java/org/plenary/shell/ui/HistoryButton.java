package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.audit.HistoryEntry;

/** Opens what happened to an object, or to all objects of a kind, removed ones too. It is there for those who may see it. */
public final class HistoryButton extends Button {

    private HistoryButton(String title, Supplier<ZoneId> zone, Supplier<List<HistoryEntry>> entries) {
        setText(getTranslation("history"));
        setIcon(Icons.HISTORY.create());
        addClickListener(click -> new HistoryDialog(title, entries.get(), zone.get()).open());
    }

    /** @param title what the object is called */
    public static HistoryButton of(String title, ZoneId zone, long meetingId, String entity, long id) {
        return ofMeeting(title, zone, meetingId, () -> Histories.get().entries().ofObject(meetingId, entity, id));
    }

    /** The history of all objects of a kind in a meeting. */
    public static HistoryButton ofKind(String title, ZoneId zone, long meetingId, String entity) {
        return ofMeeting(title, zone, meetingId, () -> Histories.get().entries().ofKind(meetingId, entity));
    }

    /** The history of what belongs to no meeting, in the time of its reader. */
    public static HistoryButton outsideMeetings(String title, String entity, long id) {
        return new HistoryButton(title, ReaderZone::get, () -> Histories.get().entries().outsideMeetings(entity, id));
    }

    private static HistoryButton ofMeeting(String title, ZoneId zone, long meetingId, Supplier<List<HistoryEntry>> entries) {
        var button = new HistoryButton(title, () -> zone, entries);
        button.setVisible(Histories.get().mayView(meetingId));
        return button;
    }

    /** Without its word, in a row of many: it is named with the object. */
    public HistoryButton small(String object) {
        setText(null);
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        setAriaLabel(getTranslation("history") + ": " + object);
        setTooltipText(getTranslation("history"));
        return this;
    }
}
