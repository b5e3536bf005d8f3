package org.plenary.meeting;

import java.time.LocalDate;
import org.plenary.security.MeetingRole;

/**
 * A meeting as one row of a list or one bar of a calendar.
 *
 * @param title in the viewer's language, else in another that there is
 * @param role  the strongest role of the viewer
 */
public record MeetingRow(long id, String code, String title, MeetingKind kind, MeetingState state, LocalDate startsOn, LocalDate endsOn,
        boolean monthOnly, String zone, String city, String iso2, boolean closed, String organisers, MeetingRole role) {
}
