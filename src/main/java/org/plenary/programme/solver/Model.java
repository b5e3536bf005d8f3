package org.plenary.programme.solver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.programme.solver.Bound.Fit;
import org.plenary.programme.solver.Bound.Forbidden;
import org.plenary.programme.solver.Bound.Load;
import org.plenary.programme.solver.Bound.Precedence;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;

/** A problem made ready for counting: sessions and rooms by number, and what binds each. Rules without weight are left out. */
final class Model {

    static final int NOWHERE = -1;

    final Problem problem;
    final Axis axis;
    final List<Session> sessions;
    final List<Room> rooms;
    final int[] minutes;
    final List<Load> loads;
    final int[][] loadsOf;
    final List<List<Forbidden>> forbiddenOf;
    final List<List<Precedence>> precedencesOf;
    final List<Precedence> precedences;
    final Map<Rule, Fit> fits = new EnumMap<>(Rule.class);
    final List<Spans> closed;
    final int[] teamHours;
    final boolean[] interpreted;
    final int teamMeetings;
    private final Map<String, Integer> sessionIndex = new HashMap<>();
    private final Map<String, Integer> roomIndex = new HashMap<>();

    Model(Problem problem) {
        this.problem = problem;
        axis = new Axis(problem);
        sessions = problem.sessions();
        rooms = problem.rooms();
        numbers().forEach(session -> sessionIndex.put(sessions.get(session).id(), session));
        IntStream.range(0, rooms.size()).forEach(room -> roomIndex.put(rooms.get(room).id(), room));
        minutes = sessions.stream().mapToInt(Session::minutes).toArray();
        var rules = new Rules(problem, axis);
        loads = Stream.of(rules.chairTwice(), rules.personTwice(), rules.preferredTwice(), rules.teamsAtOnce(), rules.delegationSmall(), rules.parallelCap())
                .flatMap(found -> found).filter(this::matters).filter(load -> load.sessions().length > load.capacity()).toList();
        List<List<Integer>> bound = bySession();
        IntStream.range(0, loads.size()).forEach(load -> IntStream.of(loads.get(load).sessions()).forEach(session -> bound.get(session).add(load)));
        loadsOf = bound.stream().map(of -> of.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        forbiddenOf = bySession();
        Stream.of(rules.evening(), rules.lunch(), rules.remoteNight(), rules.announcedClose(), rules.venueClosed())
                .flatMap(found -> found).filter(this::matters).forEach(found -> forbiddenOf.get(found.session()).add(found));
        precedences = Stream.of(rules.itemOrder(), rules.prerequisite(), rules.regionalGroup()).flatMap(found -> found).filter(this::matters).toList();
        precedencesOf = bySession();
        precedences.forEach(found -> {
            precedencesOf.get(found.before()).add(found);
            precedencesOf.get(found.after()).add(found);
        });
        Map.of(Rule.ROOM_SMALL, rules.roomSmall(), Rule.ROOM_BOOTHS, rules.roomBooths(), Rule.ROOM_EQUIPMENT, rules.roomEquipment())
                .forEach((rule, fit) -> {
                    if (problem.weight(rule).weight() > 0) {
                        fits.put(rule, fit);
                    }
                });
        closed = rooms.stream().map(rules::roomClosed).toList();
        teamHours = numbers().map(rules::teamHours).toArray();
        interpreted = new boolean[sessions.size()];
        numbers().forEach(session -> interpreted[session] = rules.interpreted(session));
        teamMeetings = rules.teamMeetings();
    }

    /** @return the number of a session; {@link #NOWHERE} where there is none of that id */
    int session(String id) {
        return sessionIndex.getOrDefault(id, NOWHERE);
    }

    /** @return the number of a room; {@link #NOWHERE} where there is none of that id, or none at all */
    int room(String id) {
        return id == null ? NOWHERE : roomIndex.getOrDefault(id, NOWHERE);
    }

    boolean needsRoom(int session) {
        return sessions.get(session).kind() != Kind.BREAK;
    }

    IntStream numbers() {
        return IntStream.range(0, sessions.size());
    }

    private boolean matters(Bound bound) {
        return problem.weight(bound.rule()).weight() > 0;
    }

    private <T> List<List<T>> bySession() {
        return sessions.stream().<List<T>>map(session -> new ArrayList<>()).toList();
    }
}
