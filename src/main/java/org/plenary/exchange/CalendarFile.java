package org.plenary.exchange;

import static org.plenary.exchange.ZoneDefinition.LOCAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.exchange.CalendarMeeting.Hours;
import org.plenary.exchange.CalendarMeeting.Status;

/**
 * Meetings as an iCalendar file (RFC 5545).
 *
 * <p>A meeting whose hours are not known is a whole-day event: its dates are the dates at the venue, whoever reads them where,
 * so they carry no zone (a DATE cannot; a made-up 09:00 would put the first day of a meeting in Manila on the eve for a
 * reader in Geneva). It does not make its reader busy. The zone still goes with it, as {@code X-PLENARY-ZONE} and its
 * VTIMEZONE, and as {@code X-WR-TIMEZONE} where the whole file has only one. A meeting whose hours are known has them on each of
 * its days, in its own zone, and takes the reader's time.
 *
 * <p>The file has no METHOD: it is a calendar to keep, not an invitation to answer (RFC 5546 would demand an ORGANIZER). The same
 * meetings give the same bytes, and what changed is told by SEQUENCE and DTSTAMP.
 */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {
    }

    /**
     * @param name     what the calendar is called where it is subscribed to
     * @param meetings none is a valid calendar too: a calendar must have a component (RFC 5545, 3.6), which then is the zone UTC
     */
    public static byte[] of(String name, Collection<CalendarMeeting> meetings) {
        ContentLines lines = new ContentLines()
                .raw("BEGIN", "VCALENDAR").raw("VERSION", "2.0").raw("PRODID", "-//Plenary//Meetings//EN").raw("CALSCALE", "GREGORIAN")
                .text("NAME", name).text("X-WR-CALNAME", name);
        Map<String, ZoneId> zones = meetings.stream().map(CalendarMeeting::zone)
                .collect(Collectors.toMap(ZoneId::getId, Function.identity(), (a, b) -> a, TreeMap::new));
        if (zones.size() == 1) {
            lines.raw("X-WR-TIMEZONE", zones.keySet().iterator().next());
        }
        if (zones.isEmpty()) {
            ZoneDefinition.write(lines, ZoneId.of("UTC"), LocalDate.EPOCH, LocalDate.EPOCH);
        }
        zones.values().forEach(zone -> ZoneDefinition.write(lines, zone,
                day(meetings, zone, CalendarMeeting::startsOn, (a, b) -> a.isBefore(b) ? a : b),
                day(meetings, zone, CalendarMeeting::endsOn, (a, b) -> a.isAfter(b) ? a : b)));
        meetings.forEach(meeting -> event(lines, meeting));
        return lines.raw("END", "VCALENDAR").bytes();
    }

    private static LocalDate day(Collection<CalendarMeeting> meetings, ZoneId zone, Function<CalendarMeeting, LocalDate> day,
            BinaryOperator<LocalDate> outermost) {
        return meetings.stream().filter(m -> m.zone().equals(zone)).map(day).reduce(outermost).orElseThrow();
    }

    private static void event(ContentLines lines, CalendarMeeting meeting) {
        Instant saved = meeting.lastModified();
        String language = ";LANGUAGE=" + meeting.language().toLanguageTag();
        lines.raw("BEGIN", "VEVENT").text("UID", meeting.uid()).raw("DTSTAMP", UTC.format(saved))
                .raw("LAST-MODIFIED", UTC.format(saved)).raw("SEQUENCE", String.valueOf(meeting.sequence()))
                .raw("STATUS", meeting.status().name());
        meeting.hours().ifPresentOrElse(hours -> onEachDay(lines, meeting, hours), () -> wholeDays(lines, meeting));
        lines.raw("X-PLENARY-ZONE", meeting.zone().getId()).text("SUMMARY" + language, meeting.title());
        meeting.place().ifPresent(place -> lines.text("LOCATION" + language, place));
        meeting.page().ifPresent(page -> lines.raw("URL", page.toASCIIString()));
        lines.raw("END", "VEVENT");
    }

    private static void wholeDays(ContentLines lines, CalendarMeeting meeting) {
        lines.raw("DTSTART;VALUE=DATE", DATE.format(meeting.startsOn()))
                .raw("DTEND;VALUE=DATE", DATE.format(meeting.endsOn().plusDays(1)))
                .raw("TRANSP", "TRANSPARENT");
    }

    private static void onEachDay(ContentLines lines, CalendarMeeting meeting, Hours hours) {
        String zone = ";TZID=" + meeting.zone().getId();
        lines.raw("DTSTART" + zone, LOCAL.format(meeting.startsOn().atTime(hours.opens())))
                .raw("DTEND" + zone, LOCAL.format(meeting.startsOn().atTime(hours.closes())));
        if (meeting.days() > 1) {
            lines.raw("RRULE", "FREQ=DAILY;COUNT=" + meeting.days());
        }
        lines.raw("TRANSP", meeting.status() == Status.CANCELLED ? "TRANSPARENT" : "OPAQUE");
    }
}
