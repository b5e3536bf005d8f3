package org.plenary.programme.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.programme.solver.Problem.Business;
import org.plenary.programme.solver.Problem.Cap;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Delegation;
import org.plenary.programme.solver.Problem.Hours;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.People;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;
import org.plenary.programme.solver.Problem.Speaker;

/** Small problems, each with what one rule needs. */
final class Cases {

    static final LocalDate MONDAY = LocalDate.of(2017, 10, 23);
    static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    private Cases() {
    }

    /** Two days from eight to ten in the evening, a big room with three booths and a small one. */
    static Problem of(Session... sessions) {
        return of(Limits.NONE, List.of(), List.of(), sessions);
    }

    static Problem of(Limits limits, List<Delegation> delegations, List<Cap> caps, Session... sessions) {
        return new Problem(days(2), 15, List.of(), List.of(big(), small()), List.of(sessions), delegations, caps, limits, Map.of(), Map.of(), Map.of());
    }

    static List<Day> days(int count) {
        return MONDAY.datesUntil(MONDAY.plusDays(count)).map(date -> new Day(date, MANILA, List.of(hours("08:00", "22:00")))).toList();
    }

    static Room big() {
        return new Room("big", "Plenary Hall", 500, 3, Set.of("streaming"), Set.of(), List.of());
    }

    static Room small() {
        return new Room("small", "Room 2", 40, 0, Set.of(), Set.of("theatre"), List.of(new Span(at("24T08:00"), at("24T12:00"))));
    }

    static Session session(String id) {
        return session(id, People.NONE, Business.NONE, Needs.NONE);
    }

    static Session session(String id, People people, Business business, Needs needs) {
        return new Session(id, "Session " + id, Kind.WORKING_GROUP, 120, true, people, business, needs, null, null);
    }

    static Session of(Kind kind, String id) {
        return new Session(id, "Session " + id, kind, 120, true, null, null, null, null, null);
    }

    static Session chaired(String id, String chair) {
        return session(id, new People(chair, Set.of(), Set.of(), List.of()), null, null);
    }

    static Session attended(String id, Set<String> required, Set<String> preferred) {
        return session(id, new People(null, required, preferred, List.of()), null, null);
    }

    static Session remote(String id, String speaker, String zone) {
        return session(id, new People(null, Set.of(), Set.of(), List.of(new Speaker(speaker, ZoneId.of(zone)))), null, null);
    }

    static Session about(String id, String... items) {
        return session(id, null, new Business(Set.of(items), Set.of(), null, Set.of(), null), null);
    }

    static Session numbered(String id, String series, int number) {
        return session(id, null, new Business(Set.of(), Set.of(), new Problem.Order(series, number), Set.of(), null), null);
    }

    static Session after(String id, String... before) {
        return session(id, null, new Business(Set.of(), Set.of(), null, Set.of(before), null), null);
    }

    static Session preparing(String id, String plenary) {
        return session(id, null, new Business(Set.of(), Set.of(), null, Set.of(), plenary), null);
    }

    static Session needing(String id, Needs needs) {
        return session(id, null, null, needs);
    }

    static Session interpreted(String id, int minutes) {
        return new Session(id, "Session " + id, Kind.COMMITTEE, minutes, true, null, null, new Needs(0, 0, Set.of("fr", "es"), Set.of(), null), null, null);
    }

    static Session closing(String id, String closes) {
        return new Session(id, "Session " + id, Kind.PLENARY, 120, true, null, null, null, null, at(closes));
    }

    static Session pinned(String id, Pin pin) {
        return new Session(id, "Session " + id, Kind.PLENARY, 120, true, null, null, null, pin, null);
    }

    static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** @param time as 23T10:00, in October 2017 */
    static LocalDateTime at(String time) {
        return LocalDateTime.parse("2017-10-" + time);
    }

    static Place in(String room, String time) {
        return new Place(at(time), room);
    }
}
