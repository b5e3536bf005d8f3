package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One day of a programme laid out: rooms as columns, time down, sessions at the same time in the same room side by side.
 *
 * @param from    the first full hour that is shown, in minutes after the midnight that begins the day
 * @param to      the last; over 1,440 where sessions go past midnight
 * @param columns the rooms, and one for sessions without a room where there are such
 * @param shown   by start, then by column
 */
public record DayPlan(LocalDate day, int from, int to, List<Column> columns, List<Shown> shown) {

    private static final int EARLIEST = 8 * 60;
    private static final int LATEST = 18 * 60;
    private static final int HOUR = 60;
    private static final int WIDEST_OF_PARALLELS = 3;

    /**
     * @param room   null for those without one
     * @param tracks for how many sessions side by side it needs width; those that share both their times are read in a narrower one too
     */
    public record Column(Room room, int tracks) {

        public Long roomId() {
            return room == null ? null : room.id();
        }
    }

    /**
     * @param start on the clocks, in minutes after the midnight that begins the day
     * @param end   on the clocks; where they change meanwhile it is not as far from the start as the session is long
     * @param track from 0, of those that its neighbours at the same time share
     */
    public record Shown(Session session, int start, int end, int column, int track, int tracks) {
    }

    private record Interval(Session session, int start, int end) {
    }

    public static DayPlan of(Programme programme, LocalDate day) {
        return of(programme, day, List.of());
    }

    /** @param also places on that day for which there is room in time, though no session stands there */
    public static DayPlan of(Programme programme, LocalDate day, List<Place> also) {
        var intervals = programme.on(day).stream().map(session -> new Interval(session, minutes(day, session.place().startsAt()),
                minutes(day, session.place().endsAt(programme.zone())))).toList();
        var rooms = new ArrayList<>(programme.rooms());
        if (rooms.isEmpty() || intervals.stream().anyMatch(interval -> interval.session().place().roomId() == null)) {
            rooms.add(null);
        }
        var columns = new ArrayList<Column>();
        var shown = new ArrayList<Shown>();
        for (var room : rooms) {
            var id = room == null ? null : Long.valueOf(room.id());
            var inside = tracked(intervals.stream().filter(interval -> Objects.equals(interval.session().place().roomId(), id)).toList(), columns.size());
            columns.add(new Column(room, inside.stream().mapToInt(one -> width(one, inside)).max().orElse(1)));
            shown.addAll(inside);
        }
        shown.sort(Comparator.comparingInt(Shown::start).thenComparingInt(Shown::column).thenComparingInt(Shown::track));
        var from = IntStream.concat(intervals.stream().mapToInt(Interval::start), also.stream().mapToInt(place -> minutes(day, place.startsAt())))
                .min().orElse(EARLIEST);
        var to = IntStream.concat(intervals.stream().mapToInt(Interval::end), also.stream().mapToInt(place -> minutes(day, place.endsAt(programme.zone()))))
                .max().orElse(LATEST);
        return new DayPlan(day, Math.floorDiv(Math.min(EARLIEST, from), HOUR) * HOUR, Math.ceilDiv(Math.max(LATEST, to), HOUR) * HOUR,
                List.copyOf(columns), List.copyOf(shown));
    }

    private static int width(Shown one, List<Shown> column) {
        var parallels = column.stream().filter(other -> other.start() == one.start() && other.end() == one.end()).count();
        return parallels == one.tracks() ? Math.min(one.tracks(), WIDEST_OF_PARALLELS) : one.tracks();
    }

    /** @return so many minutes after the midnight that begins the day as a time on the clocks */
    public static LocalDateTime time(LocalDate day, int minutes) {
        return day.atStartOfDay().plusMinutes(minutes);
    }

    /** @return a time on the clocks in minutes after the midnight that begins the day */
    public int minutes(LocalDateTime time) {
        return minutes(day, time);
    }

    private static int minutes(LocalDate day, LocalDateTime time) {
        return (int) ChronoUnit.MINUTES.between(day.atStartOfDay(), time);
    }

    /** Each goes into the first track that is free; a bunch of overlapping ones shares the width of its column. */
    private static List<Shown> tracked(List<Interval> intervals, int column) {
        var shown = new ArrayList<Shown>();
        var bunch = new ArrayList<Interval>();
        var until = Integer.MIN_VALUE;
        for (var interval : intervals.stream().sorted(Comparator.comparingInt(Interval::start).thenComparing(one -> one.session().id())).toList()) {
            if (interval.start() >= until) {
                shown.addAll(sideBySide(bunch, column));
                bunch.clear();
            }
            bunch.add(interval);
            until = Math.max(until, interval.end());
        }
        shown.addAll(sideBySide(bunch, column));
        return shown;
    }

    private static List<Shown> sideBySide(List<Interval> bunch, int column) {
        var ends = new ArrayList<Integer>();
        var tracks = new ArrayList<Integer>();
        for (var interval : bunch) {
            var track = 0;
            while (track < ends.size() && ends.get(track) > interval.start()) {
                track++;
            }
            if (track == ends.size()) {
                ends.add(interval.end());
            } else {
                ends.set(track, interval.end());
            }
            tracks.add(track);
        }
        var shown = new ArrayList<Shown>();
        for (var index = 0; index < bunch.size(); index++) {
            var interval = bunch.get(index);
            shown.add(new Shown(interval.session(), interval.start(), interval.end(), column, tracks.get(index), ends.size()));
        }
        return shown;
    }
}
