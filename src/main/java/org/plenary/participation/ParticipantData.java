package org.plenary.participation;

import java.util.List;
import org.plenary.files.MeetingFiles;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of participants, with the photographs and scans that go with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantData implements HoldsPersonalData {

    private final PurgeRepository kept;
    private final ParticipantRepository participants;
    private final MeetingFiles files;

    ParticipantData(PurgeRepository kept, ParticipantRepository participants, MeetingFiles files) {
        this.kept = kept;
        this.participants = participants;
        this.files = files;
    }

    @Override
    public int empty(long meetingId, KeptData data) {
        var unneeded = switch (data) {
            case PHOTO -> kept.photos(meetingId);
            case NAMES -> kept.scans(meetingId);
            default -> List.<Long>of();
        };
        var emptied = kept.empty(meetingId, data);
        unneeded.forEach(file -> files.remove(meetingId, file));
        if (data == KeptData.NAMES && emptied > 0) {
            kept.moved(meetingId, participants.nextRoll(meetingId));
        }
        return emptied;
    }
}
