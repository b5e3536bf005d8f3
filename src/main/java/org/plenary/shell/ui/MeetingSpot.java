package org.plenary.shell.ui;

import java.util.Optional;
import org.plenary.live.Presence.Present;

/**
 * Where somebody is in a meeting, kept in presence as "tab.agenda" or "tab.agenda|AGENDA_ITEM|17|2.1 Opening".
 *
 * @param tab    key of the name of the tab
 * @param entity the kind of what is being edited there, as in the audit trail; null where nothing is
 * @param id     of what is being edited; 0 for something new
 * @param name   what is being edited, as its editor reads it; null where nothing is
 */
record MeetingSpot(String tab, String entity, long id, String name) {

    /** Something that is being edited. @param id 0 for something new */
    record Edited(String entity, long id, String name) {
    }

    static MeetingSpot at(String tab, Edited edited) {
        return edited == null ? new MeetingSpot(tab, null, 0, null) : new MeetingSpot(tab, edited.entity(), edited.id(), edited.name());
    }

    static Optional<MeetingSpot> of(Present present) {
        if (present.spot() == null) {
            return Optional.empty();
        }
        var parts = present.spot().split("\\|", 4);
        return Optional.of(parts.length < 4 ? new MeetingSpot(parts[0], null, 0, null) : new MeetingSpot(parts[0], parts[1], Long.parseLong(parts[2]), parts[3]));
    }

    boolean isEditing() {
        return entity != null;
    }

    @Override
    public String toString() {
        return isEditing() ? String.join("|", tab, entity, String.valueOf(id), name) : tab;
    }
}
