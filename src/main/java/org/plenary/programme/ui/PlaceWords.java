package org.plenary.programme.ui;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.plenary.programme.Place;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;

/**
 * Places as they read within a sentence.
 *
 * @param text gives the texts of the interface by their keys
 */
record PlaceWords(Programme programme, Locale locale, UnaryOperator<String> text) {

    /** @return day, time and room of a scheduled session */
    String say(Place place) {
        return time(place) + ", " + room(place);
    }

    String time(Place place) {
        return Times.day(place.startsAt().toLocalDate(), locale) + ", " + Times.span(place.startsAt(), place.endsAt(programme.zone()));
    }

    String room(Place place) {
        return programme.room(place.roomId()).map(Room::name).orElseGet(() -> text.apply("arranging.no-room"));
    }
}
