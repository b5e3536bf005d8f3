package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.meeting.MeetingService;
import org.plenary.shell.Messages;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.plenary.text.TextService.Workable;
import org.springframework.stereotype.Component;

/** Open brackets for those who draft, translations out of date for those who translate. */
@Component
class TextNeeds implements Needs {

    private final TextService texts;
    private final MeetingService meetings;
    private final Messages messages;

    TextNeeds(TextService texts, MeetingService meetings, Messages messages) {
        this.texts = texts;
        this.meetings = meetings;
        this.messages = messages;
    }

    @Override
    public List<Need> needs(Locale locale) {
        return texts.workable().stream().flatMap(work -> needs(work, locale).stream()).toList();
    }

    private List<Need> needs(Workable work, Locale locale) {
        var needs = new ArrayList<Need>();
        var text = work.text();
        var title = text.fields().title(locale.getLanguage());
        int open = text.openBrackets();
        if (work.mayDraft() && open > 0) {
            needs.add(need(work, "?open=true", messages.get("text.need.brackets", locale, open, title), locale));
        }
        for (var language : Messages.LOCALES) {
            int stale = text.stale(language.getLanguage());
            if (work.mayTranslate() && stale > 0) {
                needs.add(need(work, "?lang=" + language.getLanguage() + "&beside=" + text.fields().sourceLanguage() + "&waiting=true",
                        messages.get("text.need.stale", locale, language.getDisplayLanguage(locale), stale, title), locale));
            }
        }
        return needs;
    }

    private Need need(Workable work, String query, String what, Locale locale) {
        var meeting = meetings.get(work.meetingId());
        return new Need(meeting.fields().title(locale.getLanguage()), what,
                "m/" + meeting.code() + "/texts/" + work.text().id() + query);
    }
}
