package org.plenary.programme.solver;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;

/** Lets Timefold count with the {@link Tally}, as the findings do. Public for Timefold, which makes it by reflection. */
public class TallyCalculator implements IncrementalScoreCalculator<Draft, HardSoftScore> {

    private Ground ground;
    private Tally tally;

    @Override
    public void resetWorkingSolution(Draft draft) {
        ground = draft.ground();
        tally = ground.tally();
        ground.live(tally);
        draft.getSeats().forEach(this::place);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        tally.take(((Seat) entity).session());
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        place((Seat) entity);
    }

    @Override
    public HardSoftScore calculateScore() {
        ground.counted();
        return HardSoftScore.of(-tally.hard(), -tally.soft());
    }

    private void place(Seat seat) {
        if (seat.getSpot() != null) {
            tally.place(seat.session(), seat.getSpot().minute(), seat.getSpot().room());
        }
    }
}
