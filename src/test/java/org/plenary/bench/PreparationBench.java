package org.plenary.bench;

import java.util.List;

/** What preparing a COP costs. Options: --seed=, --only=PART with roadmap, view or notification. */
final class PreparationBench {

    private static final int ITEMS = 5_000;
    private static final int MEETINGS = 200;

    private PreparationBench() {
    }

    static void run(List<String> options) throws Exception {
        var roadmap = new RoadmapBench(Long.parseLong(option(options, "seed", "20171022")));
        var only = option(options, "only", "");
        if (is(only, "roadmap")) {
            roadmap.engines(ITEMS, MEETINGS, 200);
        }
        if (is(only, "notification")) {
            NotificationSendingBench.run();
        }
        if (is(only, "roadmap") || is(only, "view")) {
            try (var plenary = RunningBench.start()) {
                if (is(only, "roadmap")) {
                    roadmap.onTheDatabase(plenary, ITEMS, MEETINGS, 100);
                }
                if (is(only, "view")) {
                    roadmap.view(plenary, 30);
                }
            }
        }
    }

    private static boolean is(String only, String part) {
        return only.isEmpty() || only.equals(part);
    }

    private static String option(List<String> options, String name, String otherwise) {
        return options.stream().filter(option -> option.startsWith("--" + name + "=")).map(option -> option.substring(name.length() + 3))
                .findFirst().orElse(otherwise);
    }
}
