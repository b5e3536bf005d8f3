package org.plenary.preparation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.plenary.preparation.Anchor.Point;

/**
 * What of a meeting bears on deadlines.
 *
 * @param title       in the viewer's language; null where the viewer may not see the meeting
 * @param startsOn    first day, local to the zone
 * @param endsOn      last day, inclusive
 * @param monthOnly   the days are not known
 * @param secretariat zone in which its deadlines end; null where no secretariat of known seat convenes: then its own
 * @param calendars   of the offices that have to be open on a day to which a deadline moves
 */
public record MeetingFrame(long id, String title, LocalDate startsOn, LocalDate endsOn, boolean monthOnly, ZoneId zone, MeetingAnchors anchors,
        ZoneId secretariat, List<WorkingCalendar> calendars) {

    public MeetingFrame {
        calendars = List.copyOf(calendars);
    }

    public Anchor anchor(Point point) {
        return switch (point) {
            case FIRST_ANNOUNCED_DAY -> new Anchor(point, title, startsOn.plusDays(anchors.announcedAfter()), null, zone);
            case OPENING -> new Anchor(point, title, startsOn.plusDays(anchors.opensAfter()), anchors.opensAt(), zone);
            case CLOSING -> new Anchor(point, title, endsOn.minusDays(anchors.closesBefore()), anchors.closesAt(), zone);
        };
    }

    public ZoneId deadlineZone() {
        return secretariat == null ? zone : secretariat;
    }
}
