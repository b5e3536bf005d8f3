package org.plenary.programme.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.programme.notation.Unreadable.Reason;

class DayNotationTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 10, 22);
    private static final LocalDate LAST = LocalDate.of(2017, 10, 28);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));
    private static final List<String> CLEAR = List.of("d MMMM yyyy", "EEEE d MMMM yyyy", "EEE d MMM yyyy", "EEEE, d MMMM yyyy", "MMMM d, yyyy", "EEEE, MMMM d, yyyy",
            "d-MMM-yyyy", "d-MMM-yy", "yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "yyyyMMdd", "d 'de' MMMM 'de' yyyy", "EEEE d 'de' MMMM 'de' yyyy", "EEE yyyy-MM-dd");
    private static final List<String> NUMERIC = List.of("d/M/yyyy", "dd/MM/yyyy", "M/d/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "dd/MM/yy", "EEE dd/MM/yyyy");

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 20_000).map(LocalDate.of(2000, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<DateTimeFormatter> clear() {
        return formats(CLEAR);
    }

    @Provide
    Arbitrary<DateTimeFormatter> numeric() {
        return formats(NUMERIC);
    }

    private static Arbitrary<DateTimeFormatter> formats(List<String> patterns) {
        return Arbitraries.of(LANGUAGES.stream().flatMap(language -> patterns.stream().map(pattern -> DateTimeFormatter.ofPattern(pattern, language))).toList());
    }

    @Property(seed = "2016")
    void aDateWithItsMonthAsAWordOrItsYearFirstHasOneReading(@ForAll("dates") LocalDate date, @ForAll("clear") DateTimeFormatter format,
            @ForAll @IntRange(max = 400) int after) throws Unreadable {
        var first = date.minusDays(after);
        assertThat(DayNotation.read(format.format(date), first, first.plusDays(6))).as(format.format(date)).containsExactly(date);
    }

    @Property(seed = "2016")
    void aDateInNumbersIsAmongItsReadingsWhereTheMeetingDoesNotDecide(@ForAll("dates") LocalDate date, @ForAll("numeric") DateTimeFormatter format) throws Unreadable {
        var elsewhere = date.plusYears(3);
        assertThat(DayNotation.read(format.format(date), elsewhere, elsewhere.plusDays(6))).as(format.format(date)).contains(date).hasSizeLessThanOrEqualTo(2);
    }

    @Property(seed = "2016")
    void theDaysOfTheMeetingDecideAndNothingElse(@ForAll("dates") LocalDate date, @ForAll("numeric") DateTimeFormatter format, @ForAll @IntRange(max = 6) int into)
            throws Unreadable {
        var first = date.minusDays(into);
        var read = DayNotation.read(format.format(date), first, first.plusDays(6));
        assertThat(read).as(format.format(date)).contains(date);
        assertThat(read.size() == 1 || read.stream().allMatch(day -> !day.isBefore(first) && !day.isAfter(first.plusDays(6)))).isTrue();
    }

    @Property(seed = "2016")
    void whatIsPrintedIsReadAgain(@ForAll("dates") LocalDate date) throws Unreadable {
        assertThat(DayNotation.read(date.toString(), FIRST, LAST)).containsExactly(date);
    }

    @Property(seed = "2016")
    void aNumberOfASpreadsheetIsADayOfOneOfItsTwoCalendars(@ForAll("dates") LocalDate date) throws Unreadable {
        var serial = Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
        assertThat(DayNotation.read(serial, date, date.plusDays(5))).containsExactly(date);
        var old = Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), date));
        if (old.length() == 5) {
            assertThat(DayNotation.read(old, date, date.plusDays(5))).containsExactly(date);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            22 October 2017,                2017-10-22
            Sunday 22 Oct,                  2017-10-22
            'Sun., 22nd of October',        2017-10-22
            Dimanche 22 oct.,               2017-10-22
            domingo 22 de octubre de 2017,  2017-10-22
            'mardi 24 octobre',             2017-10-24
            mar 24 oct,                     2017-10-24
            22/10,                          2017-10-22
            22/10/2017,                     2017-10-22
            10/22/2017,                     2017-10-22
            22.10.,                         2017-10-22
            Monday,                         2017-10-23
            lunes 23,                       2017-10-23
            23rd,                           2017-10-23
            23,                             2017-10-23
            Day 2,                          2017-10-23
            'Jour 2 : lundi 23 octobre',    2017-10-23
            'Día 1 – domingo 22 de octubre', 2017-10-22
            1er novembre 2017,              2017-11-01
            '05/06/2017',                   2017-05-06 2017-06-05
            '10/11/12',                     2012-10-11 2012-11-10
            """)
    void programmesWriteThis(String written, String read) throws Unreadable {
        assertThat(DayNotation.read(written, FIRST, LAST)).isEqualTo(new TreeSet<>(Stream.of(read.split(" ")).map(LocalDate::parse).toList()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            31 November 2017,       NO_SUCH_DAY
            32/13/2017,             NO_SUCH_DAY
            Sunday 23 October 2017, WEEKDAY
            Wednesday 30,           NOT_IN_MEETING
            Day 9,                  NOT_IN_MEETING
            Plenary,                NOT_A_DAY
            22–28 October,          NOT_A_DAY
            """)
    void thisIsNoDayAndItIsSaidWhy(String written, Reason reason) {
        assertThatThrownBy(() -> DayNotation.read(written, FIRST, LAST)).isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017-10-22T09:00,                    2017-10-22, 09:00
            2017-10-22 09:00,                    2017-10-22, 09:00
            '22 October 2017, 9.30 a.m.',        2017-10-22, 09:30
            'Sunday 22 October 9h30 – 11h',      2017-10-22, 09:30–11:00
            43030.375,                           2017-10-22, 09:00
            """)
    void aDayAndATimeMayStandInOneCell(String written, LocalDate day, String times) throws Unreadable {
        for (var both : List.of(DayAndTime.ofDay(written, FIRST, LAST), DayAndTime.ofTime(written, FIRST, LAST))) {
            assertThat(both.days()).containsExactly(day);
            assertThat(both.times()).hasToString(times);
        }
    }

    @ParameterizedTest
    @CsvSource({"9:00", "9.30", "0.375", "14 h", "10-11"})
    void aTimeAloneIsNoDayAndTime(String written) throws Unreadable {
        assertThat(DayAndTime.ofTime(written, FIRST, LAST).days()).isNull();
    }
}
