package org.plenary.exchange;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A session of a meeting as it stands in somebody's calendar.
 *
 * @param uid         stays the same through every release, and unique in the world (RFC 7986, 5.3)
 * @param sequence    grows with every release
 * @param stamp       when that release was published
 * @param language    of the words
 * @param startsAt    on the clocks of the zone
 * @param endsAt      likewise
 * @param zone        of the venue, a region of the IANA database
 * @param description several lines, or empty
 * @param link        where those who join from afar meet, for those who may know
 */
public record CalendarSession(String uid, int sequence, Instant stamp, boolean cancelled, Locale language, String title, LocalDateTime startsAt,
        LocalDateTime endsAt, ZoneId zone, Optional<String> place, String description, Optional<URI> link) {
}
