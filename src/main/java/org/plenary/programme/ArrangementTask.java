package org.plenary.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.programme.ArrangementRepository.Found;
import org.plenary.programme.ProgrammeProblem.Surroundings;
import org.plenary.programme.solver.Board;
import org.plenary.programme.solver.Cost;
import org.plenary.programme.solver.Place;
import org.plenary.programme.solver.Problem;
import org.plenary.programme.solver.Rule;
import org.plenary.programme.solver.Search.Options;
import org.plenary.programme.solver.Weight;

/**
 * What is to be searched: the programme as it stood, and within what. Sessions that are not scheduled and not to be moved are left out.
 *
 * @param present where each session stands that has a place
 */
record ArrangementTask(Problem problem, Options options, Map<String, Place> present) {

    private static final int STEP = 15;

    /** @param now on the clocks of the meeting: while it is on, what has begun stays, and nothing goes into the past */
    static ArrangementTask of(Programme programme, Surroundings around, ArrangementWish wish, LocalDateTime now) {
        var on = programme.isOn(now.toLocalDate());
        var chosen = wish.chosen().isEmpty() && !on ? null : programme.sessions().stream()
                .filter(session -> wish.chosen().isEmpty() || wish.chosen().contains(session.id()))
                .filter(session -> !on || !session.place().isScheduled() || session.place().startsAt().isAfter(now))
                .map(session -> ProgrammeProblem.id(session.id())).collect(Collectors.toSet());
        var starts = new Openings(wish.from(), wish.until()).on(programme.daysForMoves(around.rules().lost()), STEP).stream().filter(start -> !on || start.isAfter(now)).toList();
        var problem = within(ProgrammeProblem.of(programme, around), starts, chosen).with(Rule.MOVED, Weight.soft(wish.keeping().perMove()));
        return new ArrangementTask(problem, new Options(Duration.ofSeconds(wish.seconds()), wish.seed(), chosen), problem.placed());
    }

    private static Problem within(Problem problem, List<LocalDateTime> starts, Set<String> chosen) {
        var sessions = problem.sessions().stream().filter(session -> chosen == null || chosen.contains(session.id()) || problem.placed().containsKey(session.id()))
                .toList();
        return new Problem(problem.days(), STEP, starts, problem.rooms(), sessions, problem.delegations(), problem.caps(), problem.limits(), problem.names(),
                problem.placed(), problem.weights());
    }

    /** @return what breaking rules costs, without what moving sessions does */
    Cost cost(Map<String, Place> places) {
        return ofRules(Board.of(problem, places).cost(), places);
    }

    /** @param cost of all, of a programme with these places; @return what breaking rules costs in it */
    Cost ofRules(Cost cost, Map<String, Place> places) {
        return cost.minus(new Cost(0, (long) problem.weight(Rule.MOVED).weight() * moved(places).size()));
    }

    /** @return the same with sessions called by their ids, for {@link DemandLines} */
    Problem untitled() {
        return problem.with(problem.sessions().stream().map(session -> new Problem.Session(session.id(), session.id(), session.kind(), session.minutes(),
                session.official(), session.people(), session.business(), session.needs(), session.pin(), session.closes())).toList());
    }

    /** @return where each session would stand that would go elsewhere */
    List<Found> differences(Map<String, Place> found) {
        var minutes = problem.sessions().stream().collect(Collectors.toMap(Problem.Session::id, Problem.Session::minutes));
        return found.entrySet().stream().filter(entry -> !entry.getValue().equals(present.get(entry.getKey())))
                .map(entry -> new Found(Long.parseLong(entry.getKey()), placed(present.get(entry.getKey()), minutes.get(entry.getKey())),
                        placed(entry.getValue(), minutes.get(entry.getKey())))).toList();
    }

    private static org.plenary.programme.Place placed(Place place, int minutes) {
        return place == null ? new org.plenary.programme.Place(null, minutes, null)
                : new org.plenary.programme.Place(place.start(), minutes, place.room() == null ? null : Long.valueOf(place.room()));
    }

    /**
     * Takes back each move without which the programme is no worse, and leaves each other session on its day, as near to its time as it can be
     * without harm: what a search has moved on the way, or farther than it had to.
     *
     * @param found where each session would stand
     */
    Map<String, Place> withoutNeedlessMoves(Map<String, Place> found) {
        var board = Board.of(problem, found);
        for (var again = true; again;) {
            again = false;
            for (var session : moved(board.placements())) {
                again |= improve(board, session, List.of(present.get(session)));
            }
        }
        moved(board.placements()).forEach(session -> improve(board, session, nearer(session, board.placements().get(session))));
        return board.placements();
    }

    /** Puts the session into the first of these places in which the programme is no worse. @return whether there was one */
    private static boolean improve(Board board, String session, List<Place> places) {
        var stands = board.placements().get(session);
        var cost = board.cost();
        for (var place : places) {
            board.put(session, place);
            if (board.cost().compareTo(cost) <= 0) {
                return true;
            }
        }
        board.put(session, stands);
        return false;
    }

    /** Places on the day where the session was, of those that it may go to, nearer to where it was than the one that was found. */
    private List<Place> nearer(String session, Place found) {
        var was = present.get(session);
        if (problem.sessions().stream().anyMatch(one -> one.id().equals(session) && one.pin() != null && one.pin().time() != null)) {
            return List.of();
        }
        return Stream.concat(Stream.of(was.start()), problem.slots().stream()).filter(start -> start.toLocalDate().equals(was.start().toLocalDate()))
                .filter(start -> away(start, was).compareTo(away(found.start(), was)) < 0).sorted(Comparator.comparing(start -> away(start, was)))
                .flatMap(start -> Stream.concat(Stream.of(found.room()), problem.rooms().stream().map(Problem.Room::id)).map(room -> new Place(start, room))).toList();
    }

    private static Duration away(LocalDateTime start, Place from) {
        return Duration.between(from.start(), start).abs();
    }

    private List<String> moved(Map<String, Place> to) {
        return to.entrySet().stream().filter(entry -> present.containsKey(entry.getKey()) && !present.get(entry.getKey()).equals(entry.getValue()))
                .map(Map.Entry::getKey).sorted().toList();
    }
}
