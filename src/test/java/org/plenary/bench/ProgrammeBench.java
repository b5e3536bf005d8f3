package org.plenary.bench;

import static org.plenary.bench.Bench.say;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.plenary.programme.solver.Baselines;
import org.plenary.programme.solver.Board;
import org.plenary.programme.solver.Cops;
import org.plenary.programme.solver.Cost;
import org.plenary.programme.solver.Findings;
import org.plenary.programme.solver.MeetingSets;
import org.plenary.programme.solver.Place;
import org.plenary.programme.solver.Problem;
import org.plenary.programme.solver.Search;
import org.plenary.programme.solver.Search.Options;

/**
 * How soon and how well programmes are made of generated COPs, and how fast conflicts are found while somebody moves sessions. The option
 * --seconds=N runs for N and four times N seconds instead of 30 and 120, and for N at most elsewhere.
 */
final class ProgrammeBench {

    private static final long SEED = 1;
    private static final int MOVES = 1_000;

    private final Duration brief;
    private final Duration thorough;

    private ProgrammeBench(int seconds) {
        brief = Duration.ofSeconds(seconds);
        thorough = brief.multipliedBy(4);
    }

    static void run(List<String> options) {
        Baselines.quiet();
        new ProgrammeBench(options.stream().filter(option -> option.startsWith("--seconds=")).map(option -> Integer.parseInt(option.substring(10)))
                .findFirst().orElse(30)).run();
    }

    private void run() {
        new Search(Cops.of(50, SEED), Options.of(Duration.ofSeconds(3))).run(progress -> { });
        checking();
        speed();
        say("%nProgrammes of generated COPs, seed %d (hard/soft, 0/0 is best)%n%8s %12s %18s %14s %14s %14s %14s %10s", SEED, "sessions", "greedy", "first feasible",
                "stock " + brief.toSeconds() + " s", "stock " + thorough.toSeconds() + " s", brief.toSeconds() + " s", thorough.toSeconds() + " s", "moves/s");
        for (var size : List.of(50, 250, 1_000)) {
            quality(size);
        }
        say("%nAfter losing the third day%n%8s %16s %16s %14s %14s %14s", "sessions", "were on that day", "moved in all", "first feasible", "taken", "cost");
        for (var size : List.of(50, 250, 1_000)) {
            losingADay(size);
        }
        meetings();
    }

    private void checking() {
        say("%nFinding all conflicts after each of %,d moves%n%8s %12s %12s %16s", MOVES, "sessions", "median ms", "p95 ms", "from nothing ms");
        for (var size : List.of(50, 250, 1_000)) {
            var problem = Cops.of(size, SEED);
            var random = new Random(SEED);
            var placements = new Search(problem, Options.of(Duration.ofSeconds(2))).run(progress -> { }).placements();
            var board = Board.of(problem, placements);
            var times = new Timings();
            for (var move = 0; move < MOVES; move++) {
                var session = problem.sessions().get(random.nextInt(size)).id();
                var place = List.copyOf(placements.values()).get(random.nextInt(size));
                var began = System.nanoTime();
                board.put(session, place);
                board.findings();
                times.add(System.nanoTime() - began);
            }
            var began = System.nanoTime();
            Findings.of(problem, board.placements());
            say("%8d %12.2f %12.2f %16.1f", size, times.percentile(0.5), times.percentile(0.95), (System.nanoTime() - began) / 1e6);
        }
    }

    private void speed() {
        var run = run(Search::new, Cops.of(150, SEED), brief.compareTo(Duration.ofSeconds(10)) < 0 ? brief : Duration.ofSeconds(10));
        say("%n150 sessions: %,.0f moves a second, cost %s", run.speed(), text(run.cost()));
    }

    private void quality(int size) {
        var problem = Cops.of(size, SEED);
        var stock = run(Baselines::stock, problem, brief);
        var stockThorough = run(Baselines::stock, problem, thorough);
        var own = run(Search::new, problem, brief);
        var ownThorough = run(Search::new, problem, thorough);
        say("%8d %12s %18s %14s %14s %14s %14s %,10.0f", size, text(Baselines.greedy(problem, SEED)), own.feasible(), text(stock.cost()), text(stockThorough.cost()),
                text(own.cost()), text(ownThorough.cost()), own.speed());
    }

    private void losingADay(int size) {
        var problem = Cops.of(size, SEED);
        var before = new Search(problem, Options.of(brief)).run(progress -> { }).placements();
        var lost = problem.days().get(2).date();
        var days = problem.days().stream().map(day -> day.date().equals(lost) ? new Problem.Day(lost, day.zone(), List.of()) : day).toList();
        var without = new Problem(days, problem.grid(), problem.slots(), problem.rooms(), problem.sessions(), problem.delegations(), problem.caps(), problem.limits(),
                problem.names(), before, problem.weights()).keeping(before, 500);
        var again = run(Search::new, without, brief);
        var changed = new HashMap<>(again.placements());
        changed.entrySet().removeAll(before.entrySet());
        say("%8d %16d %16d %14s %12.1f s %14s", size, before.values().stream().filter(place -> place.start().toLocalDate().equals(lost)).count(), changed.size(),
                again.feasible(), again.taken().toMillis() / 1e3, text(again.cost()));
    }

    private void meetings() {
        say("%nTimefold's meeting-scheduling sets, made anew from its generator's numbers%n%8s %14s %14s %14s", "meetings", "first feasible", "cost", "stock");
        for (var size : List.of(50, 100, 200)) {
            var problem = MeetingSets.of(size);
            var own = run(Search::new, problem, brief.multipliedBy(2));
            say("%8d %14s %14s %14s", size, own.feasible(), text(own.cost()), text(run(Baselines::stock, problem, brief.multipliedBy(2)).cost()));
        }
    }

    private record Run(Cost cost, Map<String, Place> placements, Duration firstFeasible, Duration taken, double speed) {
        String feasible() {
            return firstFeasible == null ? "never" : "%.1f s".formatted(firstFeasible.toMillis() / 1e3);
        }
    }

    /** The time counts from before the problem is made ready, so it includes placing every session. */
    private static Run run(BiFunction<Problem, Options, Search> kind, Problem problem, Duration limit) {
        var began = System.nanoTime();
        var feasible = new AtomicReference<Duration>();
        var search = kind.apply(problem, new Options(limit, SEED, null));
        var result = search.run(progress -> {
            if (progress.cost().feasible()) {
                feasible.compareAndSet(null, Duration.ofNanos(System.nanoTime() - began));
            }
        });
        return new Run(result.cost(), result.placements(), feasible.get(), Duration.ofNanos(System.nanoTime() - began), result.moves() * 1e3 / result.spent().toMillis());
    }

    private static String text(Cost cost) {
        return cost.hard() + "/" + cost.soft();
    }
}
