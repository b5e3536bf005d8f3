package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Limits;

/** Where clocks change during a meeting, what takes two hours takes two hours. */
class AxisTest {

    private static final ZoneId BONN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    private static Problem problem(LocalDate first, int days, ZoneId zone, Problem.Session... sessions) {
        var allDay = List.of(Cases.hours("04:00", "04:00"));
        return new Problem(first.datesUntil(first.plusDays(days)).map(day -> new Day(day, zone, allDay)).toList(), 15, List.of(), List.of(Cases.big()),
                List.of(sessions), List.of(), List.of(), Limits.NONE, Map.of(), Map.of(), Map.of());
    }

    private static Place in(String time) {
        return new Place(LocalDateTime.parse(time), "big");
    }

    private static Problem.Session lasting(String id, int minutes) {
        return new Problem.Session(id, "Session " + id, Kind.WORKING_GROUP, minutes, true, null, null, null, null, null);
    }

    /** Five real hours from 23:30 end at 03:30 where the clocks go back at three. */
    @Test
    void aRoomIsFreeAgainWhenTheClocksSaySo() {
        var night = problem(LocalDate.of(2016, 10, 29), 2, BONN, lasting("A", 300), lasting("B", 60));
        var from = in("2016-10-29T23:30");
        assertThat(Findings.of(night, Map.of("A", from, "B", in("2016-10-30T03:30")))).isEmpty();
        assertThat(Findings.of(night, Map.of("A", from, "B", in("2016-10-30T03:15")))).extracting(Finding::rule).containsExactly(Rule.ROOM_TWICE);
    }

    /** Four real hours from 23:30 end at 04:30 where the clocks go forward at two. */
    @Test
    void aRoomIsNotFreeWhileItsSessionGoesOn() {
        var night = problem(LocalDate.of(2017, 3, 25), 2, BONN, lasting("A", 240), lasting("B", 60));
        var from = in("2017-03-25T23:30");
        assertThat(Findings.of(night, Map.of("A", from, "B", in("2017-03-26T04:15")))).extracting(Finding::rule).containsExactly(Rule.ROOM_TWICE);
        assertThat(Findings.of(night, Map.of("A", from, "B", in("2017-03-26T04:30")))).isEmpty();
    }

    /** Days of 23, 23½, 24, 24½ and 25 hours. */
    @Property(seed = "2016")
    void minutesAreRealAndTimesAreThoseOfTheClocks(@ForAll @IntRange(min = 0, max = 730) int day, @ForAll @IntRange(min = 0, max = 5 * 1440) int later,
            @ForAll boolean island) {
        var zone = island ? LORD_HOWE : BONN;
        var first = LocalDate.of(2016, 1, 1).plusDays(day);
        var axis = new Axis(problem(first, 4, zone));
        var minute = Math.min(later, axis.minutes() - 1);
        var time = axis.at(minute);
        assertThat(time).isEqualTo(first.atStartOfDay(zone).plusMinutes(minute).toLocalDateTime());
        assertThat(axis.date(axis.dayOf(minute))).isEqualTo(time.toLocalDate());
        assertThat(axis.minute(time)).isEqualTo((int) Duration.between(first.atStartOfDay(zone), time.atZone(zone)).toMinutes());
        assertThat(axis.grid(15).boxed().toList()).isSorted().allMatch(start -> axis.at(start).getMinute() % 15 == 0).contains(axis.minute(LocalDateTime.of(first.plusDays(2), time.toLocalTime().withMinute(0))));
    }
}
