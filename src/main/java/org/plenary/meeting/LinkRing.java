package org.plenary.meeting;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** Meetings each of which would come before the next, round in a ring. */
final class LinkRing {

    private LinkRing() {
    }

    /**
     * @param earlier that is to come before {@code later}
     * @param before  by meeting, the meetings that come before it already
     * @return a shortest ring that this would close, each before the next, beginning and ending with {@code earlier}; empty where there is none
     */
    static List<Long> closedBy(long earlier, long later, Map<Long, List<Long>> before) {
        var next = new HashMap<Long, Long>();
        var waiting = new ArrayDeque<>(List.of(earlier));
        while (!waiting.isEmpty()) {
            var one = waiting.remove();
            if (one == later) {
                return ring(earlier, later, next);
            }
            before.getOrDefault(one, List.of()).stream().filter(further -> further != earlier && next.putIfAbsent(further, one) == null).forEach(waiting::add);
        }
        return List.of();
    }

    private static List<Long> ring(long earlier, long later, Map<Long, Long> next) {
        var ring = new LinkedList<>(List.of(earlier));
        for (var one = later; one != earlier; one = next.get(one)) {
            ring.add(one);
        }
        ring.add(earlier);
        return List.copyOf(ring);
    }
}
