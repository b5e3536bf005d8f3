package org.plenary.bench;

import java.lang.management.ManagementFactory;

/** Durations of one kind of work that one thread does, by the clock and by the processor: on a busy machine the clock runs ahead. */
final class Spans {

    private final Timings clock = new Timings();
    private final Timings processor = new Timings();

    void time(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = threads.getCurrentThreadCpuTime();
        var began = System.nanoTime();
        work.run();
        clock.add(System.nanoTime() - began);
        processor.add(threads.getCurrentThreadCpuTime() - cpu);
    }

    /** Median and 95th percentile of both, and how the clock's compares with the processor's. */
    @Override
    public String toString() {
        return "%.1f ms (p50), %.1f ms (p95); of the processor %.1f ms (p50), %.1f ms (p95); ratio %.2f".formatted(clock.percentile(0.5),
                clock.percentile(0.95), processor.percentile(0.5), processor.percentile(0.95), clock.percentile(0.95) / processor.percentile(0.95));
    }
}
