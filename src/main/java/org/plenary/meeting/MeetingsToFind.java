package org.plenary.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.shell.Cities;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Meetings are found by title, code, place, mandate and who convenes them. */
@Component
class MeetingsToFind implements SearchSource.OfMeetings {

    private final MeetingRepository meetings;

    MeetingsToFind(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.MEETING);
    }

    @Override
    public Set<String> reads() {
        return Set.of(MeetingService.MEETING, AccessService.ACCESS);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        var meeting = meetings.get(meetingId, "en");
        var fields = meeting.fields();
        var names = new ArrayList<>(List.of(code));
        if (fields.city() != null) {
            Messages.LOCALES.forEach(locale -> names.add(Cities.name(fields.city(), locale)));
        }
        var more = new ArrayList<>(fields.mandates());
        more.add(fields.venue());
        meeting.partners().forEach(partner -> more.addAll(List.of(partner.mark().acronym(), partner.mark().name())));
        return List.of(SearchEntry.ofMeeting(meetingId, SearchKind.MEETING, meetingId, new Tongues(fields.titleEn(), fields.titleFr(), fields.titleEs()),
                Tongues.all(fields.summary()), more, "m/" + code).called(names));
    }
}
