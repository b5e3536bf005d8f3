package org.plenary.programme.solver;

import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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

    public static List<String> kindsOfMoves() {
        return Stream.of(Moves.Way.values()).map(Enum::name).toList();
    }

    /** The search as it is, without moves of some kinds. */
    public static Search without(Problem problem, Options options, Set<String> kinds) {
        return new Search(problem, options, Map.of("without", String.join(" ", kinds)));
    }

    public static void quiet() {
        SolveCommand.quiet();
    }
}
