package org.plenary.programme.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a search stands on: the model, the sessions that it leaves where they are, and the tally of the programme it works on. */
final class Ground {

    private final Model model;
    private final Map<Integer, Spot> fixed = new HashMap<>();
    private Tally live;
    private long moves;

    private Ground(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }

    Map<Integer, Spot> fixed() {
        return fixed;
    }

    Tally tally() {
        var tally = new Tally(model);
        fixed.forEach((session, spot) -> tally.place(session, spot.minute(), spot.room()));
        return tally;
    }

    /** @return the tally that the search keeps up to date; whoever changes it to try something changes it back */
    Tally live() {
        return live;
    }

    long moves() {
        return moves;
    }

    void counted() {
        moves++;
    }

    void live(Tally tally) {
        live = tally;
    }

    /**
     * Sessions that stand somewhere begin there if that breaks no more hard rules than the best places by themselves.
     *
     * @param selected whom the search may move; null for all
     */
    static Draft draft(Model model, Set<String> selected) {
        var ground = new Ground(model);
        var choices = new Choices(model);
        var seats = new ArrayList<Seat>();
        model.numbers().forEach(session -> {
            var id = model.sessions.get(session).id();
            var present = model.problem.placed().get(id);
            var at = present == null ? null : new Spot(model.axis.minute(present.start()), model.room(present.room()));
            if (selected != null && !selected.contains(id)) {
                if (at != null) {
                    ground.fixed.put(session, at);
                }
                return;
            }
            var spots = choices.of(session);
            var stays = at != null && choices.allow(session, at);
            if (stays && !spots.contains(at)) {
                spots = new ArrayList<>(spots);
                spots.add(at);
            }
            if (!spots.isEmpty()) {
                seats.add(new Seat(session, spots, stays || spots.size() == 1 ? stays ? at : spots.getFirst() : null));
            }
        });
        return new Draft(ground, List.copyOf(seats));
    }

    /** Puts every seat without a spot where it costs least, those first that are hardest to place. */
    static void construct(Draft draft, RandomGenerator random, boolean hardestFirst) {
        var model = draft.ground().model;
        var tally = draft.ground().tally();
        draft.getSeats().stream().filter(seat -> seat.getSpot() != null)
                .forEach(seat -> tally.place(seat.session(), seat.getSpot().minute(), seat.getSpot().room()));
        List<Seat> open = new ArrayList<>(draft.getSeats().stream().filter(seat -> seat.getSpot() == null).toList());
        if (hardestFirst) {
            open.sort((a, b) -> Double.compare(difficulty(model, b), difficulty(model, a)));
        }
        open.forEach(seat -> {
            seat.setSpot(tally.best(seat.session(), seat.getChoices(), random));
            tally.place(seat.session(), seat.getSpot().minute(), seat.getSpot().room());
        });
    }

    private static double difficulty(Model model, Seat seat) {
        return (double) model.minutes[seat.session()] * (1 + model.loadsOf[seat.session()].length) / seat.getChoices().size();
    }
}
