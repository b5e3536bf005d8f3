package org.plenary.programme.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.programme.notation.Unreadable.Reason;

class TimeNotationTest {

    /** How people write a minute of the day. */
    private static final List<Function<Integer, String>> STYLES = List.of(
            minute -> "%d:%02d".formatted(minute / 60, minute % 60),
            minute -> "%02d:%02d".formatted(minute / 60, minute % 60),
            minute -> "%02d.%02d".formatted(minute / 60, minute % 60),
            minute -> "%02d%02d".formatted(minute / 60, minute % 60),
            minute -> minute % 60 == 0 ? "%dh".formatted(minute / 60) : "%dh%02d".formatted(minute / 60, minute % 60),
            minute -> minute % 60 == 0 ? "%d h".formatted(minute / 60) : "%d h %02d".formatted(minute / 60, minute % 60),
            minute -> "%d\u00a0h\u00a0%02d".formatted(minute / 60, minute % 60),
            minute -> "%02d:%02d:00".formatted(minute / 60, minute % 60),
            minute -> "%02d:%02d hrs".formatted(minute / 60, minute % 60),
            minute -> twelve(minute, minute < 720 ? "a.m." : "p.m."),
            minute -> twelve(minute, minute < 720 ? "AM" : "PM"),
            minute -> twelve(minute, minute < 720 ? "a. m." : "p. m."));
    private static final List<String> SEPARATORS = List.of("-", "–", " – ", " — ", " to ", " à ", " a ", " until ", " hasta ", " jusqu’à ");
    private static final List<Function<String, String>> OPEN = List.of(from -> "from " + from, from -> from + " onwards", from -> from + " –", from -> "à partir de " + from,
            from -> "dès " + from, from -> "desde las " + from, from -> "a partir de las " + from, from -> from + " en adelante");

    private static String twelve(int minute, String half) {
        var hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12;
        return "%d:%02d %s".formatted(hour, minute % 60, half);
    }

    private static ClockTime at(int minute) {
        return new ClockTime(minute, null);
    }

    @Provide
    Arbitrary<Function<Integer, String>> styles() {
        return Arbitraries.of(STYLES);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(SEPARATORS);
    }

    @Provide
    Arbitrary<Function<String, String>> opening() {
        return Arbitraries.of(OPEN);
    }

    @Property(seed = "2016")
    void aTimeIsReadInEveryNotation(@ForAll @IntRange(max = 1_439) int minute, @ForAll("styles") Function<Integer, String> style) throws Unreadable {
        assertThat(TimeNotation.read(style.apply(minute))).isEqualTo(new TimeRange(at(minute), null, false));
    }

    @Property(seed = "2016")
    void soAreBothEndsOfARange(@ForAll @IntRange(max = 1_439) int from, @ForAll @IntRange(max = 1_439) int to, @ForAll("styles") Function<Integer, String> style,
            @ForAll("separators") String separator) throws Unreadable {
        var written = style.apply(from) + separator + style.apply(to);
        assertThat(TimeNotation.read(written)).as(written).isEqualTo(new TimeRange(at(from), at(to), false));
        assertThat(TimeNotation.read("de " + written.toUpperCase(Locale.ROOT))).isEqualTo(new TimeRange(at(from), at(to), false));
    }

    @Property(seed = "2016")
    void andAnOpenEnd(@ForAll @IntRange(max = 1_439) int from, @ForAll("styles") Function<Integer, String> style, @ForAll("opening") Function<String, String> opening)
            throws Unreadable {
        assertThat(TimeNotation.read(opening.apply(style.apply(from)))).as(opening.apply(style.apply(from))).isEqualTo(new TimeRange(at(from), null, true));
    }

    @Property(seed = "2016")
    void whatIsPrintedIsReadAgain(@ForAll @IntRange(max = 1_440) int from, @ForAll @IntRange(min = -1, max = 1_440) int to, @ForAll @IntRange(min = -18, max = 19) int hours)
            throws Unreadable {
        var offset = hours == 19 ? null : ZoneOffset.ofHours(hours);
        var range = new TimeRange(at(from), to < 0 ? null : at(to), to < 0);
        assertThat(TimeNotation.read(range.toString())).isEqualTo(range);
        assertThat(TimeNotation.read(new ClockTime(from, offset).toString()).from()).isEqualTo(new ClockTime(from, offset));
    }

    @Property(seed = "2016")
    void aSpreadsheetsFractionOfADayIsItsMinute(@ForAll @IntRange(max = 1_439) int minute) throws Unreadable {
        assertThat(TimeNotation.read("%.10f".formatted(minute / 1_440.0).replace(',', '.'))).isEqualTo(new TimeRange(at(minute), null, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2-3.30 pm,              14:00–15:30
            11-1 pm,                11:00–13:00
            9 a.m. - 11,            09:00–11:00
            10 a.m. to 12,          10:00–12:00
            11.30 a.m. – 1,         11:30–13:00
            12 noon - 2 pm,         12:00–14:00
            de 9 h à 10 h 30,       09:00–10:30
            de las 9:00 a las 10:30, 09:00–10:30
            entre 14h et 15h,       14:00–15:00
            from 22:00 to midnight, 22:00–24:00
            0930-1045,              09:30–10:45
            9-10,                   09:00–10:00
            midi,                   12:00
            mediodía,               12:00
            24:00,                  24:00
            9 o'clock,              09:00
            9 h 30 min,             09:30
            12 a.m.,                00:00
            12:15 pm,               12:15
            14:00 UTC,              14:00 UTC
            9:00 (GMT+8),           09:00 UTC+08:00
            from 18:00 onwards,     18:00–
            18:00 – open,           18:00–
            09:29:59.999,           09:30
            """)
    void programmesWriteThis(String written, String read) throws Unreadable {
        assertThat(TimeNotation.read(written)).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            25:00,         HOUR,       25:00
            24:30,         HOUR,       24:30
            22:00-25:00,   HOUR,       25:00
            1.0416666667,  HOUR,       25:00
            9:75,          MINUTE,     9:75
            13:00 am,      HALF,       13:00 a.m.
            0:30 pm,       HALF,       0:30 p.m.
            9:00 CET,      ZONE,       CET
            9:00 UTC+25,   ZONE,       UTC+25
            after lunch,   NOT_A_TIME, after lunch
            TBC,           NOT_A_TIME, TBC
            9:5,           NOT_A_TIME, 9:5
            """)
    void thisIsNoTimeAndItIsSaidWhy(String written, Reason reason, String about) {
        assertThatThrownBy(() -> TimeNotation.read(written)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.about()).isEqualTo(about);
        });
    }

    @Test
    void aTimeWithAnOffsetIsPutOnTheClocksOfTheMeeting() throws Unreadable {
        var manila = ZoneId.of("Asia/Manila");
        assertThat(TimeNotation.read("18:30 UTC").from().on(LocalDate.of(2017, 10, 22), manila)).isEqualTo(LocalDateTime.of(2017, 10, 23, 2, 30));
        assertThat(TimeNotation.read("24:00").from().on(LocalDate.of(2017, 10, 22), manila)).isEqualTo(LocalDateTime.of(2017, 10, 23, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2.1; 3,              2.1 3
            'Items 3, 4 and 7.1', 3 4 7.1
            points 5 à 7,        5 6 7
            Puntos 1 y 2,        1 2
            24.1.1–24.1.3,       24.1.1 24.1.2 24.1.3
            24.1.1-3,            24.1.1 24.1.2 24.1.3
            4.,                  4
            """)
    void agendaItemsAreListedByNumber(String written, String numbers) throws Unreadable {
        assertThat(ItemNumbers.read(written)).containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "7-5", "3 (Budget)", "1–900", ""})
    void nothingElseIsTakenForANumber(String written) {
        assertThatThrownBy(() -> ItemNumbers.read(written + ",".repeat(30_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> ItemNumbers.read(written)).isInstanceOfSatisfying(Unreadable.class, unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.NOT_NUMBERS));
    }
}
