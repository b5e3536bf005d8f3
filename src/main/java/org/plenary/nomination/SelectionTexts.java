package org.plenary.nomination;

import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.meeting.MeetingFacts;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Makes the {@link SelectionWords} of a meeting. It asks for no right: whoever calls it has found that the reader may know. */
@Component
class SelectionTexts {

    private final SelectionRepository selections;
    private final CallRepository calls;
    private final MeetingFacts meetings;
    private final BodyService bodies;
    private final Messages messages;

    SelectionTexts(SelectionRepository selections, CallRepository calls, MeetingFacts meetings, BodyService bodies, Messages messages) {
        this.selections = selections;
        this.calls = calls;
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** To be called in a transaction. */
    SelectionWords of(long meetingId, Locale locale) {
        var callId = calls.find(meetingId).map(Call::id).orElse(0L);
        return new SelectionWords(messages, locale, bodies.countryNames(), meetings.of(meetingId, locale).startsOn(), selections.regionNames(callId),
                selections.profileNames(callId));
    }
}
