package org.plenary.preparation;

import java.time.LocalDate;
import java.util.List;

/**
 * Something dated on the road to a meeting.
 *
 * @param organisationId who is to do it, the lane in which it stands; null where that is not said
 * @param title          in the viewer's language
 * @param from           first day, local to the zone of the meeting
 * @param to             last day, inclusive; the same where it is a point in time
 * @param after          what has to be done before it can begin, in any meeting
 * @param path           where to read and change it
 * @param movable        whether the viewer may give it other dates
 */
public record RoadItem(Key key, long meetingId, Long organisationId, String title, LocalDate from, LocalDate to, Progress progress, List<Key> after,
        String path, boolean movable) {

    public RoadItem {
        after = List.copyOf(after);
    }

    /** What it is and which. @param id of its row */
    public record Key(Kind kind, long id) {
    }

    public enum Kind {
        MEETING, DEADLINE, MILESTONE, TASK, CALL, DOCUMENT, NOTIFICATION
    }

    /** Of the items of a meeting that was held or cancelled none is late. */
    public enum Progress {
        OPEN, UNDER_WAY, DONE, DROPPED
    }
}
