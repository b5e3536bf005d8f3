package org.plenary.preparation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Meetings each of which is counted from another, round in a ring: none of them could be moved first. */
final class AnchorRing {

    private AnchorRing() {
    }

    /**
     * @param countedFrom by meeting, the meetings from which its deadlines are counted
     * @return a shortest ring through the meeting, beginning and ending with it; empty where there is none
     */
    static List<Long> through(long meeting, Map<Long, Set<Long>> countedFrom) {
        var reachedFrom = new HashMap<Long, Long>();
        var next = new ArrayDeque<>(List.of(meeting));
        while (!next.isEmpty()) {
            var one = next.remove();
            for (var other : countedFrom.getOrDefault(one, Set.of())) {
                if (other == meeting) {
                    return ring(meeting, one, reachedFrom);
                }
                if (reachedFrom.putIfAbsent(other, one) == null) {
                    next.add(other);
                }
            }
        }
        return List.of();
    }

    private static List<Long> ring(long meeting, long last, Map<Long, Long> reachedFrom) {
        var ring = new LinkedList<>(List.of(meeting));
        for (var one = last; one != meeting; one = reachedFrom.get(one)) {
            ring.addFirst(one);
        }
        ring.addFirst(meeting);
        return List.copyOf(ring);
    }
}
