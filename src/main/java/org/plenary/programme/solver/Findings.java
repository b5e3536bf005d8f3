package org.plenary.programme.solver;

import java.util.List;
import java.util.Map;

/** What is wrong with a programme. */
public final class Findings {

    private Findings() {
    }

    /** @return everything, hard before soft, costliest first */
    public static List<Finding> of(Problem problem, Map<String, Place> placements) {
        return Board.of(problem, placements).findings();
    }

    /** @return what concerns the session that was moved; whoever moves many keeps a {@link Board} instead */
    public static List<Finding> of(Problem problem, Map<String, Place> placements, String movedSession) {
        return Board.of(problem, placements).findings(movedSession);
    }

    public static Cost cost(List<Finding> findings) {
        return findings.stream().map(Finding::cost).reduce(Cost.NONE, Cost::plus);
    }
}
