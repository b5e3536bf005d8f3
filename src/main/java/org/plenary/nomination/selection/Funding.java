package org.plenary.nomination.selection;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who of the selected is funded. Whoever confirmed with funding keeps it. */
final class Funding {

    private Funding() {
    }

    static SortedSet<Long> of(Problem problem, BitSet selected) {
        var criteria = problem.of.criteria();
        var seeking = selected.stream().boxed().filter(position -> problem.contenders.get(position).seeksFunding()).toList();
        var turns = turns(problem, seeking);
        Comparator<Integer> held = Comparator.comparing(position -> !problem.contenders.get(position).holdsFunding());
        Comparator<Integer> ldcSids = Comparator.comparing(position -> !problem.contenders.get(position).preferred());
        var first = Comparator.<Integer>comparingInt(turns::get).thenComparingLong(position -> problem.weights(Tier.PRIORITY)[position])
                .thenComparingLong(position -> -problem.weights(Tier.SCORES)[position]).thenComparingLong(position -> problem.weights(Tier.DRAW)[position]);
        Stream<Integer> funded = switch (criteria.fundingRule()) {
            case NONE -> Stream.empty();
            case ALL_SELECTED -> seeking.stream();
            case FIRST_NAMED -> seeking.stream().sorted(held.thenComparing(first)).limit(criteria.fundedPlaces());
            case LDC_SIDS_FIRST -> seeking.stream().sorted(held.thenComparing(ldcSids).thenComparing(first)).limit(criteria.fundedPlaces());
        };
        return Collections.unmodifiableSortedSet(new TreeSet<>(funded.map(position -> problem.contenders.get(position).id()).toList()));
    }

    /** @return for each the first, second … of its Party among those seeking funding */
    private static Map<Integer, Integer> turns(Problem problem, List<Integer> seeking) {
        var turns = new HashMap<Integer, Integer>();
        var before = new HashMap<String, Integer>();
        seeking.stream().sorted(Comparator.<Integer>comparingInt(position -> problem.contenders.get(position).priority())
                        .thenComparingLong(position -> problem.weights(Tier.DRAW)[position]))
                .forEach(position -> turns.put(position, before.merge(problem.contenders.get(position).party(), 1, Integer::sum)));
        return turns;
    }
}
