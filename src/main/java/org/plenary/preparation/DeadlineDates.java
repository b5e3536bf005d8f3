package org.plenary.preparation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.plenary.preparation.Deadline.Step;
import org.plenary.preparation.Due.Dated;
import org.plenary.preparation.Due.Missing;
import org.plenary.preparation.Due.Undated;
import org.plenary.preparation.Offset.Unit;
import org.plenary.preparation.Terms.Counted;
import org.plenary.preparation.Terms.Of;
import org.plenary.preparation.Terms.Printed;
import org.plenary.preparation.Terms.SetByHand;

/** Finds the anchor of a deadline among meetings, and the date from it. What is not known is said, never guessed. */
public final class DeadlineDates {

    private DeadlineDates() {
    }

    /** @param meetings by id; the meeting itself and those from which its deadlines are counted */
    public static Due due(Terms terms, long meetingId, Map<Long, MeetingFrame> meetings) {
        var meeting = meetings.get(meetingId);
        return switch (terms) {
            case Printed printed -> onDay(printed.day(), meeting.deadlineZone(), new Step.Printed(printed.day(), printed.provision()));
            case SetByHand set -> onDay(set.day(), meeting.deadlineZone(), new Step.SetByHand(set.day(), set.reason()));
            case Counted counted -> counted(counted, meeting, meetings);
        };
    }

    private static Due onDay(LocalDate day, ZoneId zone, Step why) {
        return new Dated(new Deadline(day, day.plusDays(1).atStartOfDay(zone).toInstant(), zone, List.of(why)));
    }

    private static Due counted(Counted terms, MeetingFrame meeting, Map<Long, MeetingFrame> meetings) {
        var from = from(terms.of(), meeting, meetings);
        if (from == null) {
            return new Undated(terms.of() == Of.REVIEWING ? Missing.REVIEWING : Missing.PREVIOUS);
        }
        if (from.monthOnly()) {
            return new Undated(Missing.DAY);
        }
        var anchor = from.anchor(terms.rule().anchor());
        if (terms.rule().offset().unit() == Unit.HOURS && anchor.time() == null) {
            return new Undated(Missing.TIME);
        }
        return new Dated(DeadlineCalculus.due(terms.rule(), anchor, meeting.deadlineZone(), meeting.calendars()));
    }

    private static MeetingFrame from(Of of, MeetingFrame meeting, Map<Long, MeetingFrame> meetings) {
        var id = switch (of) {
            case OWN -> Long.valueOf(meeting.id());
            case REVIEWING -> meeting.anchors().reviewingId();
            case PREVIOUS -> meeting.anchors().previousId();
        };
        return id == null ? null : meetings.get(id);
    }
}
