package org.plenary.preparation.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks for a ring that new dependencies would close. */
final class TaskRing {

    private TaskRing() {
    }

    /**
     * @param task   that is to come after the others
     * @param before what comes before tasks, asked a level at a time, in any meeting
     * @return the ring, each before the next, {@code task} first; empty where there is none
     */
    static List<Long> closedBy(long task, List<Long> after, Function<Collection<Long>, Map<Long, List<Long>>> before) {
        var next = new HashMap<Long, Long>();
        after.forEach(earlier -> next.put(earlier, task));
        var level = List.copyOf(after);
        while (!level.isEmpty()) {
            if (level.contains(task)) {
                return ring(task, next);
            }
            var further = new ArrayList<Long>();
            before.apply(level).forEach((later, earliers) -> earliers.forEach(earlier -> {
                if (next.putIfAbsent(earlier, later) == null) {
                    further.add(earlier);
                }
            }));
            level = further;
        }
        return List.of();
    }

    private static List<Long> ring(long task, Map<Long, Long> next) {
        var ring = new ArrayList<Long>();
        long at = task;
        do {
            ring.add(at);
            at = next.get(at);
        } while (at != task);
        return ring;
    }
}
