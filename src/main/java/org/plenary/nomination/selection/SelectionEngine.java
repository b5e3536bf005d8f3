package org.plenary.nomination.selection;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.plenary.nomination.selection.Outcome.Overbooked;
import org.plenary.nomination.selection.Outcome.Selection;
import org.plenary.nomination.selection.Outcome.Unproven;

/**
 * Selects nominees exactly: the best of all selections within the maxima, in the order of {@link Tier}s. The same case has the same
 * outcome, everywhere and always, and there is no other that is as good.
 */
public final class SelectionEngine {

    /** Changes whenever the same case may have another outcome. */
    public static final String VERSION = "1";

    private SelectionEngine() {
    }

    public static Outcome select(SelectionCase of) {
        return select(of, tier -> { });
    }

    /** @param tiers told before each tier is solved; may throw to stop */
    public static Outcome select(SelectionCase of, Consumer<Tier> tiers) {
        var problem = new Problem(of);
        var excesses = problem.excesses();
        if (!excesses.isEmpty()) {
            return new Overbooked(excesses);
        }
        try {
            var solution = ExactSolver.solve(problem, tiers);
            var tally = new Tally(problem, solution.selected());
            return new Selection(ids(problem, solution.selected()), Reserve.list(problem, tally), Funding.of(problem, solution.selected()),
                    Explanation.all(problem, tally), tally.values(), solution.drawn());
        } catch (ExactSolver.NotProven e) {
            return new Unproven(e.tier());
        }
    }

    /**
     * What selecting this nominee would mean: the best selection with them in it.
     *
     * @param now   what comes of the case as it stands
     * @param tiers see {@link #select(SelectionCase, Consumer)}
     */
    public static Counterfactual counterfactual(SelectionCase of, Selection now, long nominee, Consumer<Tier> tiers) {
        if (now.selected().contains(nominee)) {
            return new Counterfactual.SelectedAnyway();
        }
        if (now.reasons().get(nominee) instanceof Reason.Gate gate) {
            return new Counterfactual.Barred(gate);
        }
        return switch (select(of.with(new Ruling(nominee, Ruling.Kind.PIN, "")), tiers)) {
            case Overbooked(var excesses) -> new Counterfactual.Impossible(excesses);
            case Unproven(var tier) -> new Counterfactual.Open(tier);
            case Selection with -> {
                var worse = now.values().firstDifference(with.values()).orElse(Tier.DRAW);
                yield new Counterfactual.Possible(Change.between(now, with), worse, now.values().of(worse), with.values().of(worse));
            }
        };
    }

    /**
     * Who may take the place of somebody who leaves, all others keeping theirs whatever was ruled or is known about them by now: the one
     * who leaves the best selection behind comes first. Each contender is looked at once.
     *
     * @param holders    who has a place, whether or not the one leaving is among them
     * @param standingBy who may take it
     * @return nobody where none of those standing by fits under the maxima
     */
    public static List<Long> successors(SelectionCase of, Set<Long> holders, long leaving, Set<Long> standingBy) {
        var before = new TreeSet<>(holders);
        before.add(leaving);
        var problem = new Problem(of.confirmed(before));
        var selected = new BitSet();
        var others = new BitSet();
        for (var position = 0; position < problem.contenders.size(); position++) {
            var id = problem.contenders.get(position).id();
            selected.set(position, before.contains(id));
            others.set(position, !standingBy.contains(id));
        }
        return Reserve.successors(problem, new Tally(problem, selected), problem.position(leaving), others).stream()
                .map(position -> problem.contenders.get(position).id()).toList();
    }

    private static SortedSet<Long> ids(Problem problem, BitSet positions) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(positions.stream().mapToObj(position -> problem.contenders.get(position).id()).toList()));
    }
}
