package org.plenary.programme.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.plenary.programme.Place;

/** Times of a programme as they read. */
final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Times() {
    }

    static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    /** @param day of the programme: the small hours belong to the evening before */
    static LocalDateTime on(LocalDate day, LocalTime time) {
        return (time.isBefore(Place.DAY_BEGINS) ? day.plusDays(1) : day).atTime(time);
    }

    static String span(LocalDateTime from, LocalDateTime to) {
        return clock(from) + "–" + clock(to);
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(day);
    }

    static String fullDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }
}
