package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeService;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.proposal.ProposalMark;

/** What can be done with the sessions that are chosen, for touch and mouse. */
class SelectionBar extends Div {

    private final Span said = new Span();
    private final boolean editable;
    private final transient LongPredicate changeable;
    private final Button edit;
    private final Button move;
    private final Button unschedule;
    private final Button places;
    private final Button pin;
    private final Button history;
    private final Span proposed = new Span();
    private transient List<Long> chosen = List.of();

    /** @param editable the whole programme @param changeable a session */
    SelectionBar(boolean editable, LongPredicate changeable, boolean withHistory, BiConsumer<GridEvents.Key, List<Long>> press, Consumer<Long> pinning,
            Consumer<List<Long>> unscheduling, Consumer<Long> looking) {
        this.editable = editable;
        this.changeable = changeable;
        addClassName("programme-selection");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", getTranslation("programme.selection"));
        said.addClassName("programme-selection-said");
        edit = button("edit", Icons.EDIT, () -> press.accept(GridEvents.Key.EDIT, chosen));
        move = button("programme.move-to", Icons.MOVE, () -> press.accept(GridEvents.Key.MOVE_TO, chosen));
        unschedule = button("programme.unschedule", Icons.UNSCHEDULED, () -> unscheduling.accept(chosen));
        places = button("arranging.places", Icons.IDEA, () -> press.accept(GridEvents.Key.PLACES, chosen));
        pin = button("programme.pin", Icons.PIN, () -> pinning.accept(chosen.getFirst()));
        history = button("history", Icons.HISTORY, () -> looking.accept(chosen.getFirst()));
        add(said, proposed, edit, move, places, unschedule, pin);
        if (editable) {
            add(button("programme.remove", Icons.DELETE, () -> press.accept(GridEvents.Key.REMOVE, chosen)));
        }
        if (withHistory) {
            add(history);
        }
        setVisible(false);
    }

    private Button button(String key, Icons icon, Runnable action) {
        var button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    List<Long> chosen() {
        return chosen;
    }

    void choose(List<Long> ids, Programme programme) {
        chosen = List.copyOf(ids);
        show(programme);
    }

    /** Leaves out what somebody else has removed meanwhile. */
    void show(Programme programme) {
        var present = chosen.stream().map(programme::session).flatMap(Optional::stream).toList();
        chosen = present.stream().map(session -> session.id()).toList();
        setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        var one = present.size() == 1;
        said.setText(one ? present.getFirst().title(getLocale().getLanguage()).text() : getTranslation("programme.chosen", present.size()));
        proposed.removeAll();
        if (one) {
            proposed.add(new ProposalMark(ProgrammeService.SESSION, chosen.getFirst()));
        }
        var mayChange = chosen.stream().allMatch(changeable::test);
        edit.setVisible(one);
        edit.setText(getTranslation(mayChange ? "edit" : "programme.details"));
        edit.setIcon((mayChange ? Icons.EDIT : Icons.SEARCH).create());
        move.setVisible(mayChange);
        unschedule.setVisible(mayChange);
        history.setVisible(one);
        places.setVisible(one && editable);
        pin.setVisible(one && mayChange);
        pin.setText(getTranslation(present.getFirst().fields().pinned() ? "programme.unpin" : "programme.pin"));
    }
}
