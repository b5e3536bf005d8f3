package org.plenary.bench;

import static org.plenary.bench.Bench.say;
import static org.plenary.schema.Tables.AUDIT_CHAIN;
import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.audit.VerifyAuditCommand;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the audit chain costs those who write, how fast entries are sealed, and how fast the chain is verified. Options: --entries= of the
 * long chain, --seconds= of each run of writers.
 */
final class AuditBench {

    private record Fields(String title, String venue, int seats, List<String> languages) {
    }

    private static final Fields BEFORE = new Fields("Workshop on synergies among biodiversity-related conventions", "Lake Room", 40, List.of("EN", "FR"));
    private static final Fields AFTER = new Fields("Workshop on synergies among biodiversity-related conventions, Entebbe", "Victoria Hall", 60, List.of("EN", "FR", "ES"));
    private static final int BUNDLE = 5_000;

    private final RunningBench plenary;
    private final DSLContext db;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    private AuditBench(RunningBench plenary) {
        this.plenary = plenary;
        this.db = plenary.bean(DSLContext.class);
        this.audit = plenary.bean(AuditTrail.class);
        this.transaction = plenary.bean(TransactionTemplate.class);
    }

    static void run(List<String> options) throws Exception {
        try (var plenary = RunningBench.start()) {
            var bench = new AuditBench(plenary);
            for (var writers : List.of(1, 20)) {
                bench.write(writers, option(options, "seconds", 10));
            }
            bench.seal(option(options, "entries", 200_000));
            bench.verify();
        }
    }

    private void write(int writers, long seconds) throws Exception {
        var meetingId = new Planners(db).meeting().id();
        var account = new Planners(db).account(meetingId, MeetingRole.CO_ORGANISER);
        var timings = new Timings();
        var sealed = sealed();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running = new ArrayList<Future<?>>();
            for (var writer = 0; writer < writers; writer++) {
                var id = writer;
                running.add(threads.submit(() -> {
                    Planners.signIn(account);
                    while (System.nanoTime() < end) {
                        var began = System.nanoTime();
                        transaction.executeWithoutResult(status -> audit.record(meetingId, "ROOM", id, "CHANGED", BEFORE, AFTER));
                        timings.add(System.nanoTime() - began);
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        var behind = sealed + timings.count() - sealed();
        var began = System.nanoTime();
        await();
        say("%d writers, one entry a durable transaction: %,.0f entries/s, p50 %.2f ms, p95 %.2f ms; at the end %,d not sealed yet, sealed %.0f ms later", writers,
                timings.count() / (double) seconds, timings.percentile(0.5), timings.percentile(0.95), behind, (System.nanoTime() - began) / 1e6);
    }

    private void seal(long entries) {
        var meetingId = new Planners(db).meeting().id();
        var account = new Planners(db).account(meetingId, MeetingRole.CO_ORGANISER);
        var began = System.nanoTime();
        for (var first = 0L; first < entries; first += BUNDLE) {
            var subjects = LongStream.range(first, Math.min(first + BUNDLE, entries)).mapToObj(id -> new Subject(id, BEFORE, AFTER)).toList();
            Planners.as(account, () -> transaction.execute(status -> {
                audit.recordAll(meetingId, "ROOM", "CHANGED", subjects);
                return null;
            }));
        }
        var written = System.nanoTime();
        await();
        say("%,d entries in bundles of %,d: %,.0f entries/s written, all sealed %.1f s after the last (%,.0f entries/s written and sealed)", entries, BUNDLE,
                entries / ((written - began) / 1e9), (System.nanoTime() - written) / 1e9, entries / ((System.nanoTime() - began) / 1e9));
    }

    private void verify() {
        var text = new ByteArrayOutputStream();
        var began = System.nanoTime();
        var code = new VerifyAuditCommand(plenary.environment(), new PrintStream(text, true), System.err).run();
        var seconds = (System.nanoTime() - began) / 1e9;
        say("Verified while Plenary runs: %,.0f entries/s, exit code %d", sealed() / seconds, code);
        say("  %s", text.toString().strip().replace("\n", "\n  "));
    }

    private void await() {
        while (db.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.PENDING.isTrue())) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long sealed() {
        return db.select(AUDIT_CHAIN.SEQ).from(AUDIT_CHAIN).fetchSingle(AUDIT_CHAIN.SEQ);
    }

    private static long option(List<String> options, String name, long otherwise) {
        return options.stream().filter(option -> option.startsWith("--" + name + "=")).map(option -> Long.parseLong(option.substring(name.length() + 3)))
                .findFirst().orElse(otherwise);
    }
}
