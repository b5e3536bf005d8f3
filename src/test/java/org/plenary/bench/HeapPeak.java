package org.plenary.bench;

import java.util.concurrent.TimeUnit;

/** The most heap that was in use during some work, garbage included, above what was in use before it. */
final class HeapPeak implements AutoCloseable {

    private static final long EVERY_MILLIS = 5;

    private final long before;
    private final Thread watcher;
    private volatile long most;

    HeapPeak() {
        System.gc();
        before = used();
        most = before;
        watcher = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most = Math.max(most, used());
                try {
                    TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    long megabytes() {
        return (most - before) >> 20;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
