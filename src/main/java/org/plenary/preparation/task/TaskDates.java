package org.plenary.preparation.task;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Violation;

/**
 * When something is to be done: on days of its own, or so many days before or after the meeting, with which it then moves.
 *
 * @param offset from the day from which is counted to the first day of the task, negative before it; null for a fixed day
 * @param day    the first day; null where it is counted
 * @param length days from the first to the last; 0 is one day
 */
public record TaskDates(Counted counted, Integer offset, LocalDate day, int length) {

    private static final int TEN_YEARS = 3_660;

    /** From which day of the meeting. */
    public enum Counted {
        FIXED, FIRST_DAY, LAST_DAY
    }

    /** @param to inclusive; null for the same day */
    public static TaskDates fixed(LocalDate from, LocalDate to) {
        return new TaskDates(Counted.FIXED, null, from, length(from, to));
    }

    /** @param anchor the first or last day of the meeting, as is counted; not used for a fixed day */
    public static TaskDates of(Counted counted, LocalDate anchor, LocalDate from, LocalDate to) {
        return counted == Counted.FIXED ? fixed(from, to) : new TaskDates(counted, (int) DAYS.between(anchor, from), null, length(from, to));
    }

    private static int length(LocalDate from, LocalDate to) {
        return to == null ? 0 : (int) DAYS.between(from, to);
    }

    /** @return the first day, with a meeting on these days */
    public LocalDate from(LocalDate firstDay, LocalDate lastDay) {
        return switch (counted) {
            case FIXED -> day;
            case FIRST_DAY -> firstDay.plusDays(offset);
            case LAST_DAY -> lastDay.plusDays(offset);
        };
    }

    /** @return the same length from another day, counted as before */
    TaskDates movedBy(long days) {
        return counted == Counted.FIXED ? new TaskDates(counted, null, day.plusDays(days), length)
                : new TaskDates(counted, Math.toIntExact(offset + days), null, length);
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (length < 0) {
            violations.add(Violation.of("to", "task.error.ends-before"));
        } else if (length > TEN_YEARS) {
            violations.add(Violation.of("to", "task.error.too-far"));
        }
        if (offset != null && Math.abs(offset) > TEN_YEARS || day != null && (day.getYear() < 1970 || day.getYear() > 2200)) {
            violations.add(Violation.of("from", "task.error.too-far"));
        }
        return violations;
    }
}
