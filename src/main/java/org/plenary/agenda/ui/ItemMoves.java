package org.plenary.agenda.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaRefused;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaUndo;
import org.plenary.shell.ui.Notices;

/** Moves and removes items of the agenda that is shown, offers to undo it, and says to those who do not see it what was done. */
class ItemMoves extends Div {

    /** What is moved about on. */
    interface Page {

        long meetingId();

        /** In their order, as shown. */
        List<AgendaItem> items();

        /** Reads the items anew. */
        void read();

        void focus(Long itemId);

        /** @return the item that takes the focus where this one goes; null for none */
        Long nextTo(AgendaItem item);
    }

    private final transient AgendaService agenda;
    private final transient Page page;
    private final transient UndoOffer undoOffer = new UndoOffer(this::undo);

    ItemMoves(AgendaService agenda, Page page) {
        this.agenda = agenda;
        this.page = page;
        addClassName("unseen");
        getElement().setAttribute("role", "status");
    }

    void ask(AgendaItem item) {
        var branch = tree().branch(item.id()).stream().map(AgendaTree.Place::id).collect(Collectors.toSet());
        new MoveToDialog(getTranslation("agenda.move-title", name(item)), page.items().stream().filter(other -> !branch.contains(other.id())).toList(),
                target -> move(item.id(), target)).open();
    }

    /** @param impossible key of what is said where there is no such step */
    void step(long id, BiFunction<AgendaTree, Long, Optional<Target>> step, String impossible) {
        item(id).flatMap(item -> step.apply(tree(), id)).ifPresentOrElse(target -> move(id, target), () -> announce(getTranslation(impossible)));
    }

    void drop(AgendaRows.Drop drop) {
        move(drop.item(), switch (drop.zone()) {
            case BEFORE -> new Target.Before(drop.target());
            case AFTER -> new Target.After(drop.target());
            case FIRST -> new Target.In(drop.target(), 0);
            case INSIDE -> Target.lastIn(drop.target());
        });
    }

    private void move(long id, Target target) {
        try {
            var undo = agenda.move(page.meetingId(), id, target);
            page.read();
            page.focus(id);
            item(id).ifPresent(item -> undo.ifPresentOrElse(change -> offerUndo(getTranslation("agenda.moved", title(item), item.number()), change),
                    () -> announce(getTranslation("agenda.there-already", title(item), item.number()))));
        } catch (AgendaRefused e) {
            refused(e);
        }
    }

    void remove(AgendaItem item) {
        var next = page.nextTo(item);
        try {
            var removed = agenda.remove(page.meetingId(), item.id());
            page.read();
            page.focus(next);
            offerUndo(getTranslation("agenda.removed", name(item), removed.items().size() - 1), removed);
        } catch (AgendaRefused e) {
            refused(e);
        }
    }

    private void offerUndo(String done, AgendaUndo change) {
        announce(done);
        undoOffer.offer(done, change);
    }

    void undoLast() {
        undoOffer.open().ifPresentOrElse(this::undo, () -> announce(getTranslation("agenda.nothing-to-undo")));
    }

    private void undo(AgendaUndo change) {
        undoOffer.close();
        try {
            var back = agenda.undo(page.meetingId(), change);
            page.read();
            page.focus(back.id());
            announce(getTranslation("agenda.undone", title(back), back.number()));
        } catch (AgendaRefused e) {
            refused(e);
        }
    }

    private void refused(AgendaRefused e) {
        page.read();
        Notices.problem(getTranslation("agenda.refused." + e.reason(), AgendaTree.DEEPEST));
    }

    void announce(String text) {
        setText(text);
    }

    AgendaTree tree() {
        return AgendaTree.of(page.items().stream().map(AgendaItem::place).toList());
    }

    private Optional<AgendaItem> item(long id) {
        return page.items().stream().filter(item -> item.id() == id).findFirst();
    }

    private String title(AgendaItem item) {
        return item.title(getLocale().getLanguage()).text();
    }

    private String name(AgendaItem item) {
        return item.number() + " " + title(item);
    }
}
