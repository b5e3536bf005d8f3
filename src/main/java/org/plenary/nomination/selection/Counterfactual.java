package org.plenary.nomination.selection;

import java.util.List;

/** What selecting somebody who is not selected would mean. */
public sealed interface Counterfactual {

    record SelectedAnyway() implements Counterfactual {
    }

    record Barred(Reason.Gate gate) implements Counterfactual {
    }

    record Impossible(List<Outcome.Excess> excesses) implements Counterfactual {
    }

    /** See {@link Outcome.Unproven}. */
    record Open(Tier tier) implements Counterfactual {
    }

    /**
     * @param change what the best selection with the nominee in it changes
     * @param worse  the weightiest tier that loses
     * @param before its value without
     * @param after  its value with the nominee
     */
    record Possible(Change change, Tier worse, long before, long after) implements Counterfactual {
    }
}
