package org.plenary.bench;

import static org.plenary.bench.Bench.say;

import org.plenary.nomination.selection.LargePool;
import org.plenary.nomination.selection.Outcome;
import org.plenary.nomination.selection.SelectionEngine;

/** From the call to the list of participants, at sizes beyond any real meeting. */
final class NominationsBench {

    private NominationsBench() {
    }

    static void run() throws Exception {
        try (var plenary = RunningBench.start()) {
            var confirming = new ConfirmingBench(plenary);
            // The compiler of the JVM takes a good part of the processors for the first ten thousand.
            confirming.run("Warm-up", 6_000, 6_000, 32);
            confirming.run("Warm-up, second part", 6_000, 6_000, 32);
            confirming.run("The peer's case (alf.io there: 176 a second, p95 272 ms)", 2_000, 2_000, 32);
            confirming.run("A rush for too few places", 1_000, 100, 1_000);
            participants(plenary);
            new ApplyingBench(plenary).run(5_000, 200);
        }
        selecting(5_000, 200);
    }

    /** The lists alone. */
    static void participants() throws Exception {
        try (var plenary = RunningBench.start()) {
            participants(plenary);
        }
    }

    /** Applying a selection alone. */
    static void applying() throws Exception {
        try (var plenary = RunningBench.start()) {
            new ApplyingBench(plenary).run(5_000, 200);
        }
    }

    private static void participants(RunningBench plenary) throws Exception {
        var participants = new ParticipantsBench(plenary);
        participants.pages(1_000, 100_000);
        participants.printing(participants.importing(10_000));
    }

    /** The same pool several times: the first one pays for loading the solver. */
    private static void selecting(int nominees, int seats) {
        for (var run = 1; run <= 3; run++) {
            var began = System.nanoTime();
            var outcome = SelectionEngine.select(LargePool.random(nominees, seats, 7));
            if (!(outcome instanceof Outcome.Selection selection)) {
                throw new IllegalStateException("No proven selection: " + outcome);
            }
            say("Selection of %d from %,d under five quotas, run %d: %.1f s, proven the best, %d selected", seats, nominees, run,
                    (System.nanoTime() - began) / 1e9, selection.selected().size());
        }
    }
}
