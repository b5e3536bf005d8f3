package org.plenary.meeting;

import static org.plenary.shell.Violation.of;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.shell.Violation;

/**
 * The fields of a meeting that organisers edit.
 *
 * @param titleEn  title in English; at least one of the three titles is given, the others are null
 * @param startsOn first day, in the zone of the meeting
 * @param endsOn   last day, inclusive
 * @param monthOnly only the month is known: the days are the first and the last of it
 * @param zone     IANA name: Africa/Kampala
 * @param iso2     country of the venue, ISO 3166-1 alpha-2, or null
 * @param mandates what gives the mandate, as cited, in order
 * @param hostId   the hosting organisation, or null
 */
public record MeetingDraft(MeetingKind kind, String titleEn, String titleFr, String titleEs, LocalDate startsOn, LocalDate endsOn,
        boolean monthOnly, String zone, String venue, String city, String iso2, boolean closed, MeetingState state, String summary, List<String> mandates,
        Long hostId) {

    static final int LONGEST_TITLE = 300;
    public static final int LONGEST_DAYS = 62;

    public MeetingDraft {
        if (monthOnly && startsOn != null && endsOn != null) {
            startsOn = startsOn.withDayOfMonth(1);
            endsOn = endsOn.with(TemporalAdjusters.lastDayOfMonth());
        }
        titleEn = trimmed(titleEn);
        titleFr = trimmed(titleFr);
        titleEs = trimmed(titleEs);
        venue = trimmed(venue);
        city = trimmed(city);
        iso2 = trimmed(iso2);
        zone = trimmed(zone);
        summary = trimmed(summary);
        mandates = mandates.stream().map(MeetingDraft::trimmed).filter(mandate -> mandate != null).distinct().toList();
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public String title(String language) {
        var wanted = switch (language) {
            case "fr" -> titleFr;
            case "es" -> titleEs;
            default -> titleEn;
        };
        return Stream.of(wanted, titleEn, titleFr, titleEs).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** @return whether it takes place at another time, or in another zone */
    public boolean isMovedFrom(MeetingDraft before) {
        return !Objects.equals(startsOn, before.startsOn) || !Objects.equals(endsOn, before.endsOn) || monthOnly != before.monthOnly
                || !Objects.equals(zone, before.zone);
    }

    /** @return the same, as long as it is, from this day on */
    public MeetingDraft startingOn(LocalDate day) {
        return new MeetingDraft(kind, titleEn, titleFr, titleEs, day, endsOn.plusDays(ChronoUnit.DAYS.between(startsOn, day)), monthOnly, zone, venue, city, iso2,
                closed, state, summary, mandates, hostId);
    }

    /** @return the same at the time of another */
    public MeetingDraft onDatesOf(MeetingDraft other) {
        return new MeetingDraft(kind, titleEn, titleFr, titleEs, other.startsOn, other.endsOn, other.monthOnly, other.zone, venue, city, iso2, closed, state,
                summary, mandates, hostId);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(of("titleEn", "meeting.error.title-missing"));
        }
        tooLong(violations, "titleEn", titleEn, LONGEST_TITLE);
        tooLong(violations, "titleFr", titleFr, LONGEST_TITLE);
        tooLong(violations, "titleEs", titleEs, LONGEST_TITLE);
        tooLong(violations, "venue", venue, 200);
        tooLong(violations, "city", city, 120);
        tooLong(violations, "summary", summary, 10_000);
        mandates.forEach(mandate -> tooLong(violations, "mandates", mandate, 300));
        if (kind == null) {
            violations.add(of("kind", "error.required"));
        }
        if (state == null) {
            violations.add(of("state", "error.required"));
        }
        dates(violations);
        if (zone == null) {
            violations.add(of("zone", "error.required"));
        } else if (!isZone(zone)) {
            violations.add(of("zone", "meeting.error.zone-unknown", zone));
        }
        return violations;
    }

    private void dates(List<Violation> violations) {
        if (startsOn == null) {
            violations.add(of("startsOn", "error.required"));
        }
        if (endsOn == null) {
            violations.add(of("endsOn", "error.required"));
        }
        if (startsOn != null && endsOn != null) {
            if (endsOn.isBefore(startsOn)) {
                violations.add(of("endsOn", "meeting.error.ends-before-start"));
            } else if (ChronoUnit.DAYS.between(startsOn, endsOn) >= LONGEST_DAYS) {
                violations.add(of("endsOn", "meeting.error.too-long", LONGEST_DAYS));
            }
        }
    }

    private static void tooLong(List<Violation> violations, String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            violations.add(of(field, "error.too-long", longest, value.length()));
        }
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String trimmed(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @return whether the other is announced too, with the same dates and place */
    boolean isAnnouncedAlike(MeetingDraft other) {
        return other.state == MeetingState.ANNOUNCED && startsOn.equals(other.startsOn) && endsOn.equals(other.endsOn) && Objects.equals(zone, other.zone)
                && Objects.equals(venue, other.venue) && Objects.equals(city, other.city);
    }
}
