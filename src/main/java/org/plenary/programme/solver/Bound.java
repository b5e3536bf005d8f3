package org.plenary.programme.solver;

import java.time.ZoneId;
import java.util.List;
import org.plenary.programme.solver.Problem.Room;
import org.plenary.programme.solver.Problem.Session;

/** The forms that rules take: each is counted in one way by the {@link Tally}, and so by the search and by the findings alike. */
sealed interface Bound {

    Rule rule();

    /** Something of which only so much can be had at once: a person, a delegation, the teams of interpreters, a cap. */
    record Load(Rule rule, String subject, String name, int capacity, int[] sessions) implements Bound {
    }

    /**
     * Minutes in which a session should not be held.
     *
     * @param subject the person concerned; null for none
     * @param there   where that person is
     * @param what    stands in the way, for the text
     */
    record Forbidden(Rule rule, int session, Spans spans, String subject, ZoneId there, Object what) implements Bound {
    }

    /** One session ends before the other begins. */
    record Precedence(Rule rule, int before, int after) implements Bound {
    }

    /** What a room lacks for a session. */
    interface Fit {
        int lack(Session session, Room room);

        List<Object> arguments(Session session, Room room);
    }
}
