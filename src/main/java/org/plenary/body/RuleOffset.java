package org.plenary.body;

import java.util.Locale;
import java.util.Set;

/**
 * The offset of a deadline rule as the lists print it.
 *
 * @param text  what is printed, with its unit; null where the rule has none
 * @param value number of units, negative before the anchor; null where the text is a date, a pair of numbers or words
 * @param unit  DAYS, MONTHS, HOURS, YEARS or MINUTES; null exactly where the value is
 */
record RuleOffset(String text, Integer value, String unit) {

    private static final Set<String> UNITS = Set.of("DAYS", "MONTHS", "HOURS", "YEARS", "MINUTES");

    /** Never guesses: only a whole number of a known unit becomes a value. Both arguments may be null. */
    static RuleOffset of(String offset, String unit) {
        if (offset == null) {
            return new RuleOffset(null, null, null);
        }
        var text = unit == null || unit.equals("date") ? offset : offset + " " + unit;
        var known = unit == null ? "" : unit.toUpperCase(Locale.ROOT);
        return UNITS.contains(known) && offset.matches("-?\\d{1,6}")
                ? new RuleOffset(text, Integer.valueOf(offset), known)
                : new RuleOffset(text, null, null);
    }
}
