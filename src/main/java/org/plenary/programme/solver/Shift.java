package org.plenary.programme.solver;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import java.util.SequencedCollection;

/** Some seats go to other spots together. */
record Shift(List<Seat> seats, List<Spot> spots) implements Move<Draft> {

    @Override
    public void execute(MutableSolutionView<Draft> view) {
        var spot = (PlanningVariableMetaModel<Draft, Seat, Spot>) view.getSolutionMetaModel().genuineEntity(Seat.class).<Spot>genuineVariable();
        for (var at = 0; at < seats.size(); at++) {
            if (!spots.get(at).equals(seats.get(at).getSpot())) {
                view.changeVariable(spot, seats.get(at), spots.get(at));
            }
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return List.copyOf(seats);
    }

    @Override
    public SequencedCollection<Object> getPlanningValues() {
        return List.copyOf(spots);
    }
}
