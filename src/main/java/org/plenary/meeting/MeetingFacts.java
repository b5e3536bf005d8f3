package org.plenary.meeting;

import java.util.Locale;
import org.plenary.shell.MeetingHeading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What letters and guest pages say about a meeting. It asks for no right: whoever calls it has found that the reader may know, by
 * a role or by a guest's link.
 */
@Component
public class MeetingFacts {

    private final MeetingRepository meetings;

    MeetingFacts(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    /** @param locale of the names of the organisers */
    @Transactional(readOnly = true)
    public MeetingHeading of(long meetingId, Locale locale) {
        return meetings.heading(meetingId, locale.getLanguage());
    }
}
