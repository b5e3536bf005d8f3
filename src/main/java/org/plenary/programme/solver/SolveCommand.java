package org.plenary.programme.solver;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.programme.solver.Search.Options;
import org.plenary.programme.solver.Search.Result;
import org.slf4j.LoggerFactory;

/** {@code ./plenary solve FILE}: the programme and its findings for people on the standard error, as JSON on the standard output. */
public final class SolveCommand {

    static final int FEASIBLE = 0;
    static final int INFEASIBLE = 1;
    static final int REFUSED = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SHOWN = 40;
    private static final String USAGE = "./plenary solve FILE [--seconds N] [--steps N] [--seed N]";
    private static final Duration STANDARD = Duration.ofSeconds(30);
    private static final long MOST = 1_000_000_000_000L;
    private static final Map<String, Long> NUMBERS = Map.of("--seconds", 1L, "--steps", 1L, "--seed", -MOST);

    private final PrintStream json;
    private final PrintStream people;

    SolveCommand(PrintStream json, PrintStream people) {
        this.json = json;
        this.people = people;
    }

    public static void main(String[] arguments) {
        quiet();
        System.exit(new SolveCommand(stream(FileDescriptor.out), stream(FileDescriptor.err)).run(arguments));
    }

    /** Outside the application nobody has told the search what to log, and it would log each step. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    /** @param arguments the file, --seconds, --steps and --seed */
    int run(String... arguments) {
        Asked asked;
        try {
            asked = Asked.of(arguments);
        } catch (IllegalArgumentException e) {
            people.println(e.getMessage());
            people.println(USAGE);
            return REFUSED;
        }
        try {
            return solve(ProblemFile.read(Files.readAllBytes(asked.file())), asked.options());
        } catch (NoSuchFileException e) {
            people.println("There is no file " + e.getFile());
        } catch (IOException e) {
            people.println("The file cannot be read; is it a folder, or somebody else’s?");
        } catch (ProblemFile.Refused e) {
            people.println("This is no scheduling problem as docs/scheduling-problem.md describes it:");
            e.faults().stream().limit(SHOWN).forEach(fault -> people.printf("  %s: %s%n", fault.path(), fault.reason()));
            more(e.faults().size());
        }
        return REFUSED;
    }

    /** @param steps and seconds: null where not given */
    private record Asked(Path file, Long seconds, Long steps, long seed) {

        /** @throws IllegalArgumentException with what is wrong, in words */
        static Asked of(String... arguments) {
            Path file = null;
            var numbers = new HashMap<String, Long>();
            for (var at = 0; at < arguments.length; at++) {
                var argument = arguments[at];
                if (NUMBERS.containsKey(argument)) {
                    numbers.put(argument, number(argument, at + 1 < arguments.length ? arguments[++at] : ""));
                } else if (argument.startsWith("-")) {
                    throw new IllegalArgumentException("solve does not know " + argument);
                } else if (file != null) {
                    throw new IllegalArgumentException("solve takes one file, not both %s and %s".formatted(file, argument));
                } else {
                    file = path(argument);
                }
            }
            if (file == null) {
                throw new IllegalArgumentException("solve needs a file");
            }
            return new Asked(file, numbers.get("--seconds"), numbers.get("--steps"), numbers.getOrDefault("--seed", 0L));
        }

        private static Path path(String argument) {
            try {
                return Path.of(argument);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("This is no name of a file: " + argument, e);
            }
        }

        private static long number(String argument, String text) {
            var least = NUMBERS.get(argument);
            if (!text.matches("-?\\d{1,15}") || Long.parseLong(text) < least || Long.parseLong(text) > MOST) {
                throw new IllegalArgumentException("%s takes a whole number from %d to %d, not “%s”".formatted(argument, least, MOST, text));
            }
            return Long.parseLong(text);
        }

        Options options() {
            var limit = seconds != null ? Duration.ofSeconds(seconds) : steps == null ? STANDARD : null;
            return new Options(limit, seed, null, steps);
        }
    }

    private int solve(Problem problem, Options options) {
        var result = new Search(problem, options).run(progress -> { });
        json.println(ProblemFile.write(result, Locale.ENGLISH));
        programme(problem, result);
        people.printf("%nAfter %.1f s and %,d moves: hard %d, soft %d%n", result.spent().toMillis() / 1000.0, result.moves(), result.cost().hard(), result.cost().soft());
        var words = RuleWords.in(Locale.ENGLISH);
        result.findings().stream().limit(SHOWN).forEach(finding -> people.printf("  %s %d: %s%n", finding.hard() ? "hard" : "soft",
                finding.amount() * finding.weight().weight(), words.say(finding)));
        more(result.findings().size());
        if (result.cost().feasible()) {
            return FEASIBLE;
        }
        var core = Contradiction.in(problem, result.findings());
        if (core.isEmpty()) {
            people.println("\nNo demands were proven to contradict each other; a longer search may find a programme.");
        } else {
            people.println("\nNo programme can keep all of these together:");
            core.forEach(demand -> people.printf("  %s%n", words.say(demand)));
        }
        return INFEASIBLE;
    }

    private void more(int all) {
        if (all > SHOWN) {
            people.printf("  and %d more%n", all - SHOWN);
        }
    }

    private void programme(Problem problem, Result result) {
        var rooms = problem.rooms().stream().collect(Collectors.toMap(Problem.Room::id, Problem.Room::name));
        var sessions = problem.sessions().stream().collect(Collectors.toMap(Problem.Session::id, session -> session));
        result.placements().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Place::start).thenComparing(place -> String.valueOf(place.room()))))
                .collect(Collectors.groupingBy(entry -> entry.getValue().start().toLocalDate(), TreeMap::new, Collectors.toList()))
                .forEach((day, placed) -> {
                    people.printf("%n%s%n", DAY.format(day));
                    placed.forEach(entry -> people.printf("  %s–%s  %-20s %s%n", TIME.format(entry.getValue().start()),
                            TIME.format(entry.getValue().start().plusMinutes(sessions.get(entry.getKey()).minutes())),
                            entry.getValue().room() == null ? "" : rooms.getOrDefault(entry.getValue().room(), entry.getValue().room()),
                            sessions.get(entry.getKey()).title()));
                });
    }

    static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
