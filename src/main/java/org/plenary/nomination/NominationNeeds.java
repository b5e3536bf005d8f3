package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.springframework.stereotype.Component;

/** Calls still in draft, nominations to be decided, places that are free, suggestions and likely duplicates, for those who may act. */
@Component
class NominationNeeds implements Needs {

    private final NominationService nominations;
    private final ReserveService reserve;
    private final DuplicateService duplicates;
    private final MeetingFacts meetings;
    private final Rights rights;
    private final Messages messages;

    NominationNeeds(NominationService nominations, ReserveService reserve, DuplicateService duplicates, MeetingFacts meetings, Rights rights, Messages messages) {
        this.nominations = nominations;
        this.reserve = reserve;
        this.duplicates = duplicates;
        this.meetings = meetings;
        this.rights = rights;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        var needs = new ArrayList<Need>();
        for (var call : nominations.waiting()) {
            var meeting = meetings.of(call.meetingId(), locale);
            var title = meeting.title(locale.getLanguage());
            var path = "m/" + meeting.code() + "/nominations";
            if (call.state() == CallState.DRAFT && rights.may(Action.MANAGE_CALL, call.meetingId())) {
                needs.add(new Need(title, messages.get("nomination.need.draft", locale), path));
            }
            if (call.undecided() > 0 && rights.may(Action.SELECT_NOMINEES, call.meetingId())) {
                needs.add(new Need(title, messages.get("nomination.need.undecided", locale, call.undecided()), path + "?state=PROPOSED"));
            }
        }
        for (var meetingId : nominations.called()) {
            if (rights.may(Action.SELECT_NOMINEES, meetingId)) {
                pending(needs, meetingId, locale);
            }
        }
        return needs;
    }

    private void pending(List<Need> needs, long meetingId, Locale locale) {
        var meeting = meetings.of(meetingId, locale);
        var title = meeting.title(locale.getLanguage());
        var path = "m/" + meeting.code() + "/nominations";
        reserve.vacant(meetingId).ifPresent(vacant -> needs.add(new Need(title, messages.get("nomination.need.free", locale, vacant.places()), path)));
        var suggestions = reserve.suggestions(meetingId).size();
        if (suggestions > 0) {
            needs.add(new Need(title, messages.get("nomination.need.suggestions", locale, suggestions), path));
        }
        var twins = duplicates.twins(meetingId).size();
        if (twins > 0) {
            needs.add(new Need(title, messages.get("nomination.need.twins", locale, twins), path));
        }
    }
}
