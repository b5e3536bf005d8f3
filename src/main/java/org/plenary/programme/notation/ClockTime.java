package org.plenary.programme.notation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time of day as somebody wrote it.
 *
 * @param minute after midnight, from 0 to 1,440: midnight is the beginning or the end of a day
 * @param offset where the text names one, as in "14:00 UTC+8"; else null: the clocks where the meeting is
 */
public record ClockTime(int minute, ZoneOffset offset) {

    static final int DAY = 24 * 60;

    public ClockTime {
        if (minute < 0 || minute > DAY) {
            throw new IllegalArgumentException("No minute of a day: " + minute);
        }
    }

    public static ClockTime of(LocalTime time) {
        return new ClockTime(time.getHour() * 60 + time.getMinute(), null);
    }

    /** @return this time of that day, on the clocks of the zone */
    public LocalDateTime on(LocalDate day, ZoneId zone) {
        var written = day.atStartOfDay().plusMinutes(minute);
        return offset == null ? written : written.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }

    /** @return as in "09:30", which {@link TimeNotation} reads as this time again */
    @Override
    public String toString() {
        return "%02d:%02d".formatted(minute / 60, minute % 60) + (offset == null ? "" : offset.equals(ZoneOffset.UTC) ? " UTC" : " UTC" + offset);
    }
}
