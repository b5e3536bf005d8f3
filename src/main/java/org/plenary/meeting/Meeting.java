package org.plenary.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.plenary.shell.MeetingHeading;

/**
 * A meeting as its organisers see it.
 *
 * @param code     its name in addresses: entebbe-2016
 * @param partners in the order to be shown
 * @param source   where the facts come from, or null
 */
public record Meeting(long id, String code, MeetingDraft fields, List<Partner> partners, String source, int version,
        Instant changedAt) {

    /** What an organisation is to the meeting in public. */
    public enum Capacity {
        CONVENER, HOST, SUPPORT, INVITED
    }

    public record Partner(long organisationId, MeetingHeading.Mark mark, Capacity capacity) {
    }

    public ZoneId zone() {
        return ZoneId.of(fields.zone());
    }
}
