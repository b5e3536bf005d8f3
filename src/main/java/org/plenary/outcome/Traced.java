package org.plenary.outcome;

import java.util.List;
import java.util.Map;

/**
 * A trace as the viewer may see it.
 *
 * @param above  it stands further up with all that follows it
 * @param hidden how many ways go on where the viewer may not see
 */
public record Traced(Station station, boolean above, List<Traced> branches, int hidden) {

    static Traced of(Trace.Branch branch, Map<Point, Station> shown, Map<Point, Long> hidden) {
        return new Traced(shown.get(branch.point()), branch.above(), branch.branches().stream().map(next -> of(next, shown, hidden)).toList(),
                branch.above() ? 0 : hidden.getOrDefault(branch.point(), 0L).intValue());
    }

    /** @return whether there is nothing to tell */
    public boolean ends() {
        return branches.isEmpty() && hidden == 0;
    }
}
