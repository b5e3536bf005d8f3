package org.plenary.nomination.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who stands by, in order: see {@link Outcome.Selection}. */
final class Reserve {

    private Reserve() {
    }

    static List<Long> list(Problem problem, Tally tally) {
        var most = problem.of.criteria().reservePlaces();
        var list = new ArrayList<Integer>();
        var listed = new BitSet();
        for (var round = round(problem, tally, listed); list.size() < most && !round.isEmpty(); round = round(problem, tally, listed)) {
            round.stream().boxed().sorted(merit(problem)).forEach(list::add);
            listed.or(round);
        }
        return list.stream().limit(most).map(position -> problem.contenders.get(position).id()).toList();
    }

    /** @return for every place who would take it, of those not yet listed */
    private static BitSet round(Problem problem, Tally tally, BitSet listed) {
        var round = new BitSet();
        tally.selected().stream().map(leaving -> next(problem, tally, leaving, listed)).filter(next -> next >= 0).forEach(round::set);
        return round;
    }

    /** @return the positions of those who fit, whoever leaves the best selection behind first */
    static List<Integer> successors(Problem problem, Tally tally, int leaving, BitSet listed) {
        record Successor(int position, long[] values) {
        }
        return IntStream.range(0, problem.contenders.size()).filter(position -> !tally.selected().get(position) && !listed.get(position))
                .mapToObj(position -> new Successor(position, tally.exchange(leaving, position))).filter(successor -> successor.values() != null)
                .sorted((one, other) -> Tally.compare(one.values(), other.values())).map(Successor::position).toList();
    }

    /** @return the position of whoever leaves the best selection behind in the place of the one leaving; -1 where nobody fits */
    private static int next(Problem problem, Tally tally, int leaving, BitSet listed) {
        var next = -1;
        long[] best = null;
        for (var position = 0; position < problem.contenders.size(); position++) {
            if (!tally.selected().get(position) && !listed.get(position)) {
                var values = tally.exchange(leaving, position);
                if (values != null && (best == null || Tally.compare(values, best) < 0)) {
                    best = values;
                    next = position;
                }
            }
        }
        return next;
    }

    private static Comparator<Integer> merit(Problem problem) {
        return (one, other) -> {
            for (var tier : Tier.values()) {
                var weights = problem.weights(tier);
                var by = weights == null ? 0 : tier.compare(weights[one], weights[other]);
                if (by != 0) {
                    return by;
                }
            }
            return 0;
        };
    }
}
