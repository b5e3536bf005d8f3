package org.plenary.programme.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for a programme: puts each session where it costs least; moves them about until no hard rule is broken, first so that
 * nothing gets worse, then less strictly where that leads no further; then improves what is soft by simulated annealing, which never breaks
 * a hard rule again. Made for one run.
 */
public final class Search {

    private static final long STRICT_MOVES = 150_000;
    private static final int MOVES_PER_MILLISECOND = 100;
    private static final int MOVES_PER_DEGREE = 60;
    private static final int COOLEST = 5;
    private static final int WARMEST = 100;

    /**
     * @param limit    how long to look; null where only the steps count
     * @param selected sessions that may be placed and moved, as far as they are not pinned; null for all
     * @param steps    how many moves to try at most, null for as many as the time allows. Without a time the same problem, seed and steps
     *                 make the same programme on every machine.
     */
    public record Options(Duration limit, long seed, Set<String> selected, Long steps) {

        public Options {
            if (limit == null && steps == null) {
                throw new IllegalArgumentException("A search has an end: a time or a number of steps");
            }
        }

        public Options(Duration limit, long seed, Set<String> selected) {
            this(limit, seed, selected, null);
        }

        public static Options of(Duration limit) {
            return new Options(limit, 0, null);
        }
    }

    /** How far a search has come: its best programme until now. */
    public record Progress(Duration spent, Cost cost, Map<String, Place> placements) {
    }

    /**
     * @param placements of all sessions that have a place, moved or not
     * @param moves      that were tried
     */
    public record Result(Map<String, Place> placements, Cost cost, List<Finding> findings, Duration spent, long moves) {
    }

    private final Draft draft;
    private final Options options;
    private final SolverConfig config;
    private volatile Solver<Draft> solver;
    private volatile boolean stopped;

    public Search(Problem problem, Options options) {
        this(problem, options, Map.of());
    }

    /** @param moves properties of {@link Moves} */
    Search(Problem problem, Options options, Map<String, String> moves) {
        this(problem, options, tuned(problem, options, temperature(problem, options), moves));
        Ground.construct(draft, new Random(options.seed()));
    }

    /** @param config with phases of its own; places nothing beforehand */
    Search(Problem problem, Options options, SolverConfig config) {
        this.options = options;
        this.config = config.withSolutionClass(Draft.class).withEntityClasses(Seat.class).withRandomSeed(options.seed())
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT);
        draft = Ground.draft(new Model(problem), options.selected());
    }

    /** The less time there is for each session, the cooler: a warm start only pays where there is time to cool down. */
    private static long temperature(Problem problem, Options options) {
        var moves = options.limit() == null ? options.steps() : options.limit().toMillis() * MOVES_PER_MILLISECOND;
        return Math.clamp(moves / Math.max(1, problem.sessions().size()) / MOVES_PER_DEGREE, COOLEST, WARMEST);
    }

    /** A programme that should change little is not shaken as one that is made anew. */
    private static SolverConfig tuned(Problem problem, Options options, long temperature, Map<String, String> moves) {
        var warm = problem.weight(Rule.MOVED).weight() > 0 ? 60 : 1000;
        return new SolverConfig().withPhases(
                phase(moves, new LocalSearchAcceptorConfig().withLateAcceptanceSize(1)).withTerminationConfig(feasible().withMoveCountLimit(STRICT_MOVES)),
                phase(moves, new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature("20hard/" + warm + "soft")).withTerminationConfig(patience(options)),
                phase(moves, new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature("0hard/" + temperature + "soft")));
    }

    private static TerminationConfig end(Options options) {
        return new TerminationConfig().withSpentLimit(options.limit()).withMoveCountLimit(options.steps()).withBestScoreLimit("0hard/0soft");
    }

    /** Where no programme seems possible, some time is kept to make the best of it. */
    private static TerminationConfig patience(Options options) {
        return feasible().withSpentLimit(options.limit() == null ? null : Duration.ofMillis(options.limit().toMillis() * 2 / 3))
                .withMoveCountLimit(options.steps() == null ? null : Math.max(1, options.steps() * 2 / 3));
    }

    private static TerminationConfig feasible() {
        return new TerminationConfig().withBestScoreFeasible(true);
    }

    private static LocalSearchPhaseConfig phase(Map<String, String> moves, LocalSearchAcceptorConfig acceptor) {
        return new LocalSearchPhaseConfig().withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Moves.class)
                .withMoveIteratorFactoryCustomProperties(moves)).withAcceptorConfig(acceptor).withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }

    /** Blocks until the time is over, nothing can be better, or somebody has called {@link #stop()}; call it off every session lock. */
    public Result run(Consumer<Progress> progress) {
        var began = System.nanoTime();
        var best = draft;
        if (!stopped && draft.getSeats().stream().anyMatch(seat -> !seat.isPinned())) {
            solver = SolverFactory.<Draft>create(config.withScoreDirectorFactory(new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TallyCalculator.class))
                    .withTerminationConfig(end(options))).buildSolver();
            solver.addEventListener(event -> {
                if (event.isNewBestSolutionInitialized()) {
                    var found = event.getNewBestSolution();
                    progress.accept(new Progress(since(began), found.cost(), found.placements()));
                }
            });
            best = stopped ? draft : solver.solve(draft);
        }
        var placements = best.placements();
        var board = new Board(draft.ground().model());
        placements.forEach(board::put);
        return new Result(placements, board.cost(), board.findings(), since(began), draft.ground().moves());
    }

    /** Ends the run with the best programme found until now; may be called from any thread, also before the run. */
    public void stop() {
        stopped = true;
        if (solver != null) {
            solver.terminateEarly();
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
