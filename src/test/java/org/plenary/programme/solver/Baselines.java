package org.plenary.programme.solver;

import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.Random;
import org.plenary.programme.solver.Search.Options;

/** What the search is measured against: putting each session in turn where it costs least, and Timefold as it comes. */
public final class Baselines {

    private Baselines() {
    }

    public static Cost greedy(Problem problem, long seed) {
        var draft = Ground.draft(new Model(problem), null);
        Ground.construct(draft, new Random(seed), false);
        return Board.of(problem, draft.placements()).cost();
    }

    /** The same model and the same counting, with the construction and the moves that Timefold chooses by itself. */
    public static Search stock(Problem problem, Options options) {
        return new Search(problem, options, new SolverConfig());
    }

    public static void quiet() {
        SolveCommand.quiet();
    }
}
