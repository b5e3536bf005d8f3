package org.plenary.preparation;

import java.time.LocalTime;

/**
 * From what the deadlines of a meeting are counted. Days are kept by their distance from the dates of the meeting, so that they move with it.
 *
 * @param announcedAfter days from the first day of the meeting to the day that was first announced
 * @param opensAfter     days from the first day to the opening
 * @param opensAt        local to the zone of the meeting; null where not known
 * @param closesBefore   days from the closing to the last day
 * @param closesAt       as opensAt
 * @param reviewingId    the meeting that reviews the documents of this one, or null
 * @param previousId     the one before in its series, or null
 */
public record MeetingAnchors(int announcedAfter, int opensAfter, LocalTime opensAt, int closesBefore, LocalTime closesAt, Long reviewingId, Long previousId) {

    /** As long as nobody said otherwise. */
    public static final MeetingAnchors USUAL = new MeetingAnchors(0, 0, null, 0, null, null, null);
}
