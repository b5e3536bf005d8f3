package org.plenary.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.security.Action;
import org.plenary.security.Granters;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Whoever leads a meeting can grant rights there, and finds on the home page who asks for one. */
@Component
class LeadsOfMeetings implements Granters, Needs {

    private final RightRequestService requests;
    private final MeetingFacts meetings;
    private final Messages messages;

    LeadsOfMeetings(RightRequestService requests, MeetingFacts meetings, Messages messages) {
        this.requests = requests;
        this.meetings = meetings;
        this.messages = messages;
    }

    @Override
    public Optional<Lead> of(long meetingId) {
        return requests.lead(meetingId);
    }

    @Override
    public void ask(long meetingId, Action action, String words) {
        requests.ask(meetingId, action, words);
    }

    @Override
    public List<Need> needs(Locale locale) {
        return requests.waiting().entrySet().stream().map(waiting -> {
            var meeting = meetings.of(waiting.getKey(), locale);
            return new Need(meeting.title(locale.getLanguage()), messages.get("rights.need", locale, waiting.getValue()), "m/" + meeting.code() + "/access");
        }).toList();
    }
}
