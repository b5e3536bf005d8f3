package org.plenary.participation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.audit.PersonsInHistory;
import org.springframework.stereotype.Component;

/** Names participants whose data somebody looked at. */
@Component
class ParticipantsInHistory implements PersonsInHistory {

    private final ParticipantRepository participants;

    ParticipantsInHistory(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public String entity() {
        return ParticipantService.PARTICIPANT;
    }

    @Override
    public Map<Long, String> names(long meetingId, Collection<Long> ids) {
        return participants.rows(meetingId, ids).stream().collect(Collectors.toMap(ParticipantRow::id, ParticipantRow::listName));
    }
}
