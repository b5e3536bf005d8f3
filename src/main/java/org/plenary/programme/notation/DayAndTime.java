package org.plenary.programme.notation;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.plenary.programme.notation.Unreadable.Reason;

/**
 * What a cell says of when something is: a day, a time, or both, as in "2017-10-22 09:00" or "Sunday 22 October, 9 h 30–11 h".
 *
 * @param days  as {@link DayNotation} reads them; null where the cell names none
 * @param times null where the cell names none
 */
public record DayAndTime(SortedSet<LocalDate> days, TimeRange times) {

    private static final Pattern GAP = Pattern.compile("[\\s,;]+|:\\s+|(?<=\\d)T(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})([.,]\\d*[1-9]\\d*)");

    /**
     * Of a cell in a column of times, in which a date may stand before the time.
     *
     * @throws Unreadable where it is no time
     */
    public static DayAndTime ofTime(String text, LocalDate first, LocalDate last) throws Unreadable {
        var serial = SERIAL.matcher(text.strip());
        if (serial.matches()) {
            return new DayAndTime(DayNotation.read(serial.group(1), first, last), TimeNotation.read("0" + serial.group(2) + "000"));
        }
        try {
            return new DayAndTime(null, TimeNotation.read(text));
        } catch (Unreadable e) {
            var both = both(text, first, last);
            if (both == null) {
                throw e;
            }
            return both;
        }
    }

    /**
     * Of a cell in a column of days, in which a time may stand behind the date.
     *
     * @throws Unreadable where it is no day
     */
    public static DayAndTime ofDay(String text, LocalDate first, LocalDate last) throws Unreadable {
        if (SERIAL.matcher(text.strip()).matches()) {
            return ofTime(text, first, last);
        }
        try {
            return new DayAndTime(DayNotation.read(text, first, last), null);
        } catch (Unreadable e) {
            var both = e.reason() == Reason.NOT_A_DAY ? both(text, first, last) : null;
            if (both == null) {
                throw e;
            }
            return both;
        }
    }

    /** The longest beginning that is a day, where the rest is a time; a number alone is none beside a time. */
    private static DayAndTime both(String text, LocalDate first, LocalDate last) {
        var gap = GAP.matcher(text);
        DayAndTime found = null;
        while (gap.find()) {
            var day = text.substring(0, gap.start()).strip();
            if (NUMBER.matcher(day).matches()) {
                continue;
            }
            try {
                found = new DayAndTime(DayNotation.read(day, first, last), TimeNotation.read(text.substring(gap.end())));
            } catch (Unreadable e) {
                continue;
            }
        }
        return found;
    }
}
