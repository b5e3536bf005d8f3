package org.plenary.meeting;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back the fields of a meeting. */
@Component
class RestorableMeeting implements Restorable {

    private final MeetingService meetings;

    RestorableMeeting(MeetingService meetings) {
        this.meetings = meetings;
    }

    @Override
    public String entity() {
        return MeetingService.MEETING;
    }

    @Override
    public Action right() {
        return Action.EDIT_MEETING;
    }

    @Override
    public Class<MeetingDraft> fields() {
        return MeetingDraft.class;
    }

    @Override
    public Optional<MeetingDraft> now(Long meetingId, long id) {
        return Optional.of(meetings.get(meetingId).fields());
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        meetings.edit(meetingId, (MeetingDraft) base, (MeetingDraft) mine);
    }
}
