package org.plenary.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The programme of a meeting as it is now.
 *
 * @param first    day of the meeting
 * @param rooms    in the order of the columns
 * @param sessions by start, the unscheduled last
 */
public record Programme(ZoneId zone, LocalDate first, LocalDate last, List<Room> rooms, List<Session> sessions) {

    /** @return the days of the meeting, and those around it that have sessions */
    public List<LocalDate> days() {
        var days = new TreeSet<>(first.datesUntil(last.plusDays(1)).toList());
        sessions.stream().map(session -> session.place().day()).filter(day -> day != null).forEach(days::add);
        return List.copyOf(days);
    }

    /** @return whether the meeting is on: then what has begun stays where it is, whatever a machine would do */
    boolean isOn(LocalDate today) {
        return !today.isBefore(first) && !today.isAfter(last);
    }

    public List<Session> on(LocalDate day) {
        return sessions.stream().filter(session -> day.equals(session.place().day())).toList();
    }

    public List<Session> unscheduled() {
        return sessions.stream().filter(session -> !session.place().isScheduled()).toList();
    }

    public Optional<Session> session(long id) {
        return sessions.stream().filter(session -> session.id() == id).findFirst();
    }

    public Optional<Room> room(Long id) {
        return rooms.stream().filter(room -> Long.valueOf(room.id()).equals(id)).findFirst();
    }
}
