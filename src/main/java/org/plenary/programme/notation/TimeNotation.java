package org.plenary.programme.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.programme.notation.Unreadable.Reason;

/**
 * Times of day as programmes write them in English, French and Spanish: 9:00, 09.00, 9h30, 9 h 30, 9:30 a.m., 0930, 14:00–15:30,
 * 2-3.30 pm, noon, from 18:00, 18:00 onwards, and the fraction of a day that a spreadsheet keeps. An hour alone is one of 24. A day
 * ends at 24:00: what lies past midnight is written as a time of the next day, so that a slip such as 25:00 is not taken for a time.
 */
public final class TimeNotation {

    private static final String TIME = "(?:(?<noon%1$d>(?:12 )?(?:noon|midday|midi|mediodia))|(?<midnight%1$d>(?:12 )?(?:midnight|minuit|medianoche))"
            + "|(?<h%1$d>\\d{1,2}) ?(?:(?:[:.]|h\\.?|heures?|horas?) ?(?<m%1$d>\\d{2})(?::(?<s%1$d>\\d{2})(?:\\.\\d+)?)?|(?<c%1$d>\\d{2}))?(?: ?(?:mn|min\\.?|'))?"
            + "(?: ?(?:h\\.?|hs\\.?|hrs?\\.?|hours?|heures?|horas?|o'clock)(?![a-z]))?(?: ?(?<half%1$d>[ap])\\.? ?m\\.?)?)"
            + "(?<zone%1$d> ?\\(?(?:utc|gmt|z)(?: ?(?<off%1$d>[+-] ?\\d{1,2}(?::?\\d{2})?))?\\)?)?";
    private static final String FROM = "(?:from|between|starting(?: at)?|as of|a partir de|des|desde|de|entre|du)? ?(?:las? )?";
    private static final String TO = "(?: ?-+ ?| (?:to|until|till|a|hasta|jusqu'a|and|et|y) )(?:las? )?";
    private static final Pattern RANGE = Pattern.compile(FROM + TIME.formatted(1) + TO + TIME.formatted(2));
    private static final Pattern OPEN = Pattern.compile("(?:from|starting(?: at)?|as of|a partir de|des|desde|de) (?:las? )?" + TIME.formatted(1) + "(?: onwards?)?"
            + "|" + TIME.formatted(2) + " ?(?:-+|\\+|onwards?|and after|et apres|en adelante|- ?(?:open|end|late|fin))");
    private static final Pattern SINGLE = Pattern.compile("(?:at |a las? |a )?" + TIME.formatted(1));
    private static final Pattern NAMED_ZONE = Pattern.compile(TIME.formatted(1) + " ?\\(?(?<name>[a-z]{2,5})\\)?.*");
    private static final Pattern FRACTION = Pattern.compile("[01][.,](?:\\d{3,}|\\d|[6-9]\\d)");

    private TimeNotation() {
    }

    /** @throws Unreadable where it is no time, or no time there is */
    public static TimeRange read(String text) throws Unreadable {
        var plain = Plain.of(text);
        if (FRACTION.matcher(plain).matches()) {
            return new TimeRange(fraction(plain), null, false);
        }
        var single = SINGLE.matcher(plain);
        if (single.matches()) {
            return new TimeRange(time(single, 1, half(single, 1)), null, false);
        }
        var open = OPEN.matcher(plain);
        if (open.matches()) {
            var which = open.group("h1") != null || open.group("noon1") != null || open.group("midnight1") != null ? 1 : 2;
            return new TimeRange(time(open, which, half(open, which)), null, true);
        }
        var range = RANGE.matcher(plain);
        if (range.matches()) {
            return range(range);
        }
        var zone = NAMED_ZONE.matcher(plain);
        throw zone.matches() ? new Unreadable(Reason.ZONE, zone.group("name").toUpperCase()) : new Unreadable(Reason.NOT_A_TIME, text.strip());
    }

    /** As a spreadsheet keeps it; 1 is a whole day. */
    private static ClockTime fraction(String text) throws Unreadable {
        var minutes = new BigDecimal(text.replace(',', '.')).multiply(BigDecimal.valueOf(ClockTime.DAY)).setScale(0, RoundingMode.HALF_UP).intValueExact();
        if (minutes > ClockTime.DAY) {
            throw new Unreadable(Reason.HOUR, "%d:%02d".formatted(minutes / 60, minutes % 60));
        }
        return new ClockTime(minutes, null);
    }

    /** One a.m. or p.m. counts for both ends where that puts them in order: 2-3.30 pm, 11-1 pm. */
    private static TimeRange range(Matcher found) throws Unreadable {
        var first = half(found, 1);
        var second = half(found, 2);
        if (first == null && second != null && isOfTwelve(found, 1)) {
            var to = time(found, 2, second);
            var same = time(found, 1, second);
            return new TimeRange(same.minute() < to.minute() ? same : time(found, 1, other(second)), to, false);
        }
        var from = time(found, 1, first);
        if (first != null && second == null && isOfTwelve(found, 2)) {
            var same = time(found, 2, first);
            return new TimeRange(from, same.minute() > from.minute() ? same : time(found, 2, other(first)), false);
        }
        return new TimeRange(from, time(found, 2, second), false);
    }

    private static String half(Matcher found, int which) {
        return found.group("half" + which);
    }

    private static String other(String half) {
        return half.equals("a") ? "p" : "a";
    }

    private static boolean isOfTwelve(Matcher found, int which) {
        var hour = found.group("h" + which);
        return hour != null && Integer.parseInt(hour) >= 1 && Integer.parseInt(hour) <= 12;
    }

    private static ClockTime time(Matcher found, int which, String half) throws Unreadable {
        var offset = found.group("zone" + which) == null ? null : offset(found.group("off" + which));
        if (found.group("noon" + which) != null) {
            return new ClockTime(ClockTime.DAY / 2, offset);
        }
        if (found.group("midnight" + which) != null) {
            return new ClockTime(ClockTime.DAY, offset);
        }
        var hour = Integer.parseInt(found.group("h" + which));
        var minute = found.group("m" + which) != null ? Integer.parseInt(found.group("m" + which))
                : found.group("c" + which) != null ? Integer.parseInt(found.group("c" + which)) : 0;
        var written = "%d:%02d".formatted(hour, minute);
        if (minute > 59) {
            throw new Unreadable(Reason.MINUTE, written);
        }
        if (hour > 24 || hour == 24 && minute > 0) {
            throw new Unreadable(Reason.HOUR, written);
        }
        if (half != null && (hour > 12 && half.equals("a") || hour == 0 && half.equals("p"))) {
            throw new Unreadable(Reason.HALF, written + " " + half + ".m.");
        }
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        var rounded = found.group("s" + which) != null && Integer.parseInt(found.group("s" + which)) >= 30 ? 1 : 0;
        return new ClockTime(Math.min(hour * 60 + minute + rounded, ClockTime.DAY), offset);
    }

    private static ZoneOffset offset(String written) throws Unreadable {
        if (written == null) {
            return ZoneOffset.UTC;
        }
        var digits = written.replaceAll("[ :]", "");
        var hours = Integer.parseInt(digits.length() > 3 ? digits.substring(1, digits.length() - 2) : digits.substring(1));
        var minutes = digits.length() > 3 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        var sign = digits.charAt(0) == '-' ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException e) {
            throw new Unreadable(Reason.ZONE, "UTC" + written);
        }
    }
}
