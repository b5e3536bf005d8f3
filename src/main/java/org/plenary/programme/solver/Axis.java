package org.plenary.programme.solver;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Session;

/**
 * The time of a meeting as real minutes since midnight before its first day, in the zone of the venue, to the end of the day after its last,
 * for what goes past midnight: where the clocks change, a day has an hour less or more. Of two times that the clocks show twice the first is
 * meant. Sessions occupy whole grains: the longest step that fits the grid, the days and every length, of at least five minutes.
 */
final class Axis {

    private static final int DAY = 24 * 60;
    private static final int FINEST = 5;

    final int days;
    final int grain;
    private final LocalDate first;
    private final TreeMap<LocalDate, ZoneId> zones = new TreeMap<>();
    /** The first minute of each day, and of the one after the last. */
    private final int[] starts;

    Axis(Problem problem) {
        problem.days().forEach(day -> zones.put(day.date(), day.zone()));
        first = zones.isEmpty() ? LocalDate.EPOCH : zones.firstKey();
        days = zones.isEmpty() ? 1 : (int) ChronoUnit.DAYS.between(first, zones.lastKey()) + 2;
        starts = new int[days + 1];
        for (var day = 0; day < days; day++) {
            starts[day + 1] = starts[day] + (int) Duration.between(midnight(date(day)), midnight(date(day)).plusDays(1)).toMinutes();
        }
        var steps = Stream.of(IntStream.of(problem.grid()), Arrays.stream(starts), problem.sessions().stream().mapToInt(Session::minutes),
                problem.slots().stream().mapToInt(this::minute), problem.placed().values().stream().mapToInt(place -> minute(place.start())));
        grain = Math.max(FINEST, steps.flatMapToInt(step -> step).map(Math::abs).reduce(0, Axis::commonDivisor));
    }

    int minutes() {
        return starts[days];
    }

    int grains() {
        return minutes() / grain;
    }

    /** @return possibly before the first minute or after the last */
    int minute(LocalDateTime time) {
        var day = (int) ChronoUnit.DAYS.between(first, time.toLocalDate());
        return startOf(day) + (isEven(day) ? time.toLocalTime().toSecondOfDay() / 60
                : (int) Duration.between(midnight(time.toLocalDate()), time.atZone(zone(time.toLocalDate()))).toMinutes());
    }

    LocalDateTime at(int minute) {
        var day = dayOf(minute);
        var within = minute - startOf(day);
        return isEven(day) ? date(day).atStartOfDay().plusMinutes(within) : midnight(date(day)).plusMinutes(within).toLocalDateTime();
    }

    Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    int dayOf(int minute) {
        if (minute < 0 || minute >= minutes()) {
            return minute < 0 ? Math.floorDiv(minute, DAY) : days + (minute - minutes()) / DAY;
        }
        var day = Math.min(minute / DAY, days - 1);
        while (starts[day] > minute) {
            day--;
        }
        while (starts[day + 1] <= minute) {
            day++;
        }
        return day;
    }

    int startOf(int day) {
        return day < 0 ? day * DAY : day > days ? minutes() + (day - days) * DAY : starts[day];
    }

    /** Whether the clocks go through that day without a change; so they are taken to do outside the meeting. */
    private boolean isEven(int day) {
        return day < 0 || day >= days || starts[day + 1] - starts[day] == DAY;
    }

    private ZoneId zone(LocalDate day) {
        var zone = zones.floorEntry(day);
        return zone == null ? ZoneOffset.UTC : zone.getValue();
    }

    private ZonedDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zone(day));
    }

    /** @return the starts of a grid on the clocks, from the first minute to the last */
    IntStream grid(int step) {
        return IntStream.range(0, days).boxed().flatMapToInt(day -> IntStream.iterate(0, minute -> minute < DAY, minute -> minute + step)
                .map(minute -> minute(date(day).atStartOfDay().plusMinutes(minute)))).distinct().filter(minute -> minute < minutes());
    }

    /** @return the clock somewhere else at a minute here */
    LocalDateTime elsewhere(int minute, ZoneId there) {
        var here = at(minute);
        return zones.isEmpty() ? here : here.atZone(zone(here.toLocalDate())).withZoneSameInstant(there).toLocalDateTime();
    }

    /** @return the first and the last minute of opening hours, of which the last may lie in the day after */
    int[] hours(Day day, Problem.Hours open) {
        return new int[] {minute(day.date().atTime(open.from())),
                minute((open.to().isAfter(open.from()) ? day.date() : day.date().plusDays(1)).atTime(open.to()))};
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
