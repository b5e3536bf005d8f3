package org.plenary.audit;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Readable history of a meeting and of what is in it. */
@Service
public class HistoryService {

    private static final int MOST = 500;

    private final AuditRepository entries;

    HistoryService(AuditRepository entries) {
        this.entries = entries;
    }

    /** @return what happened to one object of the meeting, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofObject(long meetingId, String entity, long entityId) {
        return entries.ofObject(meetingId, entity, entityId, MOST);
    }

    /** @return the newest entries of the meeting, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofMeeting(long meetingId, int limit) {
        return entries.ofMeeting(meetingId, Math.min(limit, MOST));
    }
}
