package org.plenary.programme.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A programme that somebody changes, with what is wrong with it at any time. Made once for a problem, it follows moves without counting
 * everything again; one thread at a time.
 */
public final class Board {

    private final Tally tally;
    private final Model model;
    private final Reporter reporter;
    private final Map<String, Place> places = new HashMap<>();

    public Board(Problem problem) {
        this(new Model(problem));
    }

    Board(Model model) {
        this.model = model;
        tally = new Tally(model);
        reporter = new Reporter(tally);
    }

    /** @param placements of sessions that the problem does not know are left out */
    public static Board of(Problem problem, Map<String, Place> placements) {
        var board = new Board(problem);
        placements.forEach(board::put);
        return board;
    }

    /** Puts a session somewhere, wherever it was; a room that there is not is none. */
    public void put(String session, Place place) {
        var number = model.session(session);
        if (number >= 0) {
            reporter.changing(number);
            tally.take(number);
            tally.place(number, model.axis.minute(place.start()), model.room(place.room()));
            reporter.changing(number);
            places.put(session, place);
        }
    }

    public void take(String session) {
        var number = model.session(session);
        if (number >= 0) {
            reporter.changing(number);
            tally.take(number);
            places.remove(session);
        }
    }

    public Map<String, Place> placements() {
        return Map.copyOf(places);
    }

    public Cost cost() {
        return tally.cost();
    }

    /** @return all that is wrong, hard before soft, costliest first */
    public List<Finding> findings() {
        return sorted(reporter.all());
    }

    /** @return what is wrong with this session where it stands: why it should rather be elsewhere */
    public List<Finding> findings(String session) {
        var number = model.session(session);
        return number < 0 ? List.of() : sorted(reporter.about(number));
    }

    /**
     * Where else a session could go, best places first, all others staying; the programme is left as it is.
     *
     * @param limit how many are wanted; the findings are those about the session there
     */
    public List<Alternative> alternatives(String session, int limit) {
        var number = model.session(session);
        if (number < 0) {
            return List.of();
        }
        var now = Optional.ofNullable(places.get(session));
        var before = tally.cost();
        take(session);
        var without = tally.cost();
        record Candidate(Spot spot, Cost cost) {
        }
        var choices = new Choices(model);
        var best = choices.of(number).stream().map(spot -> new Candidate(spot, without.plus(tally.measure(number, spot.minute(), spot.room()))))
                .filter(candidate -> !now.equals(Optional.of(place(candidate.spot()))))
                .sorted(Comparator.comparing(Candidate::cost).thenComparingInt(candidate -> distance(candidate.spot(), now))).limit(limit).toList();
        var alternatives = new ArrayList<Alternative>();
        best.forEach(candidate -> {
            put(session, place(candidate.spot()));
            alternatives.add(new Alternative(place(candidate.spot()), tally.cost().minus(before), findings(session)));
        });
        take(session);
        now.ifPresent(place -> put(session, place));
        return alternatives;
    }

    private int distance(Spot spot, Optional<Place> from) {
        return from.map(place -> Math.abs(spot.minute() - model.axis.minute(place.start()))).orElse(spot.minute());
    }

    private Place place(Spot spot) {
        return spot.place(model);
    }

    /**
     * @param difference what the whole programme would cost more, or less where negative
     * @param findings   about the session in its new place
     */
    public record Alternative(Place place, Cost difference, List<Finding> findings) {
    }

    private static List<Finding> sorted(List<Finding> findings) {
        var sorted = new ArrayList<>(findings);
        sorted.sort((a, b) -> {
            var costs = a.hard() == b.hard() ? Long.compare(b.amount() * b.weight().weight(), a.amount() * a.weight().weight()) : a.hard() ? -1 : 1;
            return costs != 0 ? costs : a.rule().compareTo(b.rule());
        });
        return List.copyOf(sorted);
    }
}
