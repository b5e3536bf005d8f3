package org.plenary.preparation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;

/**
 * Where each item on the road stands under what has to be done before it, and what moves if one moves. Something may begin on the day on which
 * what comes before it ends. Time and space grow linearly with items and dependencies, but for the sorting.
 */
public final class RoadPlan {

    private final RoadGraph graph;
    private final LocalDate today;
    private final Set<Long> over;
    private final Map<Long, LocalDate> ends = new HashMap<>();
    private final LocalDate[] latestTo;
    private final Map<Key, Standing> standings;

    /**
     * @param earliestFrom when it could begin if all before it began as early as it can; its own first day where nothing comes before it
     * @param latestTo     by when it has to end, so that all after it end in time: by the opening of its meeting, or by the end of the plan where
     *                     it comes after the opening
     * @param slack        by how many days it may slip; negative where its dates are in breach already
     * @param critical     whether it is on the way to the opening that has the least slack
     * @param late         not done after its last day
     * @param atRisk       not late, but something before it will end too late as things stand, or it should have begun
     */
    public record Standing(LocalDate earliestFrom, LocalDate earliestTo, LocalDate latestFrom, LocalDate latestTo, int slack, boolean critical,
            boolean late, boolean atRisk) {
    }

    /**
     * What follows if an item moves.
     *
     * @param moves   the item itself first, then all that are pushed, each behind what pushes it
     * @param clashes what cannot be pushed: fixed days and what is done
     */
    public record Consequences(Map<Key, Days> moves, List<Clash> clashes) {
    }

    /** @param to inclusive */
    public record Days(LocalDate from, LocalDate to) {
    }

    /**
     * @param earlier ends only on {@code ends}
     * @param later   begins before that and stays where it is: a deadline, a meeting, something done; or the moved item itself
     */
    public record Clash(Key earlier, Key later, LocalDate ends) {
    }

    private RoadPlan(Collection<RoadItem> items, LocalDate today, Set<Long> over) {
        graph = new RoadGraph(items);
        this.today = today;
        this.over = Set.copyOf(over);
        for (var item : graph.items) {
            ends.merge(item.meetingId(), item.to(), RoadGraph::later);
        }
        latestTo = latest();
        standings = standings(earliest(), expected(), critical());
    }

    /**
     * @param items in any order; where a key comes twice the second is not heard of
     * @param today local to the zone of the viewer's meetings
     * @param over  ids of meetings that were held or cancelled: nothing of theirs is late or at risk
     */
    public static RoadPlan of(Collection<RoadItem> items, LocalDate today, Set<Long> over) {
        return new RoadPlan(items, today, over);
    }

    /** @return of every item, by key */
    public Map<Key, Standing> standings() {
        return standings;
    }

    /** @return a ring of dependencies, each before the next and the last before the first; empty where there is none */
    public List<Key> cycle() {
        return graph.cycle;
    }

    /**
     * @param newFrom the first day of the item; it stays as long as it is
     * @throws IllegalArgumentException where there is no such item
     */
    public Consequences consequences(Key key, LocalDate newFrom) {
        var start = graph.at(key);
        if (start == null) {
            throw new IllegalArgumentException("Not on this road: " + key);
        }
        return new RoadPush(graph, start, newFrom).consequences();
    }

    private LocalDate[] earliest() {
        var earliest = new LocalDate[graph.items.size()];
        for (int at : graph.order) {
            var item = graph.items.get(at);
            if (RoadGraph.isFixed(item) || graph.before[at].length == 0) {
                earliest[at] = item.from();
                continue;
            }
            for (int before : graph.before[at]) {
                var end = earliest[before].plusDays(RoadGraph.length(graph.items.get(before)));
                earliest[at] = earliest[at] == null ? end : RoadGraph.later(earliest[at], end);
            }
        }
        return earliest;
    }

    private LocalDate[] latest() {
        var latest = new LocalDate[graph.items.size()];
        for (int step = graph.order.length - 1; step >= 0; step--) {
            int at = graph.order[step];
            var item = graph.items.get(at);
            if (RoadGraph.isFixed(item)) {
                latest[at] = item.to();
                continue;
            }
            var opening = graph.opening(item);
            latest[at] = opening == null ? ends.get(item.meetingId()) : opening.from();
            for (int after : graph.after[at]) {
                var successor = graph.items.get(after);
                if (successor.progress() != Progress.DONE) {
                    latest[at] = earlier(latest[at], latest[after].minusDays(RoadGraph.length(successor)));
                }
            }
        }
        return latest;
    }

    /** When each ends as things stand today. */
    private LocalDate[] expected() {
        var expected = new LocalDate[graph.items.size()];
        for (int at : graph.order) {
            var item = graph.items.get(at);
            expected[at] = item.to();
            if (!isRunning(item) || RoadGraph.isFixed(item)) {
                continue;
            }
            var begins = RoadGraph.later(item.from(), item.progress() == Progress.OPEN ? today : item.from());
            for (int before : graph.before[at]) {
                begins = RoadGraph.later(begins, expected[before]);
            }
            expected[at] = RoadGraph.later(begins.plusDays(RoadGraph.length(item)), today);
        }
        return expected;
    }

    /** From what has the least slack before each opening, back along what leaves it the least. */
    private boolean[] critical() {
        var least = new HashMap<Long, Integer>();
        for (int at = 0; at < latestTo.length; at++) {
            if (leadsToOpening(at)) {
                least.merge(graph.items.get(at).meetingId(), slack(at), Math::min);
            }
        }
        var critical = new boolean[latestTo.length];
        for (int step = graph.order.length - 1; step >= 0; step--) {
            int at = graph.order[step];
            critical[at] |= leadsToOpening(at) && slack(at) == least.get(graph.items.get(at).meetingId());
            if (critical[at]) {
                int tightest = Integer.MAX_VALUE;
                for (int before : graph.before[at]) {
                    tightest = Math.min(tightest, RoadGraph.isFixed(graph.items.get(before)) ? Integer.MAX_VALUE : slack(before));
                }
                for (int before : graph.before[at]) {
                    critical[before] |= !RoadGraph.isFixed(graph.items.get(before)) && slack(before) == tightest;
                }
            }
        }
        return critical;
    }

    private boolean leadsToOpening(int at) {
        var item = graph.items.get(at);
        return !RoadGraph.isFixed(item) && graph.opening(item) != null;
    }

    private Map<Key, Standing> standings(LocalDate[] earliest, LocalDate[] expected, boolean[] critical) {
        var standings = new LinkedHashMap<Key, Standing>();
        for (int at = 0; at < latestTo.length; at++) {
            var item = graph.items.get(at);
            int length = RoadGraph.length(item);
            boolean late = isRunning(item) && item.key().kind() != Kind.MEETING && today.isAfter(item.to());
            standings.put(item.key(), new Standing(earliest[at], earliest[at].plusDays(length), latestTo[at].minusDays(length), latestTo[at],
                    slack(at), critical[at], late, !late && isAtRisk(at, expected)));
        }
        return Collections.unmodifiableMap(standings);
    }

    private boolean isAtRisk(int at, LocalDate[] expected) {
        var item = graph.items.get(at);
        if (!isRunning(item)) {
            return false;
        }
        for (int before : graph.before[at]) {
            if (expected[before].isAfter(item.from())) {
                return true;
            }
        }
        return !RoadGraph.isFixed(item) && item.progress() == Progress.OPEN && today.isAfter(item.from());
    }

    private boolean isRunning(RoadItem item) {
        return RoadGraph.isAhead(item) && !over.contains(item.meetingId());
    }

    private int slack(int at) {
        return (int) DAYS.between(graph.items.get(at).to(), latestTo[at]);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
