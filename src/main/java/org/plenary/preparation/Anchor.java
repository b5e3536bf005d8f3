package org.plenary.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * From what a deadline is counted. It is said explicitly: the 150 days of CMS COP12 count from the first announced day, 22 October 2017, not
 * from the opening on the 23rd.
 *
 * @param meeting of which; for "the Standing Committee that reviews the documents" another than the one for which the deadline is
 * @param day     local to the zone
 * @param time    when on that day; null where only the day is known
 * @param zone    of that meeting
 */
public record Anchor(Point point, String meeting, LocalDate day, LocalTime time, ZoneId zone) {

    /** What is counted from. */
    public enum Point {
        FIRST_ANNOUNCED_DAY, OPENING, CLOSING
    }

    /** @return when; the beginning of the day, or after its end for a closing, where no time is known */
    Instant instant() {
        if (time != null) {
            return day.atTime(time).atZone(zone).toInstant();
        }
        return (point == Point.CLOSING ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
    }
}
