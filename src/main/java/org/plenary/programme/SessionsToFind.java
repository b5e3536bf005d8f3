package org.plenary.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.search.SearchEntry;
import org.plenary.search.SearchEntry.Tongues;
import org.plenary.search.SearchKind;
import org.plenary.search.SearchSource;
import org.springframework.stereotype.Component;

/** Sessions are found by title, room, and who chairs, reports or speaks. */
@Component
class SessionsToFind implements SearchSource.OfMeetings {

    private final ProgrammeRepository programmes;

    SessionsToFind(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.SESSION);
    }

    @Override
    public Set<String> reads() {
        return Set.of(ProgrammeService.SESSION, RoomService.ROOM);
    }

    @Override
    public List<SearchEntry> entries(long meetingId, String code) {
        var programme = programmes.programme(meetingId);
        var rooms = programme.rooms().stream().collect(Collectors.toMap(Room::id, room -> room.fields().name()));
        return programme.sessions().stream().map(session -> {
            var fields = session.fields();
            var more = new ArrayList<>(Arrays.asList(fields.chair(), fields.rapporteur(), fields.roomId() == null ? null : rooms.get(fields.roomId())));
            more.addAll(fields.speakers());
            return SearchEntry.ofMeeting(meetingId, SearchKind.SESSION, session.id(), new Tongues(fields.titleEn(), fields.titleFr(), fields.titleEs()),
                    Tongues.all(fields.note()), more, "m/" + code + "/programme?session=" + session.id());
        }).toList();
    }
}
