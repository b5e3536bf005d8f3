package org.plenary.programme.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.programme.solver.Problem.Session;

/**
 * Which few demands contradict each other where no programme keeps all hard rules: sessions, pins and rules of which not one can be left
 * out without the others becoming possible. Proven by trying everything, as far as a bounded number of tries goes; what needs more stays
 * unexplained.
 */
public final class Contradiction {

    private static final int TRIES = 300_000;
    private static final int MOST_SESSIONS = 16;
    private static final int STARTS = 8;

    private final Problem problem;

    private Contradiction(Problem problem) {
        this.problem = problem.with(Rule.UNPLACED, Weight.OFF).with(Rule.MOVED, Weight.OFF).placed(Map.of());
    }

    /**
     * @param key       of its text in the bundle of the rules
     * @param arguments the title of the session and its minutes or its pin; nothing for a rule
     */
    public record Demand(String key, List<Object> arguments) {
    }

    /**
     * @param broken what is hard in the best programme that was found: where the contradiction is looked for
     * @return nothing where none was proven
     */
    public static List<Demand> in(Problem problem, List<Finding> broken) {
        return core(problem, broken).map(Contradiction::demands).orElse(List.of());
    }

    /** @return the sessions, pins and hard rules that contradict each other, and nothing else */
    static Optional<Problem> core(Problem problem, List<Finding> broken) {
        return new Contradiction(problem).find(broken.stream().filter(Finding::hard).filter(finding -> finding.rule() != Rule.UNPLACED).toList());
    }

    private Optional<Problem> find(List<Finding> broken) {
        var starts = new LinkedHashSet<Set<String>>();
        broken.stream().limit(STARTS).forEach(finding -> starts.add(Set.copyOf(finding.sessions())));
        broken.stream().limit(STARTS).forEach(finding -> starts.add(grown(finding.sessions())));
        starts.add(broken.stream().flatMap(finding -> finding.sessions().stream()).limit(MOST_SESSIONS).collect(Collectors.toSet()));
        return starts.stream().filter(start -> !start.isEmpty() && start.size() <= MOST_SESSIONS).sorted(Comparator.comparingInt(Set::size))
                .map(start -> problem.with(problem.sessions().stream().filter(session -> start.contains(session.id())).toList()))
                .filter(this::impossible).findFirst().map(this::least);
    }

    /** With those that share people, an order or a pinned room with them. */
    private Set<String> grown(List<String> sessions) {
        var model = new Model(problem);
        var grown = new LinkedHashSet<>(sessions);
        sessions.stream().mapToInt(model::session).forEach(session -> {
            model.precedencesOf.get(session).forEach(pair -> grown.addAll(List.of(model.sessions.get(pair.before()).id(), model.sessions.get(pair.after()).id())));
            for (var load : model.loadsOf[session]) {
                if (problem.weight(model.loads.get(load).rule()).hard() && model.loads.get(load).sessions().length <= MOST_SESSIONS) {
                    for (var other : model.loads.get(load).sessions()) {
                        grown.add(model.sessions.get(other).id());
                    }
                }
            }
            var pin = model.sessions.get(session).pin();
            if (pin != null && pin.room() != null) {
                model.sessions.stream().filter(other -> other.pin() != null && pin.room().equals(other.pin().room())).forEach(other -> grown.add(other.id()));
            }
        });
        return grown;
    }

    private Problem least(Problem impossible) {
        var core = impossible;
        for (var session : impossible.sessions()) {
            core = ifStillImpossible(core, core.with(core.sessions().stream().filter(other -> !other.id().equals(session.id())).toList()));
        }
        for (var session : core.sessions()) {
            core = ifStillImpossible(core, core.with(core.sessions().stream().map(other -> other.id().equals(session.id()) ? unpinned(other) : other).toList()));
        }
        for (var rule : Rule.values()) {
            if (asks(core, rule)) {
                core = ifStillImpossible(core, core.with(rule, Weight.OFF));
            }
        }
        return core;
    }

    private static boolean asks(Problem core, Rule rule) {
        return core.weight(rule).hard() && core.weight(rule).weight() > 0;
    }

    private static List<Demand> demands(Problem core) {
        var demands = new ArrayList<Demand>();
        core.sessions().forEach(session -> demands.add(session.pin() == null
                ? new Demand("rules.demand.length", List.of(session.title(), session.minutes()))
                : new Demand("rules.demand.pin", List.of(session.title(), session.minutes(), session.pin()))));
        Arrays.stream(Rule.values()).filter(rule -> asks(core, rule)).forEach(rule -> demands.add(new Demand("rules.name." + rule, List.of())));
        return List.copyOf(demands);
    }

    private Problem ifStillImpossible(Problem before, Problem without) {
        return impossible(without) ? without : before;
    }

    private static Session unpinned(Session session) {
        return new Session(session.id(), session.title(), session.kind(), session.minutes(), session.official(), session.people(), session.business(),
                session.needs(), null, session.closes());
    }

    /** @return whether it is proven that the sessions cannot all be placed without breaking a hard rule */
    private boolean impossible(Problem part) {
        if (part.sessions().isEmpty()) {
            return false;
        }
        var model = new Model(part);
        var choices = new Choices(model);
        var times = earliest(model, choices);
        var spots = model.numbers().boxed().collect(Collectors.toMap(session -> session, session -> choices.of(session).stream()
                .filter(spot -> !part.slots().isEmpty() || times.contains(spot.minute())).toList()));
        var sessions = model.numbers().boxed().sorted(Comparator.comparingInt(session -> spots.get(session).size())).toList();
        var tries = new int[] {TRIES};
        return !placeable(new Tally(model), spots, sessions, 0, tries) && tries[0] > 0;
    }

    /**
     * Every hard rule lets a session begin earlier until it meets an hour before which it, or a room, is barred, or the end of another
     * session; only meetings of a day that interpreters serve may not move to the day before. So if there is a programme at all, there is one
     * with these times alone.
     */
    private static Set<Integer> earliest(Model model, Choices choices) {
        var grid = model.problem.grid();
        var times = new TreeSet<Integer>();
        model.numbers().forEach(session -> {
            var starts = Arrays.stream(choices.starts(session)).boxed().collect(Collectors.toSet());
            starts.stream().filter(start -> !starts.contains(start - grid)).forEach(times::add);
        });
        IntStream.range(0, model.axis.days).map(model.axis::startOf).forEach(times::add);
        model.rooms.forEach(room -> room.closed().forEach(span -> times.add(Math.ceilDiv(model.axis.minute(span.to()), grid) * grid)));
        for (var round = 0; round < model.sessions.size(); round++) {
            List.copyOf(times).forEach(time -> Arrays.stream(model.minutes).forEach(minutes -> times.add(Math.ceilDiv(time + minutes, grid) * grid)));
        }
        return times;
    }

    private static boolean placeable(Tally tally, Map<Integer, List<Spot>> spots, List<Integer> sessions, int at, int[] tries) {
        if (at == sessions.size()) {
            return true;
        }
        for (var spot : spots.get(sessions.get(at))) {
            if (--tries[0] <= 0) {
                return false;
            }
            tally.place(sessions.get(at), spot.minute(), spot.room());
            var possible = tally.hard() == 0 && placeable(tally, spots, sessions, at + 1, tries);
            tally.take(sessions.get(at));
            if (possible) {
                return true;
            }
        }
        return false;
    }
}
