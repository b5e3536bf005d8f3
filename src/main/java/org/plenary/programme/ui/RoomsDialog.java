package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomInUse;
import org.plenary.programme.RoomService;
import org.plenary.programme.Session;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** The rooms of the meeting: added, edited, put in order, removed. */
class RoomsDialog extends Dialog {

    private static final RoomDraft EMPTY = new RoomDraft(null, null, 0, List.of(), List.of());

    private final transient RoomService rooms;
    private final long meetingId;
    private final transient Supplier<Programme> read;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Div announcer = new Div();

    RoomsDialog(RoomService rooms, long meetingId, Supplier<Programme> read) {
        this.rooms = rooms;
        this.meetingId = meetingId;
        this.read = read;
        setHeaderTitle(getTranslation("programme.rooms"));
        setWidth("min(40rem, 96vw)");
        list.addClassName("programme-room-list");
        none.setText(getTranslation("programme.rooms-none"));
        none.addClassName("quiet");
        announcer.addClassName("unseen");
        announcer.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        add(none, list, announcer);
        var add = new Button(getTranslation("programme.room-add"), Icons.ADD.create(), click -> new RoomDialog(getTranslation("programme.room-add"), programme().first(), EMPTY,
                (_, draft) -> {
                    rooms.add(meetingId, draft);
                    show();
                }).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(HistoryButton.ofKind(getTranslation("programme.rooms"), programme().zone(), meetingId, RoomService.ROOM),
                new Button(getTranslation("close"), click -> close()), add);
        show();
    }

    private Programme programme() {
        return read.get();
    }

    private void show() {
        var present = programme().rooms();
        none.setVisible(present.isEmpty());
        list.removeAll();
        for (var position = 0; position < present.size(); position++) {
            list.add(line(present.get(position), position, present.size()));
        }
    }

    private RoomLine line(Room room, int position, int of) {
        return new RoomLine(room, position, of, to -> move(room, position, to), () -> new RoomDialog(room.name(), programme().first(), room.fields(), (base, mine) -> {
            rooms.edit(meetingId, room.id(), base, mine);
            show();
        }).open(), () -> remove(room));
    }

    private void move(Room room, int from, int to) {
        rooms.move(meetingId, room.id(), to);
        show();
        ((RoomLine) list.getComponentAt(Math.min(to, list.getComponentCount() - 1))).focus(to < from);
        announcer.setText(getTranslation("programme_import.room-moved", room.name(), to + 1));
    }

    private void remove(Room room) {
        try {
            rooms.remove(meetingId, room.id());
            show();
        } catch (RoomInUse e) {
            confirm(room, e.sessions());
        }
    }

    private void confirm(Room room, List<Session> inside) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("programme.room-remove", room.name()));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(new Paragraph(getTranslation("programme.room-in-use", inside.size())));
        var language = getLocale().getLanguage();
        var titles = new UnorderedList();
        inside.forEach(session -> titles.add(new ListItem(Times.day(session.place().day(), getLocale()) + ", " + Times.clock(session.place().startsAt()) + " "
                + session.title(language).text())));
        var others = programme().rooms().stream().filter(other -> other.id() != room.id()).toList();
        var to = new Select<Room>();
        to.setLabel(getTranslation("programme_import.room-to"));
        to.setItems(others);
        to.setItemLabelGenerator(one -> one == null ? getTranslation("programme.no-room") : one.name());
        to.setEmptySelectionAllowed(true);
        to.setEmptySelectionCaption(getTranslation("programme.no-room"));
        to.setWidthFull();
        dialog.add(to, titles);
        var go = new Button(getTranslation("programme_import.room-remove-move", inside.size()), click -> {
            try {
                rooms.removeAndMove(meetingId, room.id(), to.getValue() == null ? null : to.getValue().id());
                dialog.close();
            } catch (InvalidInput e) {
                Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            }
            show();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), go);
        dialog.open();
    }
}
