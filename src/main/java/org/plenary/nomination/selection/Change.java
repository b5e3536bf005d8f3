package org.plenary.nomination.selection;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plenary.nomination.selection.Outcome.Selection;

/** What is different in another selection. */
public record Change(SortedSet<Long> enter, SortedSet<Long> leave, SortedSet<Long> fundedNow, SortedSet<Long> fundedNoMore) {

    public static Change between(Selection before, Selection after) {
        return new Change(without(after.selected(), before.selected()), without(before.selected(), after.selected()),
                without(after.funded(), before.funded()), without(before.funded(), after.funded()));
    }

    private static SortedSet<Long> without(SortedSet<Long> all, SortedSet<Long> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return Collections.unmodifiableSortedSet(rest);
    }
}
