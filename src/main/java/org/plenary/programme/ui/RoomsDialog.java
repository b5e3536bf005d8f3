package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.programme.Room;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomInUse;
import org.plenary.programme.RoomService;
import org.plenary.programme.Session;
import org.plenary.shell.ui.Icons;

/** The rooms of the meeting: added, edited, removed. */
class RoomsDialog extends Dialog {

    private static final RoomDraft EMPTY = new RoomDraft(null, null, 0, List.of(), List.of());

    private final transient RoomService rooms;
    private final long meetingId;
    private final transient Supplier<List<Room>> read;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    RoomsDialog(RoomService rooms, long meetingId, Supplier<List<Room>> read) {
        this.rooms = rooms;
        this.meetingId = meetingId;
        this.read = read;
        setHeaderTitle(getTranslation("programme.rooms"));
        setWidth("min(40rem, 96vw)");
        list.addClassName("programme-room-list");
        none.setText(getTranslation("programme.rooms-none"));
        none.addClassName("quiet");
        add(none, list);
        var add = new Button(getTranslation("programme.room-add"), Icons.ADD.create(), click -> new RoomDialog(getTranslation("programme.room-add"), EMPTY,
                (_, draft) -> {
                    rooms.add(meetingId, draft);
                    show();
                }).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("close"), click -> close()), add);
        show();
    }

    private void show() {
        var present = read.get();
        none.setVisible(present.isEmpty());
        list.removeAll();
        present.forEach(room -> list.add(line(room)));
    }

    private ListItem line(Room room) {
        var name = new Span(room.name());
        name.addClassName("programme-room-name");
        var edit = icon(Icons.EDIT, getTranslation("programme.room-edit", room.name()));
        edit.addClickListener(click -> new RoomDialog(room.name(), room.fields(), (base, mine) -> {
            rooms.edit(meetingId, room.id(), base, mine);
            show();
        }).open());
        var remove = icon(Icons.DELETE, getTranslation("programme.room-remove", room.name()));
        remove.addClickListener(click -> remove(room));
        var facts = new Span(RoomFacts.of(room.fields(), this::getTranslation));
        facts.addClassName("quiet");
        var actions = new Div(edit, remove);
        actions.addClassName("actions");
        return new ListItem(new Div(name, facts), actions);
    }

    private static Button icon(Icons icon, String label) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        return button;
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
        dialog.add(titles);
        var go = new Button(getTranslation("programme.room-unschedule", inside.size()), click -> {
            dialog.close();
            rooms.removeAndUnschedule(meetingId, room.id());
            show();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), go);
        dialog.open();
    }
}
