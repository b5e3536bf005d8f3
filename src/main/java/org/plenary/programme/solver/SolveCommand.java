package org.plenary.programme.solver;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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

    /** @param arguments the file, --seconds and --seed */
    int run(String... arguments) {
        Path file = null;
        var seconds = 30L;
        var seed = 0L;
        try {
            for (var at = 0; at < arguments.length; at++) {
                switch (arguments[at]) {
                    case "--seconds" -> seconds = Math.max(1, Long.parseLong(arguments[++at]));
                    case "--seed" -> seed = Long.parseLong(arguments[++at]);
                    default -> file = Path.of(arguments[at]);
                }
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            people.println("--seconds and --seed take a whole number");
            return REFUSED;
        }
        if (file == null) {
            people.println("solve needs a file: ./plenary solve FILE [--seconds N] [--seed N]");
            return REFUSED;
        }
        try {
            return solve(ProblemFile.read(Files.readAllBytes(file)), new Options(Duration.ofSeconds(seconds), seed, null));
        } catch (IOException e) {
            people.println(file + " cannot be read");
        } catch (ProblemFile.Refused e) {
            people.println(file + " is not a scheduling problem:");
            e.faults().forEach(fault -> people.printf("  %s: %s%n", fault.path(), fault.reason()));
        }
        return REFUSED;
    }

    private int solve(Problem problem, Options options) {
        var result = new Search(problem, options).run(progress -> { });
        json.println(ProblemFile.write(result, Locale.ENGLISH));
        programme(problem, result);
        people.printf("%nAfter %.1f s and %,d moves: hard %d, soft %d%n", result.spent().toMillis() / 1000.0, result.moves(), result.cost().hard(), result.cost().soft());
        var words = RuleWords.in(Locale.ENGLISH);
        result.findings().stream().limit(SHOWN).forEach(finding -> people.printf("  %s %d: %s%n", finding.hard() ? "hard" : "soft",
                finding.amount() * finding.weight().weight(), words.say(finding)));
        if (result.findings().size() > SHOWN) {
            people.printf("  and %d more%n", result.findings().size() - SHOWN);
        }
        if (result.cost().feasible()) {
            return FEASIBLE;
        }
        var core = Contradiction.in(problem, result.findings());
        if (!core.isEmpty()) {
            people.println("\nNo programme can keep all of these together:");
            core.forEach(demand -> people.printf("  %s%n", words.say(demand)));
        }
        return INFEASIBLE;
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

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
