package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.preparation.Anchor.Point;
import org.plenary.preparation.Deadline.Step;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.preparation.Offset.Unit;
import org.plenary.preparation.WorkingCalendar.DayOff;

class DeadlineCalculusTest {

    private static final ZoneId BONN = ZoneId.of("Europe/Berlin");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final WorkingCalendar BONN_OFFICE = new WorkingCalendar("CMS", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(LocalDate.of(2017, 5, 1), "Labour Day", LocalDate.of(2017, 5, 25), "Ascension Day"));
    private static final WorkingCalendar MUSCAT_OFFICE = new WorkingCalendar("Oman", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Map.of());

    private static Anchor anchor(Point point, LocalDate day, LocalTime time) {
        return new Anchor(point, "CMS COP12", day, time, MANILA);
    }

    private static Deadline due(int amount, Unit unit, LocalDate anchor, Roll roll, WorkingCalendar... calendars) {
        return DeadlineCalculus.due(new DeadlineRule(new Offset(amount, unit), Point.FIRST_ANNOUNCED_DAY, roll, "Art. XI.3"),
                anchor(Point.FIRST_ANNOUNCED_DAY, anchor, null), BONN, List.of(calendars));
    }

    /** As secretariats printed them: CMS Notifications 2017/004 and 2017/010, the CITES status of 10 May 2019, a Ramsar guidance note. */
    @ParameterizedTest
    @CsvSource({
            "2017-10-22, -150, DAYS,   NONE,             2017-05-25",
            "2017-10-22, -60,  DAYS,   NONE,             2017-08-23",
            "2019-05-23, -7,   DAYS,   NONE,             2019-05-16",
            "2018-04-23, -3,   MONTHS, NONE,             2018-01-23",
            "2017-10-22, -6,   MONTHS, NEXT_WORKING_DAY, 2017-04-24",
    })
    void datesThatSecretariatsPrinted(LocalDate anchor, int amount, Unit unit, Roll roll, LocalDate expected) {
        assertThat(due(amount, unit, anchor, roll, BONN_OFFICE).day()).isEqualTo(expected);
    }

    @Test
    void theReasoningTellsEachStep() {
        var deadline = due(-6, Unit.MONTHS, LocalDate.of(2017, 10, 22), Roll.NEXT_WORKING_DAY, BONN_OFFICE);
        assertThat(deadline.reasoning()).containsExactly(
                new Step.Counted(new Offset(-6, Unit.MONTHS), anchor(Point.FIRST_ANNOUNCED_DAY, LocalDate.of(2017, 10, 22), null), "Art. XI.3",
                        LocalDate.of(2017, 4, 22)),
                new Step.Rolled(LocalDate.of(2017, 4, 22), new DayOff.Weekend("CMS", DayOfWeek.SATURDAY), LocalDate.of(2017, 4, 24)));
    }

    @Test
    void aDayIsDueUntilItEndsWhereTheSecretariatSits() {
        assertThat(due(-150, Unit.DAYS, LocalDate.of(2017, 10, 22), Roll.NONE).until()).isEqualTo(Instant.parse("2017-05-25T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2016-08-31, 2016-02-29", "2017-08-31, 2017-02-28", "2016-08-29, 2016-02-29"})
    void theLastOfAShortMonthStandsForADayThatItLacks(LocalDate anchor, LocalDate expected) {
        var deadline = due(-6, Unit.MONTHS, anchor, Roll.NONE);
        assertThat(deadline.day()).isEqualTo(expected);
        assertThat(deadline.reasoning().stream().anyMatch(Step.CutShort.class::isInstance)).isEqualTo(expected.getDayOfMonth() != anchor.getDayOfMonth());
    }

    @Test
    void aYearFromALeapDayIsTheLastOfFebruary() {
        assertThat(due(1, Unit.YEARS, LocalDate.of(2016, 2, 29), Roll.NONE).day()).isEqualTo(LocalDate.of(2017, 2, 28));
    }

    /** In the night of 29 October 2017 the clocks in Bonn go back: 24 hours after the opening are 24 hours. */
    @Test
    void hoursAreElapsedTimeWhateverTheClocksDo() {
        var opening = new Anchor(Point.OPENING, "Example", LocalDate.of(2017, 10, 28), LocalTime.of(10, 0), BONN);
        var deadline = DeadlineCalculus.due(new DeadlineRule(new Offset(24, Unit.HOURS), Point.OPENING, Roll.NONE, "Rule 18"), opening, BONN, List.of());
        assertThat(deadline.until()).isEqualTo(Instant.parse("2017-10-29T08:00:00Z"));
        assertThat(deadline.until().atZone(BONN).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void allOfficesHaveToBeOpen() {
        var friday = LocalDate.of(2017, 4, 21);
        assertThat(due(0, Unit.DAYS, friday, Roll.NEXT_WORKING_DAY, BONN_OFFICE, MUSCAT_OFFICE).day()).isEqualTo(LocalDate.of(2017, 4, 24));
        assertThat(due(0, Unit.DAYS, friday, Roll.PREVIOUS_WORKING_DAY, BONN_OFFICE, MUSCAT_OFFICE).day()).isEqualTo(LocalDate.of(2017, 4, 20));
    }

    @Test
    void aHolidayIsNamed() {
        assertThat(due(0, Unit.DAYS, LocalDate.of(2017, 5, 1), Roll.NEXT_WORKING_DAY, BONN_OFFICE).reasoning().getLast())
                .isEqualTo(new Step.Rolled(LocalDate.of(2017, 5, 1), new DayOff.Holiday("CMS", "Labour Day"), LocalDate.of(2017, 5, 2)));
    }

    @Test
    void anAnchorThatIsNotTheRulesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeadlineCalculus.due(
                new DeadlineRule(new Offset(90, Unit.DAYS), Point.CLOSING, Roll.NONE, null), anchor(Point.OPENING, LocalDate.EPOCH, null), BONN, List.of()));
    }

    @Property(seed = "2017")
    void daysMoveWithTheMeetingByAsMany(@ForAll("days") LocalDate anchor, @ForAll @IntRange(min = -400, max = 400) int amount,
            @ForAll @IntRange(min = -60, max = 60) int moved) {
        assertThat(due(amount, Unit.DAYS, anchor.plusDays(moved), Roll.NONE).day()).isEqualTo(due(amount, Unit.DAYS, anchor, Roll.NONE).day().plusDays(moved));
    }

    @Property(seed = "2017")
    void aLaterMeetingNeverHasAnEarlierDeadline(@ForAll("days") LocalDate anchor, @ForAll("offsets") Offset offset, @ForAll Roll roll,
            @ForAll("calendars") List<WorkingCalendar> calendars, @ForAll @IntRange(min = 0, max = 60) int later) {
        var first = due(offset.amount(), offset.unit(), anchor, roll, calendars.toArray(WorkingCalendar[]::new));
        var second = due(offset.amount(), offset.unit(), anchor.plusDays(later), roll, calendars.toArray(WorkingCalendar[]::new));
        assertThat(second.until()).isAfterOrEqualTo(first.until());
    }

    @Property(seed = "2017")
    void aRolledDayIsTheNearestOnWhichAllOfficesWork(@ForAll("days") LocalDate anchor, @ForAll("offsets") Offset offset,
            @ForAll("calendars") List<WorkingCalendar> calendars) {
        var offices = calendars.toArray(WorkingCalendar[]::new);
        var counted = due(offset.amount(), offset.unit(), anchor, Roll.NONE, offices).day();
        var next = due(offset.amount(), offset.unit(), anchor, Roll.NEXT_WORKING_DAY, offices).day();
        var previous = due(offset.amount(), offset.unit(), anchor, Roll.PREVIOUS_WORKING_DAY, offices).day();
        assertThat(isWorkingDay(next, calendars) && isWorkingDay(previous, calendars)).isTrue();
        assertThat(previous).isBeforeOrEqualTo(counted);
        assertThat(next).isAfterOrEqualTo(counted);
        assertThat(previous.datesUntil(next).skip(1).filter(day -> isWorkingDay(day, calendars))).isEmpty();
        assertThat(previous.equals(next)).isEqualTo(isWorkingDay(counted, calendars));
    }

    private static boolean isWorkingDay(LocalDate day, List<WorkingCalendar> calendars) {
        return calendars.stream().noneMatch(calendar -> calendar.holidays().containsKey(day) || calendar.weekend().contains(day.getDayOfWeek()));
    }

    @Property(seed = "2017")
    void theReasoningLeadsToTheDay(@ForAll("days") LocalDate anchor, @ForAll("offsets") Offset offset, @ForAll Roll roll,
            @ForAll("calendars") List<WorkingCalendar> calendars) {
        var deadline = due(offset.amount(), offset.unit(), anchor, roll, calendars.toArray(WorkingCalendar[]::new));
        var last = switch (deadline.reasoning().getLast()) {
            case Step.Counted counted -> counted.day();
            case Step.CutShort cut -> cut.day();
            case Step.Rolled rolled -> rolled.day();
            case Step.Printed printed -> printed.day();
            case Step.SetByHand set -> set.day();
        };
        assertThat(last).isEqualTo(deadline.day());
        assertThat(deadline.until()).isEqualTo(deadline.day().plusDays(1).atStartOfDay(BONN).toInstant());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1979, 1, 1), LocalDate.of(2040, 12, 31));
    }

    @Provide
    Arbitrary<Offset> offsets() {
        return Combinators.combine(Arbitraries.integers().between(-400, 400), Arbitraries.of(Unit.DAYS, Unit.MONTHS))
                .as((amount, unit) -> new Offset(unit == Unit.MONTHS ? amount / 12 : amount, unit));
    }

    @Provide
    Arbitrary<List<WorkingCalendar>> calendars() {
        var weekends = Arbitraries.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of(DayOfWeek.SUNDAY));
        var holidays = days().set().ofMaxSize(200).map(days -> days.stream().collect(Collectors.toMap(day -> day, day -> "Holiday")));
        return Combinators.combine(weekends, holidays).as((weekend, days) -> new WorkingCalendar("Office", weekend, days)).list().ofMaxSize(3);
    }
}
