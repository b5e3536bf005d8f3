package org.plenary.programme.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What stands on the displays of a venue.
 *
 * @param now  what is on, in the order of the rooms
 * @param day  of what comes next; null when nothing comes any more
 * @param next the first that comes in each room on the rest of the day, or on the next day that has sessions where this one has none left
 */
public record NowAndNext(List<PublishedSession> now, LocalDate day, List<PublishedSession> next) {

    /** @param at on the clocks of the meeting's zone */
    public static NowAndNext of(PublishedProgramme programme, LocalDateTime at) {
        var instant = at.atZone(programme.zone()).toInstant();
        var now = programme.sessions().stream().filter(session -> !start(session, programme).isAfter(instant) && instant.isBefore(end(session, programme)))
                .sorted(Comparator.comparingInt((PublishedSession session) -> place(session, programme)).thenComparing(ReleaseComparison.IN_ORDER)).toList();
        var later = programme.sessions().stream().filter(session -> start(session, programme).isAfter(instant)).toList();
        if (later.isEmpty()) {
            return new NowAndNext(now, null, List.of());
        }
        var day = PublishedProgramme.day(later.getFirst());
        var rooms = new HashSet<String>();
        return new NowAndNext(now, day, later.stream().filter(session -> PublishedProgramme.day(session).equals(day))
                .filter(session -> rooms.add(session.room() == null ? "session " + session.id() : session.room())).toList());
    }

    private static Instant start(PublishedSession session, PublishedProgramme programme) {
        return session.startsAt().atZone(programme.zone()).toInstant();
    }

    private static Instant end(PublishedSession session, PublishedProgramme programme) {
        return start(session, programme).plusSeconds(session.minutes() * 60L);
    }

    private static int place(PublishedSession session, PublishedProgramme programme) {
        var place = programme.rooms().indexOf(session.room());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
