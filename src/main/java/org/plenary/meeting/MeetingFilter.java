package org.plenary.meeting;

import java.time.LocalDate;

/**
 * Which meetings to list; a null component does not restrict.
 *
 * @param text found in any title, the city or the code, accents and case folded
 * @param from the meeting ends on or after
 * @param to   the meeting starts on or before
 */
public record MeetingFilter(String text, MeetingKind kind, MeetingState state, LocalDate from, LocalDate to) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null, null);

    public static MeetingFilter between(LocalDate from, LocalDate to) {
        return new MeetingFilter(null, null, null, from, to);
    }
}
