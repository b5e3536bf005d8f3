package org.plenary.correspondence;

import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Tells organisers on their home page of letters that did not arrive. */
@Component
class UndeliveredLetters implements Needs {

    private final CorrespondenceService correspondence;
    private final Messages messages;

    UndeliveredLetters(CorrespondenceService correspondence, Messages messages) {
        this.correspondence = correspondence;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        return correspondence.undelivered().stream()
                .map(meeting -> new Need(meeting.meeting(), messages.get("correspondence.need", locale, meeting.letters()),
                        "m/" + meeting.meetingCode() + "/correspondence?state=failed"))
                .toList();
    }
}
