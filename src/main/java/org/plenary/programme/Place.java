package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where in the programme a session stands.
 *
 * @param startsAt on the clocks of the meeting's zone; null while unscheduled. Where clocks go back, the first of the two times.
 * @param minutes  how long it takes, in real minutes
 * @param roomId   null while it has no room
 */
public record Place(LocalDateTime startsAt, int minutes, Long roomId) {

    /** A programme day ends in the small hours: a session of 00:30 belongs to the evening before. */
    public static final LocalTime DAY_BEGINS = LocalTime.of(4, 0);

    public Place {
        roomId = startsAt == null ? null : roomId;
    }

    public boolean isScheduled() {
        return startsAt != null;
    }

    /** @return when it ends, on the clocks of the zone: two hours from 01:00 end at 04:00 where clocks go forward meanwhile */
    public LocalDateTime endsAt(ZoneId zone) {
        return startsAt.atZone(zone).plusMinutes(minutes).toLocalDateTime();
    }

    /** @return the day of the programme on which it is shown; null while unscheduled */
    public LocalDate day() {
        return startsAt == null ? null : dayOf(startsAt);
    }

    static LocalDate dayOf(LocalDateTime time) {
        return time.toLocalTime().isBefore(DAY_BEGINS) ? time.toLocalDate().minusDays(1) : time.toLocalDate();
    }

    public Place at(LocalDateTime start) {
        return new Place(start, minutes, roomId);
    }

    public Place in(Long room) {
        return new Place(startsAt, minutes, room);
    }

    /** The same start, with the length that ends at this time on the clocks. */
    public Place until(LocalDateTime end, ZoneId zone) {
        return new Place(startsAt, (int) ChronoUnit.MINUTES.between(startsAt.atZone(zone), end.atZone(zone)), roomId);
    }

    public Place lasting(int length) {
        return new Place(startsAt, length, roomId);
    }

    public Place unscheduled() {
        return new Place(null, minutes, null);
    }
}
