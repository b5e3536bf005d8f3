package org.plenary.programme.release;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.plenary.agenda.AgendaItem;
import org.plenary.programme.Place;
import org.plenary.programme.Programme;
import org.plenary.programme.Room;

/**
 * A programme as a release keeps it.
 *
 * @param first    day of the meeting
 * @param rooms    by name, in the order of the columns
 * @param sessions those that have a time, in order
 */
public record PublishedProgramme(ZoneId zone, LocalDate first, LocalDate last, List<String> rooms, List<PublishedSession> sessions) {

    public PublishedProgramme {
        rooms = List.copyOf(rooms);
        sessions = sessions.stream().sorted(ReleaseComparison.IN_ORDER).toList();
    }

    /** @return the programme of this moment as a release would keep it: what has no time is not published */
    static PublishedProgramme of(Programme now, List<AgendaItem> agenda) {
        var rooms = new HashMap<Long, String>();
        now.rooms().forEach(room -> rooms.put(room.id(), room.name()));
        var items = new HashMap<Long, PublishedSession.Item>();
        agenda.forEach(item -> items.put(item.id(), new PublishedSession.Item(item.number(), item.fields().titleEn(), item.fields().titleFr(), item.fields().titleEs())));
        return new PublishedProgramme(now.zone(), now.first(), now.last(), now.rooms().stream().map(Room::name).toList(),
                now.sessions().stream().filter(session -> session.place().isScheduled()).map(session -> {
                    var fields = session.fields();
                    return new PublishedSession(session.id(), fields.kind().name(), fields.titleEn(), fields.titleFr(), fields.titleEs(), fields.startsAt(),
                            fields.minutes(), rooms.get(fields.roomId()), fields.chair(), fields.rapporteur(), fields.speakers(), fields.languages(),
                            fields.remoteLink(), fields.closed(), fields.expected(),
                            fields.items().stream().filter(items::containsKey).map(items::get).toList(), fields.note());
                }).toList());
    }

    /** @return the days that have sessions */
    public List<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        sessions.forEach(session -> days.add(day(session)));
        return List.copyOf(days);
    }

    /** @return the day of the programme: the small hours belong to the evening before */
    public static LocalDate day(PublishedSession session) {
        return new Place(session.startsAt(), session.minutes(), null).day();
    }

    public List<PublishedSession> on(LocalDate day) {
        return sessions.stream().filter(session -> day(session).equals(day)).toList();
    }

    public Optional<PublishedSession> session(long id) {
        return sessions.stream().filter(session -> session.id() == id).findFirst();
    }

    public LocalDateTime endOf(PublishedSession session) {
        return session.endsAt(zone);
    }

    /** @return with every session as this makes it */
    public PublishedProgramme with(UnaryOperator<PublishedSession> made) {
        return new PublishedProgramme(zone, first, last, rooms, sessions.stream().map(made).toList());
    }
}
