package org.plenary.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.plenary.exchange.CalendarFile.Years;

/**
 * Sessions of a programme as iCalendar (RFC 5545): a calendar to subscribe to, or what goes with a letter about one session, which a
 * calendar takes as an update or a cancellation of the entry with that UID (RFC 5546, 3.2.2 and 3.2.5). Zones, lines and texts are
 * written as in {@link CalendarFile}.
 */
public final class SessionCalendar {

    /** Somebody as a calendar names them. */
    public record Person(String name, String email) {
    }

    private SessionCalendar() {
    }

    /**
     * @param name what the calendar is called where it is subscribed to
     * @return a calendar without METHOD; with no session it has the zone UTC, since it must have a component (RFC 5545, 3.6)
     */
    public static byte[] feed(String name, Collection<CalendarSession> sessions) {
        var calendar = begun(Optional.empty());
        calendar.add(new Name(CalendarFile.text(name))).add(new XProperty("X-WR-CALNAME", CalendarFile.text(name)))
                .add(new XProperty("REFRESH-INTERVAL", new ParameterList(List.of(net.fortuna.ical4j.model.parameter.Value.DURATION)), "PT1H"))
                .add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        zones(calendar, sessions);
        sessions.forEach(session -> calendar.add(event(session)));
        return written(calendar).getBytes(UTF_8);
    }

    /**
     * @param organiser who answers for it
     * @param attendee  to whom it goes; no answer is asked for
     * @return the text of a file with METHOD:CANCEL for a session that is cancelled, else METHOD:REQUEST
     */
    public static String letter(CalendarSession session, Person organiser, Person attendee) {
        var calendar = begun(Optional.of(method(session)));
        zones(calendar, List.of(session));
        var event = event(session);
        event.add(new Organizer(new ParameterList(List.of(new Cn(plain(organiser.name())))), URI.create("mailto:" + organiser.email())));
        event.add(new Attendee(new ParameterList(List.of(new Cn(plain(attendee.name())), Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)),
                URI.create("mailto:" + attendee.email())));
        calendar.add(event);
        return written(calendar);
    }

    /** @return its media type as an attachment of a letter (RFC 6047, 2.4) */
    public static String mediaType(CalendarSession session) {
        return "text/calendar; charset=utf-8; method=" + method(session);
    }

    private static String method(CalendarSession session) {
        return session.cancelled() ? "CANCEL" : "REQUEST";
    }

    private static Calendar begun(Optional<String> method) {
        var calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0).add(new ProdId("-//Plenary//Programmes//EN")).add(ImmutableCalScale.GREGORIAN);
        method.ifPresent(name -> calendar.add(new Method(name)));
        return calendar;
    }

    private static void zones(Calendar calendar, Collection<CalendarSession> sessions) {
        var zones = new TreeMap<String, Years>();
        sessions.forEach(session -> zones.merge(session.zone().getId(), new Years(session.startsAt().getYear(), session.endsAt().getYear()), Years::and));
        if (zones.size() == 1) {
            calendar.add(new XProperty("X-WR-TIMEZONE", zones.firstKey()));
        }
        if (zones.isEmpty()) {
            zones.put("UTC", new Years(1970, 1970));
        }
        zones.forEach((zone, years) -> calendar.add(CalendarFile.definition(java.time.ZoneId.of(zone), years)));
    }

    private static VEvent event(CalendarSession session) {
        var event = new VEvent(false);
        var language = new ParameterList(List.of(new Language(session.language().toLanguageTag())));
        event.add(new Uid(CalendarFile.text(session.uid()))).add(new DtStamp(session.stamp())).add(new LastModified(session.stamp()))
                .add(new Sequence(session.sequence())).add(new Status(session.cancelled() ? "CANCELLED" : "CONFIRMED"))
                .add(time("DTSTART", session, session.startsAt())).add(time("DTEND", session, session.endsAt()))
                .add(session.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE)
                .add(new Summary(language, CalendarFile.text(session.title())));
        session.place().ifPresent(place -> event.add(new Location(language, CalendarFile.text(place))));
        if (!session.description().isEmpty()) {
            event.add(new Description(language, CalendarFile.text(session.description())));
        }
        session.link().ifPresent(link -> event.add(new Url(URI.create(link.toASCIIString()))));
        return event;
    }

    /** Not as DtStart and DtEnd, which reckon the hours anew by the zones of ical4j. */
    private static Property time(String name, CalendarSession session, LocalDateTime at) {
        return new XProperty(name, new ParameterList(List.of(new TzId(session.zone().getId()))), CalendarFile.LOCAL.format(at));
    }

    /** A parameter cannot hold quotes or control characters (RFC 5545, 3.1), and with an equals sign readers take it for another. */
    private static String plain(String name) {
        return CalendarFile.text(name).replaceAll("[\"=\\n\\t]", " ");
    }

    private static String written(Calendar calendar) {
        return CalendarFile.folded(calendar.toString());
    }
}
