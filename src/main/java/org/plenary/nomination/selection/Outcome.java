package org.plenary.nomination.selection;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** What comes of a selection. */
public sealed interface Outcome {

    /**
     * The one best selection.
     *
     * @param selected in the order of their identifiers
     * @param reserve  whom the engine takes next. Every place is gone through: who would take it if it alone became vacant? All these
     *                 come first, then in the same way those who would take it after them; among themselves in the order of
     *                 {@link Tier}s. For one vacant place the first of the list who fits under the quotas is not always the best: see
     *                 {@link SelectionEngine#successors}
     * @param funded   of the selected
     * @param reasons  of the whole pool
     * @param drawn    whether the draw decided something
     */
    record Selection(SortedSet<Long> selected, List<Long> reserve, SortedSet<Long> funded, SortedMap<Long, Reason> reasons, Values values,
            boolean drawn) implements Outcome {
    }

    /** Those who are in for certain exceed a maximum, so that there is no selection. */
    record Overbooked(List<Excess> excesses) implements Outcome {
    }

    /** @param certain confirmed or pinned, more than the maximum */
    record Excess(QuotaKind kind, String key, int maximum, List<Long> certain) {
    }

    /** It could not be proven within the limit that no better selection exists. @param tier in which */
    record Unproven(Tier tier) implements Outcome {
    }
}
