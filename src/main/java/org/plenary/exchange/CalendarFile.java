package org.plenary.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.plenary.exchange.CalendarMeeting.Hours;

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
 *
 * <p>ical4j has the grammar. Two things it leaves to us: it folds lines by characters, where the RFC counts octets; and its own
 * time-zone data are not used, neither for a VTIMEZONE nor for the hours of an event. They are those of 2025a (no America/Coyhaique),
 * call Africa/Kampala Africa/Nairobi, turn 09:30 in Europe/Istanbul into 08:30, and add some 1,800 identifiers to
 * {@link ZoneId#getAvailableZoneIds()}. All is written from the data the product reckons with, so that a calendar and a page
 * of Plenary can never differ by an hour.
 */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int OCTETS_OF_A_LINE = 75;

    /** The years a definition of a zone has to hold for. */
    record Years(int first, int last) {
        static Years of(CalendarMeeting meeting) {
            return new Years(meeting.startsOn().getYear(), meeting.endsOn().getYear());
        }

        Years and(Years other) {
            return new Years(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private CalendarFile() {
    }

    /**
     * @param name     what the calendar is called where it is subscribed to
     * @param meetings none is a valid calendar too: a calendar must have a component (RFC 5545, 3.6), which then is the zone UTC
     */
    public static byte[] of(String name, Collection<CalendarMeeting> meetings) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0).add(new ProdId("-//Plenary//Meetings//EN")).add(ImmutableCalScale.GREGORIAN)
                .add(new Name(text(name))).add(new XProperty("X-WR-CALNAME", text(name)));
        TreeMap<String, Years> zones = new TreeMap<>();
        meetings.forEach(meeting -> zones.merge(meeting.zone().getId(), Years.of(meeting), Years::and));
        if (zones.size() == 1) {
            calendar.add(new XProperty("X-WR-TIMEZONE", zones.firstKey()));
        }
        if (zones.isEmpty()) {
            zones.put("UTC", new Years(1970, 1970));
        }
        zones.forEach((zone, years) -> calendar.add(definition(ZoneId.of(zone), years)));
        meetings.forEach(meeting -> calendar.add(event(meeting)));
        return folded(calendar.toString()).getBytes(UTF_8);
    }

    private static VEvent event(CalendarMeeting meeting) {
        VEvent event = new VEvent(false);
        event.add(new Uid(text(meeting.uid()))).add(new DtStamp(meeting.lastModified())).add(new LastModified(meeting.lastModified()))
                .add(new Sequence(meeting.sequence())).add(new Status(meeting.status().name()));
        meeting.hours().ifPresentOrElse(hours -> onEachDay(event, meeting, hours), () -> wholeDays(event, meeting));
        ParameterList language = new ParameterList(List.of(new Language(meeting.language().toLanguageTag())));
        event.add(new XProperty("X-PLENARY-ZONE", meeting.zone().getId())).add(new Summary(language, text(meeting.title())));
        meeting.place().ifPresent(place -> event.add(new Location(language, text(place))));
        meeting.page().ifPresent(page -> event.add(new Url(URI.create(page.toASCIIString()))));
        return event;
    }

    private static void wholeDays(VEvent event, CalendarMeeting meeting) {
        event.add(new DtStart<>(meeting.startsOn())).add(new DtEnd<>(meeting.endsOn().plusDays(1))).add(ImmutableTransp.TRANSPARENT);
    }

    private static void onEachDay(VEvent event, CalendarMeeting meeting, Hours hours) {
        event.add(onFirstDay("DTSTART", meeting, hours.opens())).add(onFirstDay("DTEND", meeting, hours.closes()));
        if (meeting.days() > 1) {
            event.add(new RRule<>(new Recur.Builder<>().frequency(Frequency.DAILY).count(meeting.days()).build()));
        }
        event.add(meeting.status() == CalendarMeeting.Status.CANCELLED ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    }

    /** Not as DtStart and DtEnd, which reckon the hours anew by the zones of ical4j. */
    private static Property onFirstDay(String name, CalendarMeeting meeting, LocalTime time) {
        return new XProperty(name, new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.TzId(meeting.zone().getId()))),
                LOCAL.format(meeting.startsOn().atTime(time)));
    }

    /**
     * The offset the zone has when these years begin, and each change of it until they end. Without abbreviations: "PST" is read as
     * Pacific time by calendars that should read Manila.
     */
    static VTimeZone definition(ZoneId zone, Years years) {
        ZoneRules rules = zone.getRules();
        LocalDateTime begin = LocalDate.of(years.first(), 1, 1).atStartOfDay();
        Instant end = LocalDate.of(years.last() + 1, 1, 1).atStartOfDay(zone).toInstant();
        ZoneOffset offset = rules.getOffset(begin);
        VTimeZone definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        definition.add(observance(rules, begin, offset, offset));
        for (ZoneOffsetTransition change = rules.nextTransition(begin.toInstant(offset));
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            definition.add(observance(rules, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter()));
        }
        return definition;
    }

    private static Observance observance(ZoneRules rules, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        Observance observance = rules.isDaylightSavings(onset.toInstant(before)) ? new Daylight() : new Standard();
        observance.add(new DtStart<>(onset)).add(new TzOffsetFrom(before)).add(new TzOffsetTo(after));
        return observance;
    }

    /** Composed, with one kind of line break, without other control characters: what RFC 5545, 3.3.11 lets a text be. */
    static String text(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
    }

    /** RFC 5545, 3.1: no line is longer than 75 octets of UTF-8, and none ends within a character. */
    static String folded(String lines) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int character : lines.codePoints().toArray()) {
            int octets = Character.toString(character).getBytes(UTF_8).length;
            if (length + octets > OCTETS_OF_A_LINE && character != '\r' && character != '\n') {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(character);
            length = character == '\n' ? 0 : length + octets;
        }
        return folded.toString();
    }
}
