package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.text.floor.Speaker;

/** Somebody who waits for the floor: the chair gives it, drags the row elsewhere or moves it by its buttons. */
class SpeakerRow extends ListItem {

    private final transient FloorDesk desk;
    private final transient Speaker speaker;
    private final Div actions = new Div();
    private final Button up;
    private final Button down;
    private transient List<Speaker> order = List.of();

    SpeakerRow(FloorDesk desk, Speaker speaker) {
        this.desk = desk;
        this.speaker = speaker;
        addClassName("speaker-row");
        actions.addClassName("actions");
        up = button(Icons.UP, "room.up", () -> step(true));
        down = button(Icons.DOWN, "room.down", () -> step(false));
        if (desk.mayChair()) {
            var grip = Icons.GRIP.create();
            grip.addClassName("room-grip");
            add(grip);
            DragSource.create(this);
            DropTarget.create(this).addDropListener(drop -> drop.getDragSourceComponent().filter(SpeakerRow.class::isInstance).map(SpeakerRow.class::cast)
                    .ifPresent(this::take));
            var give = button(Icons.SPEAK, "room.give", () -> desk.act(() -> desk.speakers().give(desk.meetingId(), desk.textId(), speaker.id())));
            give.addClassName("give-floor");
            actions.add(give, up, down);
        }
        if (desk.speaksFor(speaker.name())) {
            actions.add(button(Icons.REFUSE, "room.remove", this::remove));
        }
        add(new SpeakerWords(speaker), actions);
    }

    /** @param now all that wait, this one among them */
    void show(List<Speaker> now) {
        order = now;
        up.setEnabled(place(speaker.id()) > 0);
        down.setEnabled(place(speaker.id()) < now.size() - 1);
    }

    private Button button(Icons icon, String key, Runnable work) {
        var button = new Button(icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key, speaker.name()));
        button.setTooltipText(getTranslation(key, speaker.name()));
        return button;
    }

    private int place(long id) {
        return order.stream().map(Speaker::id).toList().indexOf(id);
    }

    /** The row keeps the focus on the way it went, or turns round at the end of the list. */
    private void step(boolean upwards) {
        int at = place(speaker.id());
        var before = upwards ? order.get(at - 1).id() : at + 2 < order.size() ? Long.valueOf(order.get(at + 2).id()) : null;
        move(speaker.id(), before);
        var wanted = upwards ? up : down;
        (wanted.isEnabled() ? wanted : upwards ? down : up).focus();
    }

    /** Dropped from above it comes after this row, from below before it. */
    private void take(SpeakerRow dropped) {
        int to = place(speaker.id());
        boolean fromAbove = place(dropped.speaker.id()) < to;
        if (dropped != this) {
            move(dropped.speaker.id(), !fromAbove ? Long.valueOf(speaker.id()) : to + 1 < order.size() ? Long.valueOf(order.get(to + 1).id()) : null);
        }
    }

    private void move(long id, Long before) {
        desk.act(() -> desk.speakers().move(desk.meetingId(), desk.textId(), id, before));
    }

    private void remove() {
        if (desk.act(() -> desk.speakers().withdraw(desk.meetingId(), desk.textId(), speaker.id())) && desk.mayChair()) {
            Notices.undoable(getTranslation("room.removed", speaker.name()),
                    () -> desk.act(() -> desk.speakers().bringBack(desk.meetingId(), desk.textId(), List.of(speaker.id()))));
        }
    }
}
