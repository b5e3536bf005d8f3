package org.plenary.bench;

import static org.plenary.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.plenary.programme.solver.Baselines;
import org.plenary.programme.solver.Board;
import org.plenary.programme.solver.Cops;
import org.plenary.programme.solver.Cost;
import org.plenary.programme.solver.Findings;
import org.plenary.programme.solver.MeetingSets;
import org.plenary.programme.solver.Place;
import org.plenary.programme.solver.Problem;
import org.plenary.programme.solver.ProblemFile;
import org.plenary.programme.solver.Search;
import org.plenary.programme.solver.Search.Options;

/**
 * How soon and how well programmes are made of generated COPs, and how fast conflicts are found while somebody moves sessions. Options:
 * --seconds=N runs for N and four times N seconds instead of 30 and 120, and for N at most elsewhere; --seed=N makes other COPs;
 * --sessions=N,N makes COPs of these sizes alone; --only=PART runs checking, speed, quality, lost-day, moves or meetings alone;
 * --write=FOLDER runs nothing and writes the problems as files for ./plenary solve.
 */
final class ProgrammeBench {

    private static final int MOVES = 1_000;
    private static final List<Integer> MEETINGS = List.of(50, 100, 200);

    private final Duration brief;
    private final Duration thorough;
    private final long seed;
    private final List<Integer> sizes;
    private final String only;

    private ProgrammeBench(List<String> options) {
        brief = Duration.ofSeconds(Integer.parseInt(option(options, "seconds", "30")));
        thorough = brief.multipliedBy(4);
        seed = Long.parseLong(option(options, "seed", "1"));
        sizes = Stream.of(option(options, "sessions", "50,250,1000").split(",")).map(Integer::valueOf).toList();
        only = option(options, "only", "");
    }

    static void run(List<String> options) throws IOException {
        Baselines.quiet();
        var bench = new ProgrammeBench(options);
        var folder = option(options, "write", "");
        if (folder.isEmpty()) {
            bench.run();
        } else {
            bench.write(Files.createDirectories(Path.of(folder)));
        }
    }

    private static String option(List<String> options, String name, String standard) {
        var prefix = "--" + name + "=";
        return options.stream().filter(option -> option.startsWith(prefix)).map(option -> option.substring(prefix.length())).findFirst().orElse(standard);
    }

    private void write(Path folder) throws IOException {
        for (var size : sizes) {
            say("%s", Files.writeString(folder.resolve("cop-%d-%d.json".formatted(size, seed)), ProblemFile.write(Cops.of(size, seed))));
        }
        for (var size : MEETINGS) {
            say("%s", Files.writeString(folder.resolve("meetings-%d.json".formatted(size)), ProblemFile.write(MeetingSets.of(size))));
        }
    }

    private void run() {
        new Search(Cops.of(50, seed), Options.of(Duration.ofSeconds(3))).run(progress -> { });
        part("checking", this::checking);
        part("speed", this::speed);
        part("quality", this::quality);
        part("lost-day", this::losingADay);
        part("moves", this::moves);
        part("meetings", this::meetings);
    }

    private void part(String name, Runnable part) {
        if (only.isEmpty() || only.equals(name)) {
            part.run();
        }
    }

    private void quality() {
        say("%nProgrammes of generated COPs, seed %d (hard/soft, 0/0 is best)%n%8s %12s %18s %14s %14s %14s %14s %10s", seed, "sessions", "greedy", "first feasible",
                "stock " + brief.toSeconds() + " s", "stock " + thorough.toSeconds() + " s", brief.toSeconds() + " s", thorough.toSeconds() + " s", "moves/s");
        sizes.forEach(this::quality);
    }

    private void losingADay() {
        say("%nAfter losing the third day, seed %d%n%8s %16s %16s %14s %14s %14s", seed, "sessions", "were on that day", "moved in all", "first feasible", "taken", "cost");
        sizes.forEach(this::losingADay);
    }

    /** What the search comes to in the same time without each kind of its moves, and with single changes alone. */
    private void moves() {
        for (var size : sizes) {
            var problem = Cops.of(size, seed);
            var all = run(Search::new, problem, brief);
            say("%n%d sessions, %d s, without one kind of moves%n%16s %14s %14s", size, brief.toSeconds(), "without", "cost", "first feasible");
            say("%16s %14s %14s", "none", text(all.cost()), all.feasible());
            for (var kind : Baselines.kindsOfMoves()) {
                var less = run((of, options) -> Baselines.without(of, options, Set.of(kind)), problem, brief);
                say("%16s %14s %14s", kind, text(less.cost()), less.feasible());
            }
        }
    }

    private void checking() {
        say("%nFinding all conflicts after each of %,d moves%n%8s %12s %12s %16s", MOVES, "sessions", "median ms", "p95 ms", "from nothing ms");
        for (var size : sizes) {
            var problem = Cops.of(size, seed);
            var random = new Random(seed);
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
                board.put(session, placements.get(session));
            }
            var began = System.nanoTime();
            Findings.of(problem, board.placements());
            say("%8d %12.2f %12.2f %16.1f", size, times.percentile(0.5), times.percentile(0.95), (System.nanoTime() - began) / 1e6);
        }
    }

    private void speed() {
        var run = run(Search::new, Cops.of(150, seed), brief.compareTo(Duration.ofSeconds(10)) < 0 ? brief : Duration.ofSeconds(10));
        say("%n150 sessions, seed %d: %,.0f moves a second, cost %s", seed, run.speed(), text(run.cost()));
    }

    private void quality(int size) {
        var problem = Cops.of(size, seed);
        var stock = run(Baselines::stock, problem, brief);
        var stockThorough = run(Baselines::stock, problem, thorough);
        var own = run(Search::new, problem, brief);
        var ownThorough = run(Search::new, problem, thorough);
        say("%8d %12s %18s %14s %14s %14s %14s %,10.0f", size, text(Baselines.greedy(problem, seed)), own.feasible(), text(stock.cost()), text(stockThorough.cost()),
                text(own.cost()), text(ownThorough.cost()), own.speed());
    }

    private void losingADay(int size) {
        var problem = Cops.of(size, seed);
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
        for (var size : MEETINGS) {
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
    private Run run(BiFunction<Problem, Options, Search> kind, Problem problem, Duration limit) {
        var began = System.nanoTime();
        var feasible = new AtomicReference<Duration>();
        var search = kind.apply(problem, new Options(limit, seed, null));
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
