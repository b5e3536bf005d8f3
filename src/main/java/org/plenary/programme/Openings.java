package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Between when sessions may begin that are moved by machine, both included; where sessions stand already is not asked.
 *
 * @param from  not before four in the morning, when a programme day begins
 * @param until on the same calendar day
 */
public record Openings(LocalTime from, LocalTime until) {

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

    /** @return the hours in which the sessions of the programme begin now, and customary ones at least */
    public static Openings customary(Programme programme) {
        var starts = programme.sessions().stream().map(Session::place).filter(Place::isScheduled).map(place -> place.startsAt().toLocalTime())
                .filter(time -> !time.isBefore(EARLIEST)).sorted().toList();
        return new Openings(Stream.concat(starts.stream(), Stream.of(MORNING)).min(LocalTime::compareTo).orElseThrow(),
                Stream.concat(starts.stream(), Stream.of(AFTERNOON)).max(LocalTime::compareTo).orElseThrow());
    }

    /** @param step in minutes, counted from the full hour */
    List<LocalDateTime> on(Collection<LocalDate> days, int step) {
        var first = Math.ceilDiv(from.toSecondOfDay() / 60, step) * step;
        return days.stream().flatMap(day -> Stream.iterate(first, minute -> minute <= until.toSecondOfDay() / 60, minute -> minute + step)
                .map(minute -> day.atStartOfDay().plusMinutes(minute))).toList();
    }
}
