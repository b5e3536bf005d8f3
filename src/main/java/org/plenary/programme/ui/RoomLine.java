package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.plenary.programme.Room;
import org.plenary.shell.ui.Icons;

/** A room in the list of rooms: dragged to another place in the order, or moved up and down by its buttons. */
class RoomLine extends ListItem {

    private final Button up;
    private final Button down;
    private final int position;
    private final transient IntConsumer move;

    /** @param move told the position at which it is to stand */
    RoomLine(Room room, int position, int rooms, IntConsumer move, Runnable edit, Runnable remove) {
        this.position = position;
        this.move = move;
        var name = new Span(room.name());
        name.addClassName("programme-room-name");
        var facts = new Span(RoomFacts.inFull(room.fields(), getLocale(), this::getTranslation));
        facts.addClassName("quiet");
        var said = new Div(name, facts);
        said.addClassName("room-said");
        up = icon(Icons.UP, getTranslation("programme_import.room-up", room.name()), () -> move.accept(position - 1));
        down = icon(Icons.DOWN, getTranslation("programme_import.room-down", room.name()), () -> move.accept(position + 1));
        up.setEnabled(position > 0);
        down.setEnabled(position < rooms - 1);
        var actions = new Div(up, down, icon(Icons.EDIT, getTranslation("programme.room-edit", room.name()), edit),
                icon(Icons.DELETE, getTranslation("programme.room-remove", room.name()), remove));
        actions.addClassName("actions");
        var grip = Icons.GRIP.create();
        grip.addClassName("room-grip");
        add(grip, said, actions);
        addClassName("room-line");
        DragSource.create(this);
        DropTarget.create(this).addDropListener(drop -> drop.getDragSourceComponent().filter(RoomLine.class::isInstance).map(RoomLine.class::cast)
                .ifPresent(line -> line.drop(position)));
    }

    private void drop(int at) {
        if (at != position) {
            move.accept(at);
        }
    }

    /** The focus stays on the way it went, or turns round at the end of the list. */
    void focus(boolean upwards) {
        var wanted = upwards ? up : down;
        (wanted.isEnabled() ? wanted : upwards ? down : up).focus();
    }

    private static Button icon(Icons icon, String label, Runnable act) {
        var button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        return button;
    }
}
