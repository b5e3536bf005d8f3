package org.plenary.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;

/**
 * Which report on synergies and partnerships.
 *
 * @param from     first day
 * @param to       last day
 * @param language English, French or Spanish: that of the whole report
 * @param groups   codes of the headings of the first level that it has; none for all
 */
public record ReportQuery(LocalDate from, LocalDate to, Locale language, Set<String> groups) {

    private static final int LONGEST_YEARS = 5;

    public ReportQuery {
        groups = Set.copyOf(groups);
    }

    /** @throws InvalidInput when a day is missing, the last is before the first, or the period is longer than five years */
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (from == null) {
            violations.add(Violation.of("from", "error.required"));
        }
        if (to == null) {
            violations.add(Violation.of("to", "error.required"));
        } else if (from != null && to.isBefore(from)) {
            violations.add(Violation.of("to", "synergies.error.ends-before-start"));
        } else if (from != null && to.isAfter(from.plusYears(LONGEST_YEARS))) {
            violations.add(Violation.of("to", "synergies.error.too-long", LONGEST_YEARS));
        }
        InvalidInput.throwIfAny(violations);
    }
}
