package org.plenary.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.preparation.Deadline.Step;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.preparation.WorkingCalendar.DayOff;

/** Computes when something is due. */
public final class DeadlineCalculus {

    /** Offices that never all work on one day for so long are an error in the calendars. */
    private static final int LONGEST_ROLL = 366;

    private DeadlineCalculus() {
    }

    /**
     * @param zone      in which the day of the deadline ends, usually the secretariat's
     * @param calendars of the offices that all have to be open; used where the rule rolls
     * @throws IllegalArgumentException where the anchor is not that of the rule, or no working day is within a year
     */
    public static Deadline due(DeadlineRule rule, Anchor anchor, ZoneId zone, List<WorkingCalendar> calendars) {
        if (rule.anchor() != anchor.point()) {
            throw new IllegalArgumentException("Counted from " + rule.anchor() + ", not from " + anchor.point());
        }
        var steps = new ArrayList<Step>();
        var offset = rule.offset();
        boolean hours = offset.unit() == Offset.Unit.HOURS;
        var exact = hours ? anchor.instant().plus(offset.amount(), ChronoUnit.HOURS) : null;
        var counted = hours ? exact.atZone(zone).toLocalDate() : offset.from(anchor.day());
        steps.add(new Step.Counted(offset, anchor, rule.provision(), counted));
        if (!hours && offset.isCutShort(anchor.day())) {
            steps.add(new Step.CutShort(anchor.day(), counted));
        }
        var day = rolled(counted, rule.roll(), calendars, steps);
        return new Deadline(day, until(exact, counted, day, zone), zone, steps);
    }

    /** Hours end at their minute, unless the day rolled. */
    private static Instant until(Instant exact, LocalDate counted, LocalDate day, ZoneId zone) {
        return exact != null && counted.equals(day) ? exact : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate rolled(LocalDate counted, Roll roll, List<WorkingCalendar> calendars, List<Step> steps) {
        var because = dayOff(counted, calendars);
        if (roll == Roll.NONE || because.isEmpty()) {
            return counted;
        }
        int direction = roll == Roll.NEXT_WORKING_DAY ? 1 : -1;
        for (int days = 1; days <= LONGEST_ROLL; days++) {
            var day = counted.plusDays((long) direction * days);
            if (dayOff(day, calendars).isEmpty()) {
                steps.add(new Step.Rolled(counted, because.get(), day));
                return day;
            }
        }
        throw new IllegalArgumentException("No working day within a year of " + counted);
    }

    private static Optional<DayOff> dayOff(LocalDate day, List<WorkingCalendar> calendars) {
        return calendars.stream().flatMap(calendar -> calendar.dayOff(day).stream()).findFirst();
    }
}
