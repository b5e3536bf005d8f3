package org.plenary.programme;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.programme.ArrangementRepository.Found;
import org.plenary.programme.solver.Contradiction;
import org.plenary.programme.solver.Cost;
import org.plenary.programme.solver.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The searches for programmes that are going on. They keep processors busy: they run on threads of their own, of low priority, one fewer
 * than there are processors, and the others wait. Each second each says in the database how far it is, and hears there whether it is to
 * stop; who looks hears of it as of any change. A search that is stopped keeps the best that it has found; so does one that Plenary's stop
 * ends.
 */
@Component
class ArrangementRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ArrangementRuns.class);
    /** A search that has said nothing for so long has ended with the Plenary in which it ran. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final long PULSE_MILLIS = 1_000;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    /** @param meeting of the programme */
    record Order(long draftId, long meeting, Actor by, ArrangementTask task) {
    }

    /** How an arrangement came out, as its history tells it. */
    record Outcome(int moved, long hard, long soft) {
    }

    /** A search that waits or runs. */
    private static final class Running {
        private final Order order;
        private volatile Cost cost;
        private volatile long begun;
        private volatile Search search;
        private volatile boolean stopped;

        private Running(Order order, Cost cost) {
            this.order = order;
            this.cost = cost;
        }

        private Duration spent() {
            return begun == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
        }

        private void stop() {
            stopped = true;
            if (search != null) {
                search.stop();
            }
        }
    }

    private final ArrangementRepository drafts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private ExecutorService searches;
    private ScheduledExecutorService pulse;

    ArrangementRuns(ArrangementRepository drafts, AuditTrail audit, Changes changes, Clock clock, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** Begins as soon as a processor is free. @param cost of the programme as it is */
    void begin(Order order, Cost cost) {
        var one = new Running(order, cost);
        running.put(order.draftId(), one);
        searches.submit(() -> run(one));
    }

    void stop(long draftId) {
        var one = running.get(draftId);
        if (one != null) {
            one.stop();
        }
    }

    private void run(Running one) {
        try {
            var task = one.order.task();
            var search = new Search(task.problem(), task.options());
            one.search = search;
            one.begun = System.nanoTime();
            if (one.stopped) {
                search.stop();
            }
            var result = search.run(progress -> one.cost = task.ofRules(progress.cost(), progress.placements()));
            var kept = task.withoutNeedlessMoves(result.placements());
            one.cost = task.cost(kept);
            var contradiction = result.cost().feasible() ? null : DemandLines.write(Contradiction.in(task.untitled(), result.findings()));
            end(one, task.differences(kept), result.moves(), contradiction);
        } catch (RuntimeException | Error e) {
            LOG.error("The programme of meeting {} could not be arranged", one.order.meeting(), e);
            fail(one);
        } finally {
            running.remove(one.order.draftId());
        }
    }

    private void end(Running one, List<Found> differences, long moves, String contradiction) {
        var order = one.order;
        transaction.executeWithoutResult(_ -> drafts.alive(order.draftId(), clock.instant(), one.spent(), one.cost).ifPresent(kept -> {
            drafts.end(order.draftId(), clock.instant(), moves, differences, contradiction);
            audit.record(order.by(), order.meeting(), ArrangementService.PROGRAMME_DRAFT, order.draftId(), "ARRANGED", null,
                    new Outcome(differences.size(), one.cost.hard(), one.cost.soft()));
            changes.changed(order.by(), order.meeting(), ArrangementService.PROGRAMME_DRAFT, order.draftId(), kept.version() + 1);
        }));
    }

    private void fail(Running one) {
        var order = one.order;
        transaction.executeWithoutResult(_ -> {
            drafts.fail(order.draftId(), clock.instant());
            changes.changed(order.by(), order.meeting(), ArrangementService.PROGRAMME_DRAFT, order.draftId(), Integer.MAX_VALUE);
        });
    }

    /** That a search goes on is no news of whoever has begun it. */
    private void pulse() {
        for (var one : new ArrayList<>(running.values())) {
            try {
                var order = one.order;
                transaction.executeWithoutResult(_ -> drafts.alive(order.draftId(), clock.instant(), one.spent(), one.cost).ifPresentOrElse(kept -> {
                    changes.changed(Actor.SYSTEM, order.meeting(), ArrangementService.PROGRAMME_DRAFT, order.draftId(), kept.version());
                    if (kept.stopAsked()) {
                        one.stop();
                    }
                }, one::stop));
            } catch (RuntimeException e) {
                LOG.warn("How far the programme of meeting {} is cannot be told", one.order.meeting(), e);
            }
        }
    }

    /** Tells those who look of searches that have ended with the Plenary in which they ran. */
    private void listen() {
        try {
            transaction.executeWithoutResult(_ -> drafts.silentSince(clock.instant().minus(SILENCE)).stream().filter(drafts::interrupt).forEach(run ->
                    changes.changed(Actor.SYSTEM, run.meeting(), ArrangementService.PROGRAMME_DRAFT, run.id(), run.version() + 1)));
        } catch (RuntimeException e) {
            LOG.warn("It cannot be told which searches for a programme were interrupted", e);
        }
    }

    @Override
    public void start() {
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        searches = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("arranging-", 0).factory());
        pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("arranging-pulse").factory());
        pulse.scheduleWithFixedDelay(this::pulse, PULSE_MILLIS, PULSE_MILLIS, TimeUnit.MILLISECONDS);
        pulse.scheduleWithFixedDelay(this::listen, PULSE_MILLIS, SILENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        pulse.shutdownNow();
        running.values().forEach(Running::stop);
        searches.shutdown();
        try {
            if (!searches.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A search for a programme did not end in {}", LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        searches = null;
    }

    @Override
    public boolean isRunning() {
        return searches != null;
    }
}
