package org.plenary.outcome;

import java.util.List;

/**
 * What a meeting came to.
 *
 * @param leadsTo    what it is taken up in, as far as the viewer may see it
 * @param hiddenTo   how many more it leads to that the viewer may not see
 * @param takenFrom  outcomes that lead to this one, as far as the viewer may see them
 * @param hiddenFrom how many more there are that the viewer may not see
 */
public record Outcome(long id, OutcomeDraft fields, List<Station> leadsTo, int hiddenTo, List<Station> takenFrom, int hiddenFrom, int version) {

    public Point point() {
        return new Point(Point.Kind.OUTCOME, id);
    }
}
