package org.plenary.programme.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plenary.programme.DayPlan;
import org.plenary.programme.Move;
import org.plenary.programme.Place;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;

/** What keys and drags on a programme mean for the places of sessions. */
final class Arranging {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Programme programme;
    private final int snap;

    Arranging(Programme programme, int snap) {
        this.programme = programme;
        this.snap = snap;
    }

    /** @return where the key would put the session; where it is when it goes no further */
    Place step(Place place, GridEvents.Key key) {
        return switch (key) {
            case EARLIER -> place.at(snapped(place.startsAt(), -1));
            case LATER -> place.at(snapped(place.startsAt(), 1));
            case DAY_BEFORE -> place.at(place.startsAt().minusDays(1));
            case DAY_AFTER -> place.at(place.startsAt().plusDays(1));
            case SHORTER -> place.lasting(Math.max(SessionDraft.SHORTEST, place.minutes() - snap));
            case LONGER -> place.lasting(Math.min(SessionDraft.LONGEST, place.minutes() + snap));
            case ROOM_BEFORE -> beside(place, -1);
            case ROOM_AFTER -> beside(place, 1);
            default -> throw new IllegalArgumentException("Moves nothing: " + key);
        };
    }

    private LocalDateTime snapped(LocalDateTime start, int direction) {
        var minute = start.toLocalTime().toSecondOfDay() / 60;
        var next = direction > 0 ? (Math.floorDiv(minute, snap) + 1) * snap : (Math.ceilDiv(minute, snap) - 1) * snap;
        return start.plusMinutes((long) next - minute);
    }

    /** Sessions without a room stand to the right of all rooms. */
    private Place beside(Place place, int direction) {
        var ids = programme.rooms().stream().map(Room::id).toList();
        var at = place.roomId() == null ? ids.size() : ids.indexOf(place.roomId());
        var next = at + direction;
        return next < 0 || next >= ids.size() ? place : place.in(ids.get(next));
    }

    /** @param shown the day on which they were dropped, or from which they were taken */
    List<Move> dropped(GridEvents.Drop drop, LocalDate shown) {
        return drop.landings().stream().flatMap(landing -> programme.session(landing.session()).map(session -> Move.of(session, landed(session, drop, landing, shown)))
                .stream()).toList();
    }

    private static Place landed(Session session, GridEvents.Drop drop, GridEvents.Landing landing, LocalDate shown) {
        var place = session.place();
        if (drop.onDrawer()) {
            return place.unscheduled();
        }
        return drop.onDay().map(day -> place.at(place.isScheduled() ? place.startsAt().plusDays(ChronoUnit.DAYS.between(place.day(), day)) : day.atTime(MORNING)))
                .orElseGet(() -> place.at(DayPlan.time(shown, landing.minute())).in(landing.room()));
    }

    /** @param end in minutes after the midnight that begins the shown day */
    Optional<Move> resized(long id, int end, LocalDate shown) {
        return programme.session(id).filter(session -> session.place().isScheduled())
                .map(session -> Move.of(session, session.place().until(DayPlan.time(shown, end), programme.zone())));
    }

    /** @return the day to open with: today where the meeting is on, else the first with sessions */
    LocalDate firstDay(LocalDate today) {
        var days = programme.days();
        if (days.contains(today)) {
            return today;
        }
        return days.stream().filter(day -> !programme.on(day).isEmpty()).findFirst().orElse(programme.first());
    }
}
