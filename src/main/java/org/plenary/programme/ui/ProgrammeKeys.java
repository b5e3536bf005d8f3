package org.plenary.programme.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.plenary.programme.Move;
import org.plenary.programme.Session;

/**
 * What keys pressed on sessions do.
 *
 * @param open   shows a session in full
 * @param places says why a session is where it is, and where else it could go
 */
record ProgrammeKeys(ProgrammeDesk.Page page, ProgrammeDesk desk, Supplier<Arranging> arranging, Consumer<Session> open, Consumer<Session> places) {

    void press(GridEvents.Key key, List<Long> ids) {
        var sessions = ids.stream().map(page.programme()::session).flatMap(Optional::stream).toList();
        switch (key) {
            case UNDO -> desk.undoLast();
            case SHOW_DAY_BEFORE -> turn(-1);
            case SHOW_DAY_AFTER -> turn(1);
            case EDIT -> sessions.stream().findFirst().ifPresent(open);
            case REMOVE -> desk.remove(sessions);
            case MOVE_TO -> desk.moveTo(sessions);
            case PLACES -> sessions.stream().findFirst().ifPresent(places);
            default -> {
                if (sessions.stream().allMatch(session -> session.place().isScheduled())) {
                    desk.move(sessions.stream().map(session -> Move.of(session, arranging.get().step(session.place(), key))).toList(), false);
                } else {
                    desk.moveTo(sessions);
                }
            }
        }
    }

    private void turn(int by) {
        var all = page.programme().days();
        var next = all.indexOf(page.day()) + by;
        if (next >= 0 && next < all.size()) {
            page.open(all.get(next));
            page.announce(Times.fullDay(page.day(), page.language()));
            page.programme().on(page.day()).stream().findFirst().ifPresent(session -> page.focus(session.id()));
        }
    }
}
