package org.plenary.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations of one kind of request in nanoseconds, collected by many threads. */
final class Timings {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    void addAll(Timings others) {
        nanos.addAll(others.nanos);
    }

    /** @return milliseconds below which this share of all lies (nearest rank) */
    double percentile(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)] / 1e6;
    }

    int count() {
        return nanos.size();
    }
}
