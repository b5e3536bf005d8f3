package org.plenary.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Participants are found by name and organisation, which is what everybody sees who sees the list of them; by nothing else of theirs. */
@Component
class ParticipantsToFind implements SearchSource.OfMeetings {

    private final ParticipantRepository participants;

    ParticipantsToFind(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.PARTICIPANT);
    }

    @Override
    public Set<String> reads() {
        return Set.of(ParticipantService.PARTICIPANT);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        var entries = new ArrayList<SearchEntry>();
        participants.forEach(meetingId, participant -> entries.add(SearchEntry.ofMeeting(meetingId, SearchKind.PARTICIPANT, participant.id(),
                Tongues.all(participant.name()), Tongues.NONE, Stream.ofNullable(participant.fields().organisation()).toList(),
                "m/" + code + "/participants?selected=" + participant.id()).seenWith(Action.VIEW_PARTICIPANTS)));
        return entries;
    }
}
