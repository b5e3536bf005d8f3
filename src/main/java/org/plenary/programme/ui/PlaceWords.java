package org.plenary.programme.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.plenary.programme.Place;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;

/** A place as it reads: day, time, room. */
final class PlaceWords {

    private PlaceWords() {
    }

    /** @param text gives the texts of the interface by their keys */
    static String of(Place place, Programme programme, Locale locale, UnaryOperator<String> text) {
        if (!place.isScheduled()) {
            return text.apply("programme.unscheduled");
        }
        return Times.day(place.startsAt().toLocalDate(), locale) + ", " + Times.span(place.startsAt(), place.endsAt(programme.zone())) + ", "
                + programme.room(place.roomId()).map(Room::name).orElseGet(() -> text.apply("programme.no-room"));
    }
}
