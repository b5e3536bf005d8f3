package org.plenary.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does anew what changed, each part once, half a second after the first change of a burst. One alone writes an index of this
 * Plenary: two would write the same entries.
 */
final class IndexThread<P> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);
    private static final long SOON_MILLIS = 500;
    private static final int SECONDS_TO_TRY_AGAIN = 300;
    private static final int SECONDS_TO_END = 10;

    private final ScheduledExecutorService worker;
    private final Consumer<P> work;
    private final Set<P> waiting = new LinkedHashSet<>();

    IndexThread(String name, Consumer<P> work) {
        this.work = work;
        worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    void soon(P part) {
        synchronized (waiting) {
            if (isStopped()) {
                return;
            }
            if (waiting.isEmpty()) {
                worker.schedule(this::workOff, SOON_MILLIS, TimeUnit.MILLISECONDS);
            }
            waiting.add(part);
        }
    }

    /** Where it failed. */
    void later(P part) {
        CompletableFuture.delayedExecutor(SECONDS_TO_TRY_AGAIN, TimeUnit.SECONDS).execute(() -> soon(part));
    }

    private void workOff() {
        List<P> parts;
        synchronized (waiting) {
            parts = List.copyOf(waiting);
            waiting.clear();
        }
        parts.forEach(work);
    }

    /** @return done once everything before it and this was done; what fails is in the log too */
    CompletableFuture<Void> then(Runnable all) {
        return CompletableFuture.runAsync(all, worker).whenComplete((done, failure) -> {
            if (failure != null && !isStopped()) {
                LOG.warn("Not everything that can be found could be looked through", failure);
            }
        });
    }

    boolean isStopped() {
        return worker.isShutdown();
    }

    /** What is being done is finished; what waits is done after the next start. */
    void stop() {
        synchronized (waiting) {
            worker.shutdown();
        }
        try {
            worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
