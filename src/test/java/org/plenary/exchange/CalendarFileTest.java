package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.exchange.CalendarMeeting.Hours;
import org.plenary.exchange.CalendarMeeting.Status;

class CalendarFileTest {

    private static final Instant SAVED = Instant.parse("2016-03-01T08:15:30Z");

    @Test
    void meetingWithoutHoursIsAWholeDayEventWhoseEndIsTheDayAfter() throws Exception {
        String file = text(entebbe());
        assertThat(file).contains("\r\nDTSTART;VALUE=DATE:20160530\r\n", "\r\nDTEND;VALUE=DATE:20160601\r\n", "\r\nTRANSP:TRANSPARENT\r\n",
                "\r\nX-PLENARY-ZONE:Africa/Kampala\r\n", "\r\nX-WR-TIMEZONE:Africa/Kampala\r\n", "\r\nTZID:Africa/Kampala\r\n");
        VEvent event = parse(file).<VEvent>getComponents(Component.VEVENT).getFirst();
        assertThat(event.getStartDate().orElseThrow().getDate()).isEqualTo(LocalDate.of(2016, 5, 30));
        assertThat(event.getEndDate().orElseThrow().getDate()).isEqualTo(LocalDate.of(2016, 6, 1));
    }

    @Test
    void meetingWithHoursHasThemOnEachOfItsDaysInItsOwnZone() throws Exception {
        CalendarMeeting manila = meeting("CMS COP12", "2017-10-22", "2017-10-28", "Asia/Manila",
                Optional.of(new Hours(LocalTime.of(10, 0), LocalTime.of(18, 0))));
        String file = text(manila);
        assertThat(file).contains("\r\nDTSTART;TZID=Asia/Manila:20171022T100000\r\n", "\r\nDTEND;TZID=Asia/Manila:20171022T180000\r\n",
                "\r\nRRULE:FREQ=DAILY;COUNT=7\r\n", "\r\nTRANSP:OPAQUE\r\n");
        VEvent event = parse(file).<VEvent>getComponents(Component.VEVENT).getFirst();
        ZonedDateTime start = ZonedDateTime.from(event.<ZonedDateTime>getStartDate().orElseThrow().getDate());
        assertThat(start.toInstant()).isEqualTo(Instant.parse("2017-10-22T02:00:00Z"));
    }

    @Test
    void meetingOfOneDayWithHoursDoesNotRecur() {
        assertThat(text(meeting("BLG", "2016-08-23", "2016-08-23", "Europe/Berlin",
                Optional.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 30)))))).doesNotContain("COUNT=");
    }

    @ParameterizedTest
    @CsvSource({"Africa/Kampala,2016-05-30", "Asia/Muscat,2015-10-18", "Asia/Manila,2017-10-22", "Europe/Zurich,2016-02-08",
            "Europe/Zurich,2016-03-27", "Europe/Berlin,2016-10-30", "Australia/Brisbane,2017-08-01", "America/La_Paz,2017-07-01",
            "Africa/Addis_Ababa,2017-08-01", "America/New_York,2026-11-01", "Europe/Dublin,2026-03-29", "America/Santiago,2026-04-05",
            "Africa/Casablanca,2026-02-16", "Europe/Chisinau,2026-03-27", "America/Coyhaique,2026-04-02", "Australia/Lord_Howe,2026-04-05", "Asia/Kathmandu,2026-01-01", "UTC,2026-01-01"})
    void everyHourAroundTheMeetingHasTheOffsetThatTheTimeZoneDataGiveIt(String zone, LocalDate day) throws Exception {
        CalendarMeeting meeting = meeting("Example", day.toString(), day.plusDays(4).toString(), zone, Optional.empty());
        VTimeZone definition = parse(text(meeting)).<VTimeZone>getComponents(Component.VTIMEZONE).getFirst();
        ZoneId id = ZoneId.of(zone);
        for (Instant at = day.atStartOfDay(id).toInstant(); at.isBefore(day.plusDays(5).atStartOfDay(id).toInstant());
                at = at.plus(Duration.ofHours(1))) {
            assertThat(offset(definition, at)).as("%s at %s", zone, at).isEqualTo(id.getRules().getOffset(at).getTotalSeconds());
        }
    }

    @Test
    void definitionOfAZoneHoldsForTheWholeYearsOfTheMeetings() {
        assertThat(text(meeting("Example", "2016-02-08", "2016-02-09", "Europe/Zurich", Optional.empty()))).contains("""
                BEGIN:VTIMEZONE
                TZID:Europe/Zurich
                BEGIN:STANDARD
                DTSTART:20160101T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20160327T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20161030T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Africa/Accra", "Europe/London", "America/St_Johns", "Europe/Istanbul", "Australia/Darwin"})
    void hoursAreThoseGivenInTheZoneByItsOwnName(String zone) {
        assertThat(text(meeting("Example", "2018-01-10", "2018-01-10", zone,
                Optional.of(new Hours(LocalTime.of(9, 0), LocalTime.of(17, 30)))))).contains("\r\nTZID:" + zone + "\r\n",
                        "\r\nDTSTART;TZID=" + zone + ":20180110T090000\r\n", "\r\nDTEND;TZID=" + zone + ":20180110T173000\r\n");
    }

    @Test
    void calendarOfSeveralYearsIsRightInEachOfThem() throws Exception {
        byte[] bytes = CalendarFile.of("Zurich", List.of(meeting("Last", "2019-12-30", "2020-01-02", "Europe/Zurich", Optional.empty()),
                meeting("First", "2016-02-08", "2016-02-09", "Europe/Zurich", Optional.empty())));
        VTimeZone definition = parse(new String(bytes, StandardCharsets.UTF_8)).<VTimeZone>getComponents(Component.VTIMEZONE).getFirst();
        for (Instant at = Instant.parse("2015-12-31T23:00:00Z"); at.isBefore(Instant.parse("2020-12-31T23:00:00Z")); at = at.plus(Duration.ofHours(6))) {
            assertThat(offset(definition, at)).as("%s", at)
                    .isEqualTo(ZoneId.of("Europe/Zurich").getRules().getOffset(at).getTotalSeconds());
        }
    }

    @Test
    void fileKeepsToTheGrammarWhateverTheWordsAre() throws Exception {
        String title = "Réunion; des États de l’aire\\répartition, première\npartie — Ελλάδα Україна Việt Nam Niño " + "é".repeat(120) + "\u0007";
        CalendarMeeting meeting = new CalendarMeeting("entebbe-2016@plenary.example.org", 3, SAVED, Status.CANCELLED, Locale.FRENCH, title,
                LocalDate.of(2016, 5, 30), LocalDate.of(2016, 5, 31), Optional.empty(), ZoneId.of("Africa/Kampala"),
                Optional.of("Laico Lake Victoria Hotel, Entebbe"), Optional.of(URI.create("https://plenary.example.org/meetings/entebbe-2016")));
        byte[] bytes = CalendarFile.of("Réunions", List.of(meeting));
        assertKeepsToTheGrammar(bytes);
        Calendar calendar = parse(new String(bytes, StandardCharsets.UTF_8));
        assertThat(calendar.validate().hasErrors()).isFalse();
        VEvent event = calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(title.replace("\u0007", ""));
        assertThat(event.getLocation().getValue()).isEqualTo("Laico Lake Victoria Hotel, Entebbe");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("entebbe-2016@plenary.example.org");
        assertThat(event.getSequence().getValue()).isEqualTo("3");
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getDateTimeStamp().getDate()).isEqualTo(SAVED);
    }

    @Test
    void calendarOfMeetingsInSeveralZonesDefinesEachOnceAndNamesNone() throws Exception {
        byte[] bytes = CalendarFile.of("All meetings", List.of(entebbe(),
                meeting("Muscat", "2015-10-18", "2015-10-22", "Asia/Muscat", Optional.empty()),
                meeting("Follow-up", "2017-05-30", "2017-05-31", "Africa/Kampala", Optional.empty())));
        assertKeepsToTheGrammar(bytes);
        String file = new String(bytes, StandardCharsets.UTF_8);
        assertThat(file).doesNotContain("X-WR-TIMEZONE");
        assertThat(parse(file).<VTimeZone>getComponents(Component.VTIMEZONE)).hasSize(2);
        assertThat(parse(file).<VEvent>getComponents(Component.VEVENT)).hasSize(3);
    }

    @Test
    void calendarWithoutMeetingsIsStillValid() throws Exception {
        byte[] bytes = CalendarFile.of("All meetings", List.of());
        assertKeepsToTheGrammar(bytes);
        assertThat(parse(new String(bytes, StandardCharsets.UTF_8)).validate().hasErrors()).isFalse();
    }

    @Test
    void bareOffsetIsNoZoneOfAMeeting() {
        assertThatThrownBy(() -> meeting("Example", "2016-05-30", "2016-05-31", "+03:00", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 5545, 3.6.5: the observance with the latest onset counts; onsets are local times of the offset before them. */
    private static int offset(VTimeZone zone, Instant at) {
        return zone.getObservances().stream().filter(observance -> !onset(observance).isAfter(at))
                .max(Comparator.comparing(CalendarFileTest::onset)).map(CalendarFileTest::to).orElseThrow();
    }

    private static Instant onset(Observance observance) {
        ZoneOffset from = observance.<TzOffsetFrom>getProperty(Property.TZOFFSETFROM).orElseThrow().getOffset();
        return LocalDateTime.from(observance.<DtStart<?>>getProperty(Property.DTSTART).orElseThrow().getDate()).toInstant(from);
    }

    private static int to(Observance observance) {
        return observance.<TzOffsetTo>getProperty(Property.TZOFFSETTO).orElseThrow().getOffset().getTotalSeconds();
    }

    /** RFC 5545, 3.1 and 3.6, without a library: line ends, folds, balanced components, what each of them must have. */
    private static void assertKeepsToTheGrammar(byte[] bytes) {
        String file = new String(bytes, StandardCharsets.UTF_8);
        assertThat(file.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        assertThat(file).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        });
        List<String> open = new ArrayList<>();
        List<List<String>> seen = new ArrayList<>();
        for (String line : file.replace("\r\n ", "").split("\r\n")) {
            assertThat(line).matches("[A-Z-]+(;[A-Z-]+=[^;:,]+)*:.*");
            String name = line.split("[;:]")[0];
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                open.add(value);
                seen.add(new ArrayList<>());
            } else if (name.equals("END")) {
                assertThat(open.removeLast()).isEqualTo(value);
                assertThat(seen.removeLast()).doesNotHaveDuplicates().contains(switch (value) {
                    case "VCALENDAR" -> new String[] {"PRODID", "VERSION"};
                    case "VEVENT" -> new String[] {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS"};
                    case "VTIMEZONE" -> new String[] {"TZID"};
                    default -> new String[] {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"};
                });
            } else {
                seen.getLast().add(name);
            }
        }
        assertThat(open).isEmpty();
    }

    private static CalendarMeeting entebbe() {
        return meeting("Joint CMS–CITES African Lion Range State Meeting", "2016-05-30", "2016-05-31", "Africa/Kampala", Optional.empty());
    }

    private static CalendarMeeting meeting(String title, String from, String to, String zone, Optional<Hours> hours) {
        return new CalendarMeeting(title.toLowerCase(Locale.ROOT).replace(' ', '-') + "@plenary.example.org", 0, SAVED, Status.CONFIRMED,
                Locale.ENGLISH, title, LocalDate.parse(from), LocalDate.parse(to), hours, ZoneId.of(zone), Optional.empty(), Optional.empty());
    }

    private static String text(CalendarMeeting meeting) {
        byte[] bytes = CalendarFile.of("Meetings", List.of(meeting));
        assertKeepsToTheGrammar(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Calendar parse(String file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
