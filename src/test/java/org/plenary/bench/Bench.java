package org.plenary.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code ./plenary bench NAME [--OPTION=VALUE]}: each benchmark starts what it needs, prints its figures, and leaves nothing running. */
public final class Bench {

    /** A benchmark; it prints its figures itself, as it has them. */
    interface Run {
        /** @param options as --seconds=10; a benchmark passes over what it does not know */
        void run(List<String> options) throws Exception;
    }

    private static final Map<String, Run> BENCHES = new TreeMap<>(Map.of(
            "nominations", options -> NominationsBench.run(),
            "live", LiveBench::run,
            "participants", options -> NominationsBench.participants(),
            "audit", AuditBench::run,
            "applying", options -> NominationsBench.applying(),
            "preparation", PreparationBench::run,
            "programme", ProgrammeBench::run,
            "search", options -> SearchBench.run(),
            "text", TextBench::run));

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        var options = Stream.of(arguments).filter(argument -> argument.startsWith("--")).toList();
        var asked = Stream.of(arguments).filter(argument -> !argument.startsWith("--")).toList();
        if (asked.isEmpty() || !BENCHES.keySet().containsAll(asked)) {
            say("Benchmarks: %s", String.join(", ", BENCHES.keySet()));
            System.exit(asked.isEmpty() ? 0 : 2);
        }
        say("%d processors, JDK %s, heap of at most %d MB", Runtime.getRuntime().availableProcessors(), Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        for (var name : asked) {
            BENCHES.get(name).run(options);
        }
        System.exit(0);
    }

    static void say(String line, Object... arguments) {
        System.out.println(line.formatted(arguments));
    }
}
