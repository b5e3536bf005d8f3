package org.plenary.preparation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;

/**
 * What has to be done before what. Only dependencies that still bind are kept: of what is done or dropped nobody waits, and what the viewer
 * cannot see binds nobody. Where they form a ring, the one that closes it is left out, and the ring is told.
 */
final class RoadGraph {

    private static final Comparator<RoadItem> ORDER = Comparator.comparing(RoadItem::key, Comparator.comparing(Key::kind).thenComparing(Key::id));

    final List<RoadItem> items;
    final int[][] before;
    final int[][] after;
    /** Indices, each behind those before it. */
    final int[] order;
    final List<Key> cycle;
    private final Map<Key, Integer> index = new HashMap<>();
    private final Map<Long, RoadItem> meetings = new HashMap<>();

    RoadGraph(Collection<RoadItem> unordered) {
        var known = new HashSet<Key>();
        items = unordered.stream().sorted(ORDER).filter(item -> known.add(item.key())).toList();
        for (int at = 0; at < items.size(); at++) {
            index.put(items.get(at).key(), at);
            if (items.get(at).key().kind() == Kind.MEETING) {
                meetings.putIfAbsent(items.get(at).meetingId(), items.get(at));
            }
        }
        before = new int[items.size()][];
        for (int at = 0; at < before.length; at++) {
            before[at] = binding(items.get(at));
        }
        var search = new Search();
        order = search.order;
        cycle = search.cycle;
        after = turned();
    }

    /** @return where the item stands in {@link #items}; null where it is not among them */
    Integer at(Key key) {
        return index.get(key);
    }

    private int[] binding(RoadItem item) {
        if (item.progress() == Progress.DROPPED) {
            return new int[0];
        }
        return item.after().stream().map(index::get).filter(at -> at != null && isAhead(items.get(at))).mapToInt(Integer::intValue).sorted().distinct()
                .toArray();
    }

    /** Whether something is still to be done. */
    static boolean isAhead(RoadItem item) {
        return item.progress() == Progress.OPEN || item.progress() == Progress.UNDER_WAY;
    }

    /** Whether it stays where it is, whatever comes before it. */
    static boolean isFixed(RoadItem item) {
        return !isAhead(item) || item.key().kind() == Kind.DEADLINE || item.key().kind() == Kind.MEETING;
    }

    /** @return the meeting by whose first day the item has to end; null where it comes after that, or the meeting is not on the road */
    RoadItem opening(RoadItem item) {
        var meeting = meetings.get(item.meetingId());
        return meeting == null || meeting.key().equals(item.key()) || item.to().isAfter(meeting.from()) ? null : meeting;
    }

    /** @return days between its first and its last */
    static int length(RoadItem item) {
        return (int) DAYS.between(item.from(), item.to());
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int[][] turned() {
        var counts = new int[before.length];
        Arrays.stream(before).flatMapToInt(Arrays::stream).forEach(at -> counts[at]++);
        var turned = new int[before.length][];
        Arrays.setAll(turned, at -> new int[counts[at]]);
        for (int at = before.length - 1; at >= 0; at--) {
            for (int earlier : before[at]) {
                turned[earlier][--counts[earlier]] = at;
            }
        }
        return turned;
    }

    /** Goes down to what has to be done first, without recursion: chains may be as long as the plan. */
    private final class Search {

        private static final byte NEW = 0;
        private static final byte ENTERED = 1;
        private static final byte LEFT = 2;

        private final byte[] state = new byte[before.length];
        private final int[] next = new int[before.length];
        private final int[] path = new int[before.length];
        private final int[] order = new int[before.length];
        private int ordered;
        private List<Key> cycle = List.of();

        Search() {
            for (int at = 0; at < before.length; at++) {
                if (state[at] == NEW) {
                    descend(at);
                }
            }
        }

        private void descend(int root) {
            int depth = 0;
            path[0] = root;
            state[root] = ENTERED;
            while (depth >= 0) {
                int at = path[depth];
                if (next[at] == before[at].length) {
                    state[at] = LEFT;
                    order[ordered++] = at;
                    depth--;
                    continue;
                }
                int earlier = before[at][next[at]];
                if (state[earlier] == ENTERED) {
                    leaveOut(at, earlier, depth);
                    continue;
                }
                next[at]++;
                if (state[earlier] == NEW) {
                    state[earlier] = ENTERED;
                    path[++depth] = earlier;
                }
            }
        }

        /** The path has led from {@code earlier} down to {@code at}, each step to what comes before; {@code at} is to come after {@code earlier}. */
        private void leaveOut(int at, int earlier, int depth) {
            if (cycle.isEmpty()) {
                var ring = new ArrayList<Key>();
                ring.add(items.get(earlier).key());
                for (int step = depth; path[step] != earlier; step--) {
                    ring.add(items.get(path[step]).key());
                }
                cycle = List.copyOf(ring);
            }
            before[at] = Arrays.stream(before[at]).filter(other -> other != earlier).toArray();
        }
    }
}
