package org.plenary.programme.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A programme under search. Public for Timefold, which makes it by reflection. */
@PlanningSolution(solutionCloner = Draft.Copy.class)
public class Draft {

    private final Ground ground;
    private final List<Seat> seats;
    private HardSoftScore score;

    Draft() {
        this(null, List.of());
    }

    Draft(Ground ground, List<Seat> seats) {
        this.ground = ground;
        this.seats = seats;
    }

    Ground ground() {
        return ground;
    }

    @PlanningEntityCollectionProperty
    public List<Seat> getSeats() {
        return seats;
    }

    @PlanningScore
    public HardSoftScore getScore() {
        return score;
    }

    public void setScore(HardSoftScore score) {
        this.score = score;
    }

    Cost cost() {
        return new Cost(-score.hardScore(), -score.softScore());
    }

    /** @return all that is placed, what the search may not move among it */
    Map<String, Place> placements() {
        var places = new TreeMap<String, Place>();
        ground.fixed().forEach((session, spot) -> places.put(ground.model().sessions.get(session).id(), spot.place(ground.model())));
        seats.stream().filter(seat -> seat.getSpot() != null)
                .forEach(seat -> places.put(ground.model().sessions.get(seat.session()).id(), seat.getSpot().place(ground.model())));
        return places;
    }

    /** All seats are copied, the ground is shared. */
    public static class Copy implements SolutionCloner<Draft> {
        @Override
        public Draft cloneSolution(Draft original) {
            var copy = new Draft(original.ground, original.seats.stream().map(Seat::copy).toList());
            copy.score = original.score;
            return copy;
        }
    }
}
