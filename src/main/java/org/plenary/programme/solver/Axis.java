package org.plenary.programme.solver;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Session;

/**
 * The time of a meeting as minutes since midnight before its first day, on the clock of the venue, to the end of the day after its last,
 * for what goes past midnight. Sessions occupy whole grains: the longest step that fits the grid and every length, of at least five minutes.
 */
final class Axis {

    private static final int DAY = 24 * 60;
    private static final int FINEST = 5;

    final int days;
    final int grain;
    private final LocalDate first;
    private final TreeMap<LocalDate, ZoneId> zones = new TreeMap<>();

    Axis(Problem problem) {
        problem.days().forEach(day -> zones.put(day.date(), day.zone()));
        first = zones.isEmpty() ? LocalDate.EPOCH : zones.firstKey();
        days = zones.isEmpty() ? 1 : (int) ChronoUnit.DAYS.between(first, zones.lastKey()) + 2;
        var steps = Stream.of(IntStream.of(problem.grid(), DAY), problem.sessions().stream().mapToInt(Session::minutes),
                problem.slots().stream().mapToInt(this::minute), problem.placed().values().stream().mapToInt(place -> minute(place.start())));
        grain = Math.max(FINEST, steps.flatMapToInt(step -> step).map(Math::abs).reduce(0, Axis::commonDivisor));
    }

    int minutes() {
        return days * DAY;
    }

    int grains() {
        return minutes() / grain;
    }

    /** @return possibly before the first minute or after the last */
    int minute(LocalDateTime time) {
        return (int) Duration.between(first.atStartOfDay().atOffset(ZoneOffset.UTC), time.atOffset(ZoneOffset.UTC)).toMinutes();
    }

    LocalDateTime at(int minute) {
        return first.atStartOfDay().plusMinutes(minute);
    }

    Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    int dayOf(int minute) {
        return Math.floorDiv(minute, DAY);
    }

    int startOf(int day) {
        return day * DAY;
    }

    /** @return the clock somewhere else at a minute here */
    LocalDateTime elsewhere(int minute, ZoneId there) {
        var here = at(minute);
        var zone = zones.floorEntry(here.toLocalDate());
        return zone == null ? here : here.atZone(zone.getValue()).withZoneSameInstant(there).toLocalDateTime();
    }

    /** @return the first and the last minute of opening hours, of which the last may lie in the day after */
    int[] hours(Day day, Problem.Hours open) {
        var from = minute(day.date().atTime(open.from()));
        var to = minute(day.date().atTime(open.to()));
        return new int[] {from, to > from ? to : to + DAY};
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
