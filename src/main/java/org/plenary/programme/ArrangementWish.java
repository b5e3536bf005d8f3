package org.plenary.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.shell.Violation;

/**
 * How a programme is to be arranged by machine.
 *
 * @param chosen  sessions that may be moved, as far as they are not pinned; empty for all
 * @param seconds that it may take
 * @param seed    the same on the same programme leads to the same search
 * @param from    sessions that move begin no earlier
 * @param until   and no later
 */
public record ArrangementWish(Set<Long> chosen, Integer seconds, Long seed, Keeping keeping, LocalTime from, LocalTime until) {

    public static final int LONGEST = 600;

    public ArrangementWish {
        chosen = Set.copyOf(chosen);
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (seconds == null || seconds < 1 || seconds > LONGEST) {
            violations.add(Violation.of("seconds", "programme.error.number", 1, LONGEST));
        }
        if (seed == null) {
            violations.add(Violation.of("seed", "error.required"));
        }
        if (keeping == null) {
            violations.add(Violation.of("keeping", "error.required"));
        }
        if (from == null) {
            violations.add(Violation.of("from", "programme.error.time-missing"));
        }
        if (until == null) {
            violations.add(Violation.of("until", "programme.error.time-missing"));
        } else if (from != null && until.isBefore(from)) {
            violations.add(Violation.of("until", "arranging.error.until"));
        }
        return violations;
    }
}
