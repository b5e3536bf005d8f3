package org.plenary.nomination.selection;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Finds the one best selection with the CP-SAT solver of OR-Tools: tier by tier, each solved to proven optimality and then held. When no
 * other selection reaches the same values the search ends; else the places in the draw decide, and a tie in their sum by further draws.
 * One worker, a fixed seed and a limit in deterministic time make the course of the search the same on every machine.
 */
final class ExactSolver {

    private static final double DETERMINISTIC_LIMIT = 300;

    static {
        Loader.loadNativeLibraries();
    }

    /** Thrown where optimality could not be proven within the limit. */
    static final class NotProven extends Exception {
        private static final long serialVersionUID = 1L;
        private final Tier tier;

        NotProven(Tier tier) {
            super("Not proven in " + tier, null, false, false);
            this.tier = tier;
        }

        Tier tier() {
            return tier;
        }
    }

    /** @param drawn whether the values above the draw left more than one selection */
    record Solution(BitSet selected, boolean drawn) {
    }

    private final Problem problem;
    private final CpModel model = new CpModel();
    private final BoolVar[] in;
    private BitSet best;

    private ExactSolver(Problem problem) {
        this.problem = problem;
        in = IntStream.range(0, problem.contenders.size()).mapToObj(position -> model.newBoolVar("")).toArray(BoolVar[]::new);
        problem.certain.stream().forEach(position -> model.addEquality(in[position], 1));
        problem.quotas.stream().filter(Quota::limits).forEach(quota -> model.addLessOrEqual(sum(quota.members()), quota.maximum()));
    }

    /** @param tiers told before each tier is solved; may throw to stop */
    static Solution solve(Problem problem, Consumer<Tier> tiers) throws NotProven {
        return new ExactSolver(problem).solve(tiers);
    }

    private Solution solve(Consumer<Tier> tiers) throws NotProven {
        for (var tier : Tier.values()) {
            tiers.accept(tier);
            if (tier == Tier.DRAW) {
                return draw();
            }
            if (problem.weights(tier) != null) {
                optimise(tier, problem.weights(tier));
            } else {
                fillMinima(tier);
            }
        }
        throw new IllegalStateException("The draw is the last tier");
    }

    private Solution draw() throws NotProven {
        if (unique()) {
            return new Solution(best, false);
        }
        for (var round = 1; round == 1 || !unique(); round++) {
            optimise(Tier.DRAW, Arrays.stream(problem.drawPlaces(round)).asLongStream().toArray());
        }
        return new Solution(best, true);
    }

    private void optimise(Tier tier, long[] weights) throws NotProven {
        var value = LinearExpr.weightedSum(in, weights);
        if (best == null || sum(weights, best) != ideal(tier, weights)) {
            if (tier.moreIsBetter()) {
                model.maximize(value);
            } else {
                model.minimize(value);
            }
            search(tier);
        }
        if (tier.moreIsBetter()) {
            model.addGreaterOrEqual(value, sum(weights, best));
        } else {
            model.addLessOrEqual(value, sum(weights, best));
        }
    }

    /** @return a value that no selection of as many surpasses: where it is reached there is nothing left to prove */
    private long ideal(Tier tier, long[] weights) {
        var ascending = weights.clone();
        Arrays.sort(ascending);
        var many = best.cardinality();
        return Arrays.stream(ascending, tier.moreIsBetter() ? weights.length - many : 0, tier.moreIsBetter() ? weights.length : many).sum();
    }

    private void fillMinima(Tier tier) throws NotProven {
        var filled = best.cardinality();
        var missing = new ArrayList<IntVar>();
        for (var quota : problem.quotas) {
            var minimum = quota.minimum(filled);
            if (quota.kind().minima() == tier && minimum > 0) {
                var lacking = model.newIntVar(0, minimum, "");
                var members = LinearExpr.newBuilder().add(lacking);
                quota.members().stream().forEach(position -> members.add(in[position]));
                model.addGreaterOrEqual(members, minimum);
                missing.add(lacking);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        var value = LinearExpr.sum(missing.toArray(IntVar[]::new));
        if (new Tally(problem, best).values().of(tier) != 0) {
            model.minimize(value);
            search(tier);
        }
        model.addLessOrEqual(value, new Tally(problem, best).values().of(tier));
    }

    /** @return whether no other selection has the values that are held */
    private boolean unique() throws NotProven {
        var others = model.getClone();
        others.clearObjective();
        others.addLessOrEqual(sum(best), best.cardinality() - 1L);
        return run(others, Tier.DRAW) == null;
    }

    private void search(Tier tier) throws NotProven {
        model.clearHints();
        if (best != null) {
            IntStream.range(0, in.length).forEach(position -> model.addHint(in[position], best.get(position)));
        }
        best = run(model, tier);
        model.clearObjective();
    }

    /** @return a selection of the best value; null where there is none */
    private BitSet run(CpModel searched, Tier tier) throws NotProven {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setCpModelProbingLevel(0).setMaxDeterministicTime(DETERMINISTIC_LIMIT);
        return switch (solver.solve(searched)) {
            case OPTIMAL -> IntStream.range(0, in.length).filter(position -> solver.booleanValue(in[position]))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
            case INFEASIBLE -> null;
            case FEASIBLE, UNKNOWN -> throw new NotProven(tier);
            case MODEL_INVALID, UNRECOGNIZED -> throw new IllegalStateException("The model of " + tier + " is invalid");
        };
    }

    private LinearExpr sum(BitSet positions) {
        return LinearExpr.sum(positions.stream().mapToObj(position -> in[position]).toArray(BoolVar[]::new));
    }

    private static long sum(long[] weights, BitSet selected) {
        return selected.stream().mapToLong(position -> weights[position]).sum();
    }
}
