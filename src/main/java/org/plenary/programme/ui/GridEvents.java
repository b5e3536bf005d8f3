package org.plenary.programme.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people do on the grid of a programme. See frontend/programme-grid.ts. */
final class GridEvents {

    enum Key {
        EARLIER, LATER, ROOM_BEFORE, ROOM_AFTER, SHORTER, LONGER, DAY_BEFORE, DAY_AFTER, SHOW_DAY_BEFORE, SHOW_DAY_AFTER, EDIT, REMOVE, MOVE_TO, PLACES, UNDO
    }

    /** A key was pressed on a session, or on several that were chosen. */
    @DomEvent("programme-command")
    public static class Command extends ComponentEvent<ProgrammeGrid> {

        private final transient List<Long> sessions;
        private final Key key;

        public Command(ProgrammeGrid source, boolean fromClient, @EventData("event.detail.sessions") String sessions,
                @EventData("event.detail.command") String key) {
            super(source, fromClient);
            this.sessions = ids(sessions);
            this.key = Key.valueOf(key);
        }

        List<Long> sessions() {
            return sessions;
        }

        Key key() {
            return key;
        }
    }

    /** Other sessions were chosen. */
    @DomEvent("programme-select")
    public static class Chosen extends ComponentEvent<ProgrammeGrid> {

        private final transient List<Long> sessions;

        public Chosen(ProgrammeGrid source, boolean fromClient, @EventData("event.detail.sessions") String sessions) {
            super(source, fromClient);
            this.sessions = ids(sessions);
        }

        List<Long> sessions() {
            return sessions;
        }
    }

    /** @param minute after the midnight that begins the day that is shown */
    record Landing(long session, int minute, Long room) {
    }

    /** Sessions were dropped on the day that is shown, on another day, or on what is not scheduled. */
    @DomEvent("programme-drop")
    public static class Drop extends ComponentEvent<ProgrammeGrid> {

        private final String where;
        private final String day;
        private final transient List<Landing> landings;

        public Drop(ProgrammeGrid source, boolean fromClient, @EventData("event.detail.where") String where, @EventData("event.detail.day") String day,
                @EventData("event.detail.moves") String moves) {
            super(source, fromClient);
            this.where = where;
            this.day = day;
            landings = Arrays.stream(moves.split(",")).map(move -> move.split(":", -1))
                    .map(part -> new Landing(Long.parseLong(part[0]), (int) Double.parseDouble(part[1]), part[2].isEmpty() ? null : Long.valueOf(part[2]))).toList();
        }

        List<Landing> landings() {
            return landings;
        }

        boolean onDrawer() {
            return where.equals("drawer");
        }

        Optional<LocalDate> onDay() {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        }
    }

    /** The lower edge of a session was dragged. */
    @DomEvent("programme-resize")
    public static class Resize extends ComponentEvent<ProgrammeGrid> {

        private final long session;
        private final int end;

        public Resize(ProgrammeGrid source, boolean fromClient, @EventData("event.detail.session") String session, @EventData("event.detail.end") double end) {
            super(source, fromClient);
            this.session = Long.parseLong(session);
            this.end = (int) end;
        }

        long session() {
            return session;
        }

        int end() {
            return end;
        }
    }

    private GridEvents() {
    }

    private static List<Long> ids(String listed) {
        return listed.isEmpty() ? List.of() : Arrays.stream(listed.split(",")).map(Long::valueOf).toList();
    }
}
