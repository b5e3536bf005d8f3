package org.plenary.agenda.ui;

import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.agenda.AgendaUndo;
import org.plenary.shell.ui.Notices;

/** Offers to undo the last change for as long as its notice is open. */
class UndoOffer {

    private final Consumer<AgendaUndo> undo;
    private Notification notice;
    private AgendaUndo last;

    UndoOffer(Consumer<AgendaUndo> undo) {
        this.undo = undo;
    }

    void offer(String done, AgendaUndo change) {
        close();
        last = change;
        notice = Notices.undoable(done, () -> undo.accept(change));
    }

    /** @return what can be undone now */
    Optional<AgendaUndo> open() {
        return notice != null && notice.isOpened() ? Optional.of(last) : Optional.empty();
    }

    void close() {
        if (notice != null) {
            notice.close();
        }
    }
}
