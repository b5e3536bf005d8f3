package org.plenary.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of something, or what feeds it, as a tree to be read from top to bottom. Every step that can be reached stands in it exactly
 * once; where a way comes back to a point that stands further up, the tree says so and does not go round.
 */
public final class Trace {

    /** One step: what came first leads to what came of it. */
    public record Step(Point from, Point to) {

        Step turned() {
            return new Step(to, from);
        }
    }

    /** @param above it stands further up with all that follows it, and is not followed again here */
    public record Branch(Point point, boolean above, List<Branch> branches) {

        public Branch {
            branches = List.copyOf(branches);
        }
    }

    private final Map<Point, Set<Point>> next = new LinkedHashMap<>();
    private final Set<Point> followed = new HashSet<>();

    private Trace(Collection<Step> steps) {
        steps.forEach(step -> next.computeIfAbsent(step.from(), _ -> new LinkedHashSet<>()).add(step.to()));
    }

    /** @return what the steps lead to from there, in their order; for what leads there the steps are turned round */
    public static Branch from(Point start, Collection<Step> steps) {
        return new Trace(steps).follow(start);
    }

    private Branch follow(Point point) {
        var onward = next.getOrDefault(point, Set.of());
        if (!followed.add(point)) {
            return new Branch(point, !onward.isEmpty(), List.of());
        }
        var branches = new ArrayList<Branch>();
        onward.forEach(to -> branches.add(follow(to)));
        return new Branch(point, false, branches);
    }
}
