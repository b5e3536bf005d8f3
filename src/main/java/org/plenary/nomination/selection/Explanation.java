package org.plenary.nomination.selection;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.nomination.selection.Reason.Chosen;
import org.plenary.nomination.selection.Reason.Full;
import org.plenary.nomination.selection.Reason.NotTaken;
import org.plenary.nomination.selection.Reason.Part;

/** The reason for every nominee of a pool, found by looking at every exchange of one for another. */
final class Explanation {

    private final Problem problem;
    private final Tally tally;
    private final SortedMap<Long, Ruling> rulings;

    private Explanation(Problem problem, Tally tally) {
        this.problem = problem;
        this.tally = tally;
        rulings = problem.of.rulings().stream().collect(Collectors.toMap(Ruling::nominee, ruling -> ruling, (one, other) -> one, TreeMap::new));
    }

    static SortedMap<Long, Reason> all(Problem problem, Tally tally) {
        var explanation = new Explanation(problem, tally);
        var reasons = new TreeMap<Long, Reason>(problem.gates);
        for (var position = 0; position < problem.contenders.size(); position++) {
            reasons.put(problem.contenders.get(position).id(), tally.selected().get(position) ? explanation.in(position) : explanation.out(position));
        }
        return Collections.unmodifiableSortedMap(reasons);
    }

    private Reason in(int position) {
        var nominee = problem.contenders.get(position);
        if (nominee.standing() == Standing.CONFIRMED) {
            return new Reason.Confirmed();
        }
        var ruling = rulings.get(nominee.id());
        if (ruling != null) {
            return new Reason.Pinned(ruling.reason());
        }
        var serves = Arrays.stream(problem.quotasOf(position)).filter(tally::needed).mapToObj(problem.quotas::get)
                .map(quota -> new Part(quota.kind(), quota.key())).toList();
        return new Chosen(nominee.party(), nominee.priority(), problem.of.criteria().preferLdcSids() && nominee.preferred(), serves);
    }

    private Reason out(int position) {
        var nominee = problem.contenders.get(position);
        var full = Arrays.stream(problem.quotasOf(position)).filter(tally::full).mapToObj(problem.quotas::get)
                .map(quota -> new Full(quota.kind(), quota.key(), quota.maximum())).toList();
        var leaving = -1;
        long[] best = null;
        for (var other = tally.selected().nextSetBit(0); other >= 0; other = tally.selected().nextSetBit(other + 1)) {
            var values = problem.certain.get(other) ? null : tally.exchange(other, position);
            if (values != null && (best == null || Tally.compare(values, best) < 0)) {
                best = values;
                leaving = other;
            }
        }
        return new NotTaken(nominee.party(), nominee.priority(), full, best == null ? null : tally.firstDifference(best),
                best != null && problem.contenders.get(leaving).party().equals(nominee.party()));
    }
}
