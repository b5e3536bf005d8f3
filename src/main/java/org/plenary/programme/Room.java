package org.plenary.programme;

import java.time.ZoneId;

/** A room of a meeting. */
public record Room(long id, RoomDraft fields, int version) {

    public String name() {
        return fields.name();
    }

    /** @return whether it is closed at any time of this scheduled place */
    boolean isClosed(Place place, ZoneId zone) {
        return fields.closures().stream().anyMatch(closure -> closure.from().isBefore(place.endsAt(zone)) && place.startsAt().isBefore(closure.to()));
    }
}
