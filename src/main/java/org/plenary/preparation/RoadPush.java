package org.plenary.preparation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadPlan.Clash;
import org.plenary.preparation.RoadPlan.Consequences;
import org.plenary.preparation.RoadPlan.Days;

/** One item moves and pushes what comes after it, only as far as it has to. */
final class RoadPush {

    private final RoadGraph graph;
    private final Map<Key, Days> moves = new LinkedHashMap<>();
    private final List<Clash> clashes = new ArrayList<>();

    RoadPush(RoadGraph graph, int start, LocalDate from) {
        this.graph = graph;
        move(start, from);
        for (int at : graph.order) {
            if (at != start && isPushed(at)) {
                if (RoadGraph.isFixed(graph.items.get(at))) {
                    clash(at);
                } else {
                    move(at, end(at));
                }
            }
        }
        clash(start);
    }

    Consequences consequences() {
        return new Consequences(Collections.unmodifiableMap(moves), List.copyOf(clashes));
    }

    private void move(int at, LocalDate from) {
        var item = graph.items.get(at);
        var days = new Days(from, from.plusDays(RoadGraph.length(item)));
        moves.put(item.key(), days);
        var opening = graph.opening(item);
        if (opening != null && days.to().isAfter(opening.from())) {
            clashes.add(new Clash(item.key(), opening.key(), days.to()));
        }
    }

    private boolean isPushed(int at) {
        for (int earlier : graph.before[at]) {
            var moved = moves.get(graph.items.get(earlier).key());
            if (moved != null && moved.to().isAfter(graph.items.get(at).from())) {
                return true;
            }
        }
        return false;
    }

    /** The last day of all before it. */
    private LocalDate end(int at) {
        var end = graph.items.get(at).from();
        for (int earlier : graph.before[at]) {
            end = RoadGraph.later(end, to(earlier));
        }
        return end;
    }

    private void clash(int at) {
        var item = graph.items.get(at);
        var from = moves.containsKey(item.key()) ? moves.get(item.key()).from() : item.from();
        for (int earlier : graph.before[at]) {
            if (to(earlier).isAfter(from)) {
                clashes.add(new Clash(graph.items.get(earlier).key(), item.key(), to(earlier)));
            }
        }
    }

    private LocalDate to(int at) {
        var item = graph.items.get(at);
        var moved = moves.get(item.key());
        return moved == null ? item.to() : moved.to();
    }
}
