package org.plenary.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Violation;

/**
 * What the organisers have settled for the rules of a programme; what is null is not limited.
 *
 * @param evening  nothing official from then on
 * @param lunchFrom from then until lunchTo nothing official
 * @param teams    of interpreters
 * @param official sessions at once at most
 * @param sessions of all kinds at once at most
 */
public record ProgrammeLimits(LocalTime evening, LocalTime lunchFrom, LocalTime lunchTo, Integer teams, Integer official, Integer sessions) {

    /** Official meetings by custom run 10:00–13:00 and 15:00–18:00. */
    public static final ProgrammeLimits CUSTOMARY = new ProgrammeLimits(LocalTime.of(18, 0), LocalTime.of(13, 0), LocalTime.of(15, 0), null, null, null);

    private static final int MOST = 200;

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if ((lunchFrom == null) != (lunchTo == null) || lunchFrom != null && !lunchFrom.isBefore(lunchTo)) {
            violations.add(Violation.of("lunchTo", "programme.error.lunch"));
        }
        number(violations, "teams", teams, 0);
        number(violations, "official", official, 1);
        number(violations, "sessions", sessions, 1);
        return violations;
    }

    private static void number(List<Violation> violations, String field, Integer value, int least) {
        if (value != null && (value < least || value > MOST)) {
            violations.add(Violation.of(field, "programme.error.number", least, MOST));
        }
    }
}
