package org.plenary.programme.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A session that the search may move. Public for Timefold, which makes it by reflection. */
@PlanningEntity
public class Seat {

    private final int session;
    private final List<Spot> choices;
    private Spot spot;

    Seat() {
        this(Model.NOWHERE, List.of(), null);
    }

    Seat(int session, List<Spot> choices, Spot spot) {
        this.session = session;
        this.choices = choices;
        this.spot = spot;
    }

    Seat copy() {
        return new Seat(session, choices, spot);
    }

    int session() {
        return session;
    }

    @PlanningPin
    public boolean isPinned() {
        return choices.size() == 1;
    }

    @ValueRangeProvider(id = "choices")
    public List<Spot> getChoices() {
        return choices;
    }

    @PlanningVariable(valueRangeProviderRefs = "choices")
    public Spot getSpot() {
        return spot;
    }

    public void setSpot(Spot spot) {
        this.spot = spot;
    }
}
