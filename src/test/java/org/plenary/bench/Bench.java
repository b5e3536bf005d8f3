package org.plenary.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./plenary bench NAME}: each benchmark starts what it needs, prints its figures, and leaves nothing running. */
public final class Bench {

    /** A benchmark; it prints its figures itself, as it has them. */
    interface Run {
        void run() throws Exception;
    }

    private static final Map<String, Run> BENCHES = new TreeMap<>(Map.of("nominations", NominationsBench::run, "participants", NominationsBench::participants));

    private Bench() {
    }

    public static void main(String[] names) throws Exception {
        var asked = List.of(names);
        if (asked.isEmpty() || !BENCHES.keySet().containsAll(asked)) {
            say("Benchmarks: %s", String.join(", ", BENCHES.keySet()));
            System.exit(asked.isEmpty() ? 0 : 2);
        }
        say("%d processors, JDK %s, heap of at most %d MB", Runtime.getRuntime().availableProcessors(), Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        for (var name : asked) {
            BENCHES.get(name).run();
        }
        System.exit(0);
    }

    static void say(String line, Object... arguments) {
        System.out.println(line.formatted(arguments));
    }
}
