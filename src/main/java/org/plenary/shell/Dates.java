package org.plenary.shell;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as they read: "30–31 May 2016", "Mon 30 May 2016, 09:00 (Kampala)". */
public final class Dates {

    /** Making one takes milliseconds; they are not for several threads at once, so each use takes a copy. */
    private static final Map<String, DateIntervalFormat> INTERVALS = new ConcurrentHashMap<>();

    private Dates() {
    }

    /** @return both days and what they share once: "30–31 May 2016", "30 mai – 2 juin 2016". */
    public static String range(LocalDate from, LocalDate to, Locale locale) {
        if (from.equals(to)) {
            return day(from, locale);
        }
        return interval("dMMMMyyyy", from, to, locale);
    }

    private static String interval(String skeleton, LocalDate from, LocalDate to, Locale locale) {
        var format = (DateIntervalFormat) INTERVALS.computeIfAbsent(skeleton + dayFirst(locale), key -> {
            var made = DateIntervalFormat.getInstance(skeleton, dayFirst(locale));
            made.setTimeZone(TimeZone.GMT_ZONE);
            return made;
        }).clone();
        return format.format(new DateInterval(millis(from), millis(to)));
    }

    /** @return the month or months where no day is known: "February 2016" */
    public static String range(LocalDate from, LocalDate to, boolean monthOnly, Locale locale) {
        return monthOnly ? interval("MMMMyyyy", from, to, locale) : range(from, to, locale);
    }

    /** @return the day in full: "30 May 2016", "1er mai 2016", "30 de mayo de 2016". */
    public static String day(LocalDate day, Locale locale) {
        var pattern = switch (locale.getLanguage()) {
            case "es" -> "d 'de' MMMM 'de' yyyy";
            case "fr" -> day.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
            default -> "d MMMM yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    public static String weekday(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(day);
    }

    /** @return the instant in the zone of the meeting, with the city of the zone: "Mon 30 May 2016, 09:00 (Kampala)". */
    public static String instant(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", locale).format(instant.atZone(zone)) + " (" + city(zone, locale) + ")";
    }

    /** @return the city that an IANA zone is named after: "Kampala", "Addis-Abeba". */
    public static String city(ZoneId zone, Locale locale) {
        return Cities.of(zone, locale);
    }

    /** @return how long ago, roughly, in the locale's words: "3 minutes ago". */
    public static String ago(Instant then, Instant now, Locale locale) {
        var format = RelativeDateTimeFormatter.getInstance(locale);
        var past = Duration.between(then, now);
        var unit = RelativeDateTimeUnit.SECOND;
        var number = past.toSeconds();
        if (past.toDays() > 0) {
            unit = RelativeDateTimeUnit.DAY;
            number = past.toDays();
        } else if (past.toHours() > 0) {
            unit = RelativeDateTimeUnit.HOUR;
            number = past.toHours();
        } else if (past.toMinutes() > 0) {
            unit = RelativeDateTimeUnit.MINUTE;
            number = past.toMinutes();
        }
        return format.format(-number, unit);
    }

    /** @return how far a day is from today, roughly: "tomorrow", "in 150 days", "3 years ago" */
    public static String days(LocalDate today, LocalDate day, Locale locale) {
        var days = ChronoUnit.DAYS.between(today, day);
        var format = RelativeDateTimeFormatter.getInstance(locale);
        if (Math.abs(days) < 366) {
            return format.format(days, RelativeDateTimeUnit.DAY);
        }
        return format.format(ChronoUnit.YEARS.between(today, day), RelativeDateTimeUnit.YEAR);
    }

    private static Locale dayFirst(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
