package org.plenary.bench;

/** From the call to the list of participants, at sizes beyond any real meeting. */
final class NominationsBench {

    private NominationsBench() {
    }

    static void run() throws Exception {
        try (var plenary = RunningBench.start()) {
            var confirming = new ConfirmingBench(plenary);
            confirming.run("Warm-up", 3_000, 3_000, 32);
            confirming.run("The peer's case (alf.io there: 176 a second, p95 272 ms)", 2_000, 2_000, 32);
            confirming.run("A rush for too few places", 1_000, 100, 1_000);
            new ListsBench(plenary).run(10_000);
        }
    }
}
