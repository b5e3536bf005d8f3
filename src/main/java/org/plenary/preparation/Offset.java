package org.plenary.preparation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a deadline is from its anchor.
 *
 * @param amount of units, negative before the anchor
 */
public record Offset(int amount, Unit unit) {

    /** Days, months and years are those of the calendar; hours are elapsed time, whatever the clocks do meanwhile. */
    public enum Unit {
        HOURS(null), DAYS(ChronoUnit.DAYS), MONTHS(ChronoUnit.MONTHS), YEARS(ChronoUnit.YEARS);

        private final ChronoUnit calendar;

        Unit(ChronoUnit calendar) {
            this.calendar = calendar;
        }
    }

    /**
     * @return the day; of a month that is too short its last, so that six months before 31 August are 28 or 29 February
     * @throws IllegalStateException for hours, which are counted from an instant
     */
    LocalDate from(LocalDate anchor) {
        if (unit.calendar == null) {
            throw new IllegalStateException("Hours are counted from an instant");
        }
        return anchor.plus(amount, unit.calendar);
    }

    /** Whether the day of the month is another only because the month is too short for the anchor's. */
    boolean isCutShort(LocalDate anchor) {
        return (unit == Unit.MONTHS || unit == Unit.YEARS) && from(anchor).getDayOfMonth() != anchor.getDayOfMonth();
    }
}
