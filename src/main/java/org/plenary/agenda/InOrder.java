package org.plenary.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stays in place when things are put into another order. */
public final class InOrder {

    private InOrder() {
    }

    /** @return the members of a longest ascending subsequence */
    public static Set<Integer> longest(List<Integer> numbers) {
        var lengths = new int[numbers.size()];
        var before = new Integer[numbers.size()];
        Integer best = null;
        for (var i = 0; i < numbers.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && lengths[j] > lengths[i]) {
                    lengths[i] = lengths[j];
                    before[i] = j;
                }
            }
            lengths[i]++;
            if (best == null || lengths[i] > lengths[best]) {
                best = i;
            }
        }
        var members = new HashSet<Integer>();
        for (var at = best; at != null; at = before[at]) {
            members.add(numbers.get(at));
        }
        return members;
    }
}
