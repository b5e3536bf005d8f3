package org.plenary.programme.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.programme.solver.Bound.Forbidden;
import org.plenary.programme.solver.Bound.Precedence;

/** Says what makes up the sum of a {@link Tally}; what no change has touched it has said before. */
final class Reporter {

    private final Tally tally;
    private final Model model;

    private final Map<Integer, List<Finding>> aloneOf = new HashMap<>();
    private final Map<Integer, List<Finding>> overloadsOf = new HashMap<>();
    private final Map<Integer, List<Finding>> bookingsOf = new HashMap<>();

    Reporter(Tally tally) {
        this.tally = tally;
        model = tally.model;
    }

    /** To be told before a session is taken from its place and after it is put in another. */
    void changing(int session) {
        aloneOf.remove(session);
        IntStream.of(model.loadsOf[session]).forEach(overloadsOf::remove);
        if (tally.placed(session)) {
            bookingsOf.remove(tally.room[session]);
        }
    }

    List<Finding> all() {
        var found = new ArrayList<Finding>();
        model.numbers().forEach(session -> found.addAll(aloneOf.computeIfAbsent(session, this::alone)));
        IntStream.range(0, model.loads.size()).forEach(load -> found.addAll(overloadsOf.computeIfAbsent(load, this::overloads)));
        IntStream.range(0, model.rooms.size()).forEach(room -> found.addAll(bookingsOf.computeIfAbsent(room, this::doubleBookings)));
        model.precedences.stream().filter(tally::broken).forEach(pair -> found.add(precedence(pair)));
        IntStream.range(0, model.axis.days).forEach(day -> found.addAll(teamMeetings(day)));
        return found;
    }

    List<Finding> about(int session) {
        var found = new ArrayList<>(alone(session));
        if (tally.placed(session)) {
            var shared = new ArrayList<Finding>();
            IntStream.of(model.loadsOf[session]).forEach(load -> shared.addAll(overloads(load)));
            if (tally.room[session] >= 0) {
                shared.addAll(doubleBookings(tally.room[session]));
            }
            var day = model.axis.dayOf(tally.start[session]);
            if (day >= 0 && day < model.axis.days) {
                shared.addAll(teamMeetings(day));
            }
            shared.removeIf(finding -> !finding.sessions().contains(id(session)));
            found.addAll(shared);
            model.precedencesOf.get(session).stream().filter(tally::broken).forEach(pair -> found.add(precedence(pair)));
        }
        return found;
    }

    private List<Finding> alone(int session) {
        var found = new ArrayList<Finding>();
        alone(session, found);
        return found;
    }

    private void alone(int session, List<Finding> found) {
        if (!tally.placed(session)) {
            add(found, Rule.UNPLACED, 1, session, List.of(), List.of());
            return;
        }
        var when = model.axis.span(tally.start[session], tally.end(session));
        model.forbiddenOf.get(session).forEach(forbidden -> add(found, forbidden.rule(),
                forbidden.spans().overlap(tally.start[session], tally.end(session)), session,
                forbidden.subject() == null ? List.of() : List.of(forbidden.subject()), arguments(forbidden, when)));
        add(found, Rule.TEAM_HOURS, model.teamHours[session], session, List.of(), List.of(model.minutes[session]));
        if (tally.moved(session)) {
            var was = model.problem.placed().get(id(session));
            add(found, Rule.MOVED, 1, session, List.of(), List.of(was.start(), room(was.room()), when.from(), room(tally.room[session])));
        }
        var in = tally.room[session];
        if (in < 0) {
            add(found, Rule.NO_ROOM, model.needsRoom(session) ? 1 : 0, session, List.of(), List.of());
            return;
        }
        model.fits.forEach((rule, fit) -> {
            var arguments = new ArrayList<Object>(List.of(room(in)));
            arguments.addAll(fit.arguments(model.sessions.get(session), model.rooms.get(in)));
            add(found, rule, fit.lack(model.sessions.get(session), model.rooms.get(in)), session, List.of(), arguments);
        });
        add(found, Rule.ROOM_CLOSED, model.closed.get(in).overlap(tally.start[session], tally.end(session)), session, List.of(), List.of(room(in), when));
    }

    private List<Object> arguments(Forbidden forbidden, Span when) {
        return forbidden.there() == null ? List.of(when, forbidden.what())
                : List.of(when, forbidden.what(), model.axis.elsewhere(model.axis.minute(when.from()), forbidden.there()));
    }

    private void add(List<Finding> found, Rule rule, long amount, int session, List<String> subjects, List<Object> arguments) {
        var weight = model.problem.weight(rule);
        if (amount > 0 && weight.weight() > 0) {
            var in = tally.placed(session) && tally.room[session] >= 0 ? List.of(model.rooms.get(tally.room[session]).id()) : List.<String>of();
            found.add(new Finding(rule, weight, amount, List.of(id(session)), subjects, in, Stream.concat(Stream.of(title(session)), arguments.stream()).toList()));
        }
    }

    private List<Finding> overloads(int number) {
        var load = model.loads.get(number);
        return runs(load.sessions(), time -> tally.load(number, time) > load.capacity(), time -> tally.load(number, time) - load.capacity(),
                (run, sessions) -> new Finding(load.rule(), model.problem.weight(load.rule()), run.amount(), ids(sessions),
                        load.subject() == null ? List.of() : List.of(load.subject()), List.of(),
                        List.of(load.name(), titles(sessions), run.span(model.axis), load.capacity(), run.most() + load.capacity())));
    }

    private List<Finding> doubleBookings(int room) {
        var weight = model.problem.weight(Rule.ROOM_TWICE);
        if (weight.weight() == 0) {
            return List.of();
        }
        return runs(model.numbers().filter(session -> tally.placed(session) && tally.room[session] == room).toArray(),
                time -> tally.roomLoad(room, time) > 1, time -> tally.roomLoad(room, time) - 1,
                (run, sessions) -> new Finding(Rule.ROOM_TWICE, weight, run.amount(), ids(sessions), List.of(), List.of(model.rooms.get(room).id()),
                        List.of(room(room), titles(sessions), run.span(model.axis))));
    }

    /** @param most above the capacity at once */
    private record Run(int from, int to, long amount, int most) {
        Span span(Axis axis) {
            return axis.span(from * axis.grain, to * axis.grain);
        }
    }

    private interface Told {
        Finding by(Run run, int[] sessions);
    }

    /** Looks only where two of the sessions meet, at times that follow each other: one finding for each stretch of time. */
    private List<Finding> runs(int[] sessions, IntPredicate over, IntUnaryOperator excess, Told told) {
        var found = new ArrayList<Finding>();
        var placed = byStart(sessions);
        var done = 0;
        for (var session : placed) {
            var time = Math.max(done, tally.firstGrain(tally.start[session]));
            var end = tally.endGrain(tally.end(session));
            while (time < end) {
                if (!over.test(time)) {
                    time++;
                    continue;
                }
                var from = time;
                var amount = 0L;
                var most = 0;
                for (; time < model.axis.grains() && over.test(time); time++) {
                    amount += (long) excess.applyAsInt(time) * model.axis.grain;
                    most = Math.max(most, excess.applyAsInt(time));
                }
                var run = new Run(from, time, amount, most);
                found.add(told.by(run, IntStream.of(placed).filter(other -> tally.firstGrain(tally.start[other]) < run.to()
                        && tally.endGrain(tally.end(other)) > run.from()).toArray()));
            }
            done = Math.max(done, time);
        }
        return found;
    }

    /** Few at a time and often: sorted by insertion, without boxes. */
    private int[] byStart(int[] sessions) {
        var sorted = new int[sessions.length];
        var count = 0;
        for (var session : sessions) {
            if (tally.placed(session)) {
                var at = count++;
                for (; at > 0 && tally.start[sorted[at - 1]] > tally.start[session]; at--) {
                    sorted[at] = sorted[at - 1];
                }
                sorted[at] = session;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private Finding precedence(Precedence pair) {
        return new Finding(pair.rule(), model.problem.weight(pair.rule()), 1, List.of(id(pair.before()), id(pair.after())), List.of(), List.of(),
                List.of(title(pair.before()), title(pair.after())));
    }

    private List<Finding> teamMeetings(int day) {
        var weight = model.problem.weight(Rule.TEAM_MEETINGS);
        var over = tally.teamMeetings(day) - model.teamMeetings;
        if (over <= 0 || weight.weight() == 0) {
            return List.of();
        }
        var sessions = model.numbers().filter(session -> model.interpreted[session] && tally.placed(session)
                && model.axis.dayOf(tally.start[session]) == day).toArray();
        return List.of(new Finding(Rule.TEAM_MEETINGS, weight, over, ids(sessions), List.of(), List.of(),
                List.of(model.axis.date(day), sessions.length, model.teamMeetings, titles(sessions))));
    }

    private String id(int session) {
        return model.sessions.get(session).id();
    }

    private String title(int session) {
        return model.sessions.get(session).title();
    }

    private String room(int room) {
        return room < 0 ? "–" : model.rooms.get(room).name();
    }

    private String room(String id) {
        var room = model.room(id);
        return room < 0 && id != null ? id : room(room);
    }

    private List<String> ids(int[] sessions) {
        return IntStream.of(sessions).mapToObj(this::id).toList();
    }

    private List<String> titles(int[] sessions) {
        Set<String> titles = new LinkedHashSet<>();
        IntStream.of(sessions).mapToObj(this::title).forEach(titles::add);
        return List.copyOf(titles);
    }
}
