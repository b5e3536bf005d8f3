package org.plenary.exchange;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting as it stands in somebody's calendar.
 *
 * @param uid          stays the same through every change of the meeting, and unique in the world (RFC 7986, 5.3)
 * @param sequence     grows with every change: the version of the meeting
 * @param lastModified when that version was saved
 * @param language     of the title and the place
 * @param startsOn     first day, in the meeting's zone
 * @param endsOn       last day, included, in the meeting's zone
 * @param hours        of each day, where they are known
 * @param zone         of the venue, a region of the IANA database ({@code Africa/Kampala}), never a bare offset
 * @param place        venue and city in one line, where they are known
 * @param page         where the meeting is described, where there is such a page
 */
public record CalendarMeeting(String uid, int sequence, Instant lastModified, Status status, Locale language, String title,
        LocalDate startsOn, LocalDate endsOn, Optional<Hours> hours, ZoneId zone, Optional<String> place, Optional<URI> page) {

    public enum Status { TENTATIVE, CONFIRMED, CANCELLED }

    /** The hours of a day of the meeting; evening sessions that end after midnight are sessions, not hours of a meeting. */
    public record Hours(LocalTime opens, LocalTime closes) {
        public Hours {
            if (!closes.isAfter(opens)) {
                throw new IllegalArgumentException("hours: " + opens + " to " + closes);
            }
        }
    }

    public CalendarMeeting {
        if (Objects.requireNonNull(uid, "uid").isBlank() || Objects.requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("uid and title are required");
        }
        Objects.requireNonNull(lastModified, "lastModified");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(language, "language");
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence: " + sequence);
        }
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("dates: " + startsOn + " to " + endsOn);
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw new IllegalArgumentException("not a region of the IANA database: " + zone);
        }
    }

    int days() {
        return (int) (endsOn.toEpochDay() - startsOn.toEpochDay()) + 1;
    }
}
