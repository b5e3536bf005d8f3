package org.plenary.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5), written from the same time-zone data the product reckons with, so that a
 * calendar and a page of Plenary can never differ by an hour. It holds from the first to the last day asked for;
 * where the zone follows a yearly rule it is given as such and holds on. Abbreviations are left out: "PST" is read as Pacific
 * time by calendars that should read Manila.
 */
final class ZoneDefinition {

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");
    private static final DateTimeFormatter OFFSET_SECONDS = DateTimeFormatter.ofPattern("xxxx");
    /** After so many years dates and days of the week meet again, so what holds for them holds. */
    private static final int CYCLE = 28;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private ZoneDefinition() {
    }

    static void write(ContentLines lines, ZoneId zone, LocalDate from, LocalDate to) {
        ZoneRules rules = zone.getRules();
        lines.raw("BEGIN", "VTIMEZONE").raw("TZID", zone.getId());
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        ZoneOffsetTransition first = rules.previousTransition(start.plusNanos(1));
        if (first == null) {
            ZoneOffset offset = rules.getOffset(start);
            observance(lines, rules.isDaylightSavings(start), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, Optional.empty());
            first = rules.nextTransition(start);
        }
        int yearly = first != null && isRuled(rules, first) ? rules.getTransitionRules().size() : 0;
        List<ZoneOffsetTransition> transitions = Stream.iterate(first, t -> t != null, t -> rules.nextTransition(t.getInstant()))
                .limit(Math.max(yearly, 1) * (CYCLE + 1L)).toList();
        List<Optional<String>> recurrences = IntStream.range(0, yearly).mapToObj(i -> recurrence(every(transitions, i, yearly))).toList();
        if (yearly > 0 && recurrences.stream().allMatch(Optional::isPresent)) {
            IntStream.range(0, yearly).forEach(i -> observance(lines, rules, transitions.get(i), recurrences.get(i)));
        } else {
            transitions.stream().takeWhile(t -> t.getInstant().isBefore(end))
                    .forEach(t -> observance(lines, rules, t, Optional.empty()));
        }
        lines.raw("END", "VTIMEZONE");
    }

    private static boolean isRuled(ZoneRules rules, ZoneOffsetTransition first) {
        return !rules.getTransitionRules().isEmpty() && (rules.getTransitions().isEmpty()
                || !first.getInstant().isBefore(rules.getTransitions().getLast().getInstant()));
    }

    private static List<ZoneOffsetTransition> every(List<ZoneOffsetTransition> all, int from, int step) {
        return IntStream.range(0, CYCLE).mapToObj(i -> all.get(from + i * step)).toList();
    }

    /** The yearly rule these transitions follow, if one line can say it: always the nth, or the last, such day of one month. */
    private static Optional<String> recurrence(List<ZoneOffsetTransition> transitions) {
        List<LocalDateTime> local = transitions.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList();
        LocalDateTime first = local.getFirst();
        boolean regular = IntStream.range(0, local.size()).allMatch(i -> local.get(i).getYear() == first.getYear() + i)
                && local.stream().allMatch(t -> t.getMonth() == first.getMonth() && t.getDayOfWeek() == first.getDayOfWeek()
                        && t.toLocalTime().equals(first.toLocalTime()));
        boolean last = local.stream().allMatch(t -> t.getDayOfMonth() + 7 > t.getMonth().length(Year.isLeap(t.getYear())));
        boolean nth = local.stream().allMatch(t -> (t.getDayOfMonth() - 1) / 7 == (first.getDayOfMonth() - 1) / 7);
        if (!regular || !last && !nth) {
            return Optional.empty();
        }
        String week = last ? "-1" : String.valueOf((first.getDayOfMonth() - 1) / 7 + 1);
        return Optional.of("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=" + week + DAYS.get(first.getDayOfWeek().ordinal()));
    }

    private static void observance(ContentLines lines, ZoneRules rules, ZoneOffsetTransition transition, Optional<String> recurrence) {
        observance(lines, rules.isDaylightSavings(transition.getInstant()), transition.getDateTimeBefore(),
                transition.getOffsetBefore(), transition.getOffsetAfter(), recurrence);
    }

    private static void observance(ContentLines lines, boolean daylight, LocalDateTime onset, ZoneOffset from, ZoneOffset to,
            Optional<String> recurrence) {
        String kind = daylight ? "DAYLIGHT" : "STANDARD";
        lines.raw("BEGIN", kind).raw("DTSTART", LOCAL.format(onset))
                .raw("TZOFFSETFROM", offset(from)).raw("TZOFFSETTO", offset(to));
        recurrence.ifPresent(rule -> lines.raw("RRULE", rule));
        lines.raw("END", kind);
    }

    private static String offset(ZoneOffset offset) {
        return (offset.getTotalSeconds() % 60 == 0 ? OFFSET : OFFSET_SECONDS).format(offset);
    }
}
