package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.plenary.programme.Move;
import org.plenary.programme.Place;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;
import org.plenary.programme.Session;
import org.plenary.shell.ui.DateWords;

/** Moves sessions by choosing day, time and room. Several keep their distance to the first, and each its room. */
class MoveToDialog extends Dialog {

    private final transient List<Session> sessions;
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker time = new TimePicker();
    private final Select<Room> room = new Select<>();

    /** @param sessions of which the first is where it begins */
    MoveToDialog(String heading, Programme programme, LocalDate shown, List<Session> sessions, Consumer<List<Move>> move) {
        this.sessions = sessions;
        var first = sessions.getFirst().place();
        setHeaderTitle(heading);
        setWidth("min(32rem, 96vw)");
        day.setLabel(getTranslation("programme.move.day"));
        day.setItems(programme.days());
        day.setItemLabelGenerator(date -> Times.fullDay(date, getLocale()));
        day.setValue(first.isScheduled() ? first.day() : shown);
        time.setLabel(getTranslation("programme.move.time"));
        time.setLocale(DateWords.dayFirst(getLocale()));
        time.setStep(Duration.ofMinutes(15));
        time.setValue(first.isScheduled() ? first.startsAt().toLocalTime() : null);
        time.setErrorMessage(getTranslation("programme.error.time-missing"));
        time.setManualValidation(true);
        room.setLabel(getTranslation("field.SESSION.roomId"));
        room.setItems(programme.rooms());
        room.setItemLabelGenerator(one -> one == null ? getTranslation("programme.no-room") : one.name());
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("programme.no-room"));
        room.setValue(programme.room(first.roomId()).orElse(null));
        room.setVisible(sessions.size() == 1);
        time.addClassName("half");
        day.addClassName("half");
        var form = new Div(day, time, room);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("programme.move.do"), click -> {
            time.setInvalid(time.isEmpty());
            if (!time.isEmpty()) {
                close();
                move.accept(moves());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        day.focus();
    }

    private List<Move> moves() {
        var start = Times.on(day.getValue(), time.getValue());
        if (sessions.size() == 1) {
            var place = sessions.getFirst().place();
            return List.of(Move.of(sessions.getFirst(), place.at(start).in(room.getValue() == null ? null : room.getValue().id())));
        }
        var from = sessions.stream().map(session -> session.place().startsAt()).filter(Objects::nonNull).min(LocalDateTime::compareTo).orElse(start);
        return sessions.stream().map(session -> Move.of(session, shifted(session.place(), Duration.between(from, start), start))).toList();
    }

    private static Place shifted(Place place, Duration by, LocalDateTime otherwise) {
        return place.at(place.isScheduled() ? place.startsAt().plus(by) : otherwise);
    }
}
