package org.plenary.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The programme of a meeting as it is now.
 *
 * @param first    day of the meeting
 * @param rooms    in the order of the columns
 * @param sessions by start, the unscheduled last
 */
public record Programme(ZoneId zone, LocalDate first, LocalDate last, List<Room> rooms, List<Session> sessions) {

    private static final int EXCURSION_MINUTES = 240;

    /** @return the days of the meeting, and those around it that have sessions */
    public List<LocalDate> days() {
        var days = new TreeSet<>(first.datesUntil(last.plusDays(1)).toList());
        sessions.stream().map(session -> session.place().day()).filter(day -> day != null).forEach(days::add);
        return List.copyOf(days);
    }

    /** @return the days to which a machine may move sessions: those that are not lost, nor given to an excursion, which is a long break without a room */
    List<LocalDate> daysForMoves(Collection<LocalDate> lost) {
        var excursions = sessions.stream().filter(session -> session.fields().kind() == SessionKind.BREAK && session.place().isScheduled() && session.place().roomId() == null)
                .map(Session::place).filter(place -> place.minutes() >= EXCURSION_MINUTES).map(Place::day).collect(Collectors.toSet());
        return days().stream().filter(day -> !lost.contains(day) && !excursions.contains(day)).toList();
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
