package org.plenary.programme.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.programme.solver.Problem.Hours;
import org.plenary.programme.solver.Problem.Session;
import org.plenary.programme.solver.ProblemFile.Fault;

/** What the form of a file alone does not say: ids that are there once, references that lead somewhere, lengths that fit. */
final class ProblemCheck {

    private static final int LONGEST_MEETING = 92;
    private static final int YEAR = 366;
    private static final int MOST = 1_000_000;

    private final Problem problem;
    private final List<Fault> faults = new ArrayList<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();

    ProblemCheck(Problem problem) {
        this.problem = problem;
    }

    List<Fault> faults() {
        days();
        var rooms = ids("rooms", problem.rooms().stream().map(Problem.Room::id).toList());
        var sessions = ids("sessions", problem.sessions().stream().map(Session::id).toList());
        ids("delegations", problem.delegations().stream().map(Problem.Delegation::id).toList());
        if (faults.isEmpty()) {
            contents(sessions, rooms);
        }
        if (faults.isEmpty()) {
            lengths();
        }
        return faults;
    }

    private void contents(Set<String> sessions, Set<String> rooms) {
        fault(problem.grid() < 5 || problem.grid() > 240 || 1440 % problem.grid() != 0, "grid", "is not a part of the day of 5 to 240 minutes: " + problem.grid());
        each(problem.slots(), "slots", this::near);
        each(problem.rooms(), "rooms", this::room);
        each(problem.sessions(), "sessions", (path, session) -> session(path, session, sessions, rooms));
        each(problem.delegations(), "delegations", (path, delegation) -> {
            between(path + ".size", delegation.size(), 1);
            known(delegation.sessions(), sessions, path + ".sessions", "session");
        });
        each(problem.caps(), "caps", (path, cap) -> {
            missing(path + ".name", cap.name());
            between(path + ".limit", cap.limit(), 1);
        });
        limits(problem.limits());
        problem.placed().forEach((session, place) -> {
            known(Set.of(session), sessions, "placed", "session");
            near("placed." + session + ".start", place.start());
        });
        problem.weights().forEach((rule, weight) -> between("weights." + rule + ".weight", weight.weight(), 0));
    }

    private void days() {
        fault(problem.days().isEmpty(), "days", "there is no day");
        each(problem.days(), "days", (path, day) -> {
            missing(path + ".date", day.date());
            missing(path + ".zone", day.zone());
            fault(day.date() != null && !dates.add(day.date()), path + ".date", "is there twice: " + day.date());
            each(day.open(), path + ".open", this::hours);
        });
        fault(!dates.isEmpty() && dates.first().plusDays(LONGEST_MEETING).isBefore(dates.last()), "days", "are more than three months apart");
    }

    private void room(String path, Problem.Room room) {
        between(path + ".capacity", room.capacity(), 0);
        between(path + ".booths", room.booths(), 0);
        each(room.closed(), path + ".closed", (closed, span) -> {
            near(closed + ".from", span.from());
            near(closed + ".to", span.to());
            fault(span.from() != null && span.to() != null && !span.from().isBefore(span.to()), closed, "ends before it begins");
        });
    }

    private void session(String path, Session session, Set<String> sessions, Set<String> rooms) {
        missing(path + ".kind", session.kind());
        fault(session.minutes() < 1 || session.minutes() > 1440, path + ".minutes", "is not between 1 and 1440: " + session.minutes());
        known(session.business().after(), sessions, path + ".business.after", "session");
        fault(session.business().after().contains(session.id()), path + ".business.after", "names the session itself");
        if (session.business().prepares() != null) {
            known(Set.of(session.business().prepares()), sessions, path + ".business.prepares", "session");
            fault(session.business().prepares().equals(session.id()), path + ".business.prepares", "names the session itself");
        }
        if (session.business().order() != null) {
            missing(path + ".business.order.series", session.business().order().series());
        }
        between(path + ".needs.places", session.needs().places(), 0);
        between(path + ".needs.booths", session.needs().booths(), 0);
        if (session.pin() != null) {
            known(session.pin().room() == null ? Set.of() : Set.of(session.pin().room()), rooms, path + ".pin.room", "room");
            fault(session.pin().day() != null && !dates.contains(session.pin().day()), path + ".pin.day", "is no day of the meeting: " + session.pin().day());
        }
        each(session.people().speakers(), path + ".people.speakers", (speaker, one) -> missing(speaker + ".person", one.person()));
        if (session.closes() != null) {
            near(path + ".closes", session.closes());
        }
    }

    private void limits(Problem.Limits limits) {
        hours("limits.lunch", limits.lunch());
        hours("limits.night", limits.night());
        if (limits.teams() != null) {
            between("limits.teams.count", limits.teams().count(), 0);
            between("limits.teams.minutes", limits.teams().minutes(), 1);
            between("limits.teams.meetings", limits.teams().meetings(), 1);
        }
    }

    private void hours(String path, Hours hours) {
        if (hours != null) {
            missing(path + ".from", hours.from());
            missing(path + ".to", hours.to());
        }
    }

    /** A session that no stretch of opening hours holds cannot be held, whatever the programme. */
    private void lengths() {
        if (!problem.weight(Rule.VENUE_CLOSED).hard() || problem.weight(Rule.VENUE_CLOSED).weight() == 0) {
            return;
        }
        var longest = Rules.longestOpening(problem);
        fault(longest == 0 && !problem.sessions().isEmpty(), "days", "the venue is open on none of them");
        each(problem.sessions(), "sessions", (path, session) -> fault(longest > 0 && session.minutes() > longest, path + ".minutes",
                "%d minutes are longer than the venue is ever open at a time, which is %d minutes".formatted(session.minutes(), longest)));
    }

    private Set<String> ids(String path, List<String> ids) {
        var known = new HashSet<String>();
        each(ids.stream().map(id -> Objects.requireNonNullElse(id, "")).toList(), path, (at, id) -> {
            fault(id.isBlank(), at + ".id", "is missing");
            fault(!id.isBlank() && !known.add(id), at + ".id", "is there twice: " + id);
        });
        return known;
    }

    private void known(Collection<String> named, Set<String> known, String path, String what) {
        named.stream().filter(id -> !known.contains(id)).sorted().forEach(id -> fault(true, path, "there is no " + what + " " + id));
    }

    private void near(String path, LocalDateTime time) {
        missing(path, time);
        fault(time != null && (ChronoUnit.DAYS.between(time.toLocalDate(), dates.first()) > YEAR || ChronoUnit.DAYS.between(dates.last(), time.toLocalDate()) > YEAR),
                path, "is more than a year from the meeting: " + time);
    }

    private void between(String path, int number, int least) {
        fault(number < least || number > MOST, path, "is not between %d and %d: %d".formatted(least, MOST, number));
    }

    private void missing(String path, Object value) {
        fault(value == null, path, "is missing");
    }

    private interface At<T> {
        void check(String path, T one);
    }

    private static <T> void each(List<T> several, String path, At<T> check) {
        for (var at = 0; at < several.size(); at++) {
            check.check(path + "[" + at + "]", several.get(at));
        }
    }

    private void fault(boolean is, String path, String reason) {
        if (is) {
            faults.add(new Fault(path, reason));
        }
    }
}
