package org.plenary.nomination.selection;

import java.util.BitSet;
import java.util.EnumMap;

/** A selection counted: how many of each quota, and its values; and what one exchange would make of these. */
final class Tally {

    private final Problem problem;
    private final BitSet selected;
    private final int[] counts;
    private final long[] values = new long[Tier.values().length];

    Tally(Problem problem, BitSet selected) {
        this.problem = problem;
        this.selected = selected;
        counts = problem.quotas.stream().mapToInt(quota -> {
            var in = (BitSet) quota.members().clone();
            in.and(selected);
            return in.cardinality();
        }).toArray();
        for (var tier : Tier.values()) {
            var weights = problem.weights(tier);
            if (weights != null) {
                values[tier.ordinal()] = selected.stream().mapToLong(position -> weights[position]).sum();
            }
        }
        for (var quota = 0; quota < counts.length; quota++) {
            if (quota(quota).kind().minima() != null) {
                values[quota(quota).kind().minima().ordinal()] += missing(quota, counts[quota]);
            }
        }
    }

    BitSet selected() {
        return selected;
    }

    Values values() {
        var byTier = new EnumMap<Tier, Long>(Tier.class);
        for (var tier : Tier.values()) {
            byTier.put(tier, values[tier.ordinal()]);
        }
        return new Values(byTier);
    }

    boolean full(int quota) {
        return counts[quota] >= quota(quota).maximum();
    }

    /** @return whether this minimum is missed, or would be with one less */
    boolean needed(int quota) {
        var minimum = quota(quota).minimum(selected.cardinality());
        return minimum > 0 && counts[quota] <= minimum;
    }

    /** @return the values with one contender out and another in, by the ordinal of the tier; null where a maximum forbids it */
    long[] exchange(int out, int in) {
        for (var quota : problem.quotasOf(in)) {
            if (full(quota) && !quota(quota).members().get(out)) {
                return null;
            }
        }
        var after = values.clone();
        for (var tier : Tier.values()) {
            var weights = problem.weights(tier);
            if (weights != null) {
                after[tier.ordinal()] += weights[in] - weights[out];
            }
        }
        addMissing(after, out, in, -1);
        addMissing(after, in, out, 1);
        return after;
    }

    private void addMissing(long[] after, int of, int butNotOf, int more) {
        for (var quota : problem.quotasOf(of)) {
            if (quota(quota).kind().minima() != null && !quota(quota).members().get(butNotOf)) {
                after[quota(quota).kind().minima().ordinal()] += missing(quota, counts[quota] + more) - missing(quota, counts[quota]);
            }
        }
    }

    /** @return the weightiest tier in which the first are not those of this selection; null where all are */
    Tier firstDifference(long[] others) {
        for (var tier : Tier.values()) {
            if (others[tier.ordinal()] != values[tier.ordinal()]) {
                return tier;
            }
        }
        return null;
    }

    /** @return negative when the first are the better ones */
    static int compare(long[] one, long[] other) {
        for (var tier : Tier.values()) {
            var by = tier.compare(one[tier.ordinal()], other[tier.ordinal()]);
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    private long missing(int quota, int count) {
        return Math.max(0, quota(quota).minimum(selected.cardinality()) - count);
    }

    private Quota quota(int quota) {
        return problem.quotas.get(quota);
    }
}
