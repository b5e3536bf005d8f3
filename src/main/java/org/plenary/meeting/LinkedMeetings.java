package org.plenary.meeting;

import java.time.LocalDate;
import java.util.List;
import org.plenary.meeting.MeetingLink.Relation;

/**
 * The meetings that a meeting prepares or follows up, and that prepare or follow up this one, as far as a viewer may see them.
 *
 * @param shown  of each relation in the order of their dates
 * @param hidden how many more there are
 */
public record LinkedMeetings(List<Linked> shown, int hidden) {

    /** @param title in the viewer's language, else in another that there is */
    public record Linked(Relation relation, long id, String code, String title, LocalDate startsOn, LocalDate endsOn, boolean monthOnly) {
    }

    public LinkedMeetings {
        shown = List.copyOf(shown);
    }
}
