package org.plenary.audit;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Readable history of a meeting and of what is in it. */
@Service
public class HistoryService {

    private static final int MOST = 500;

    private final AuditRepository entries;
    private final List<HistoryOutsideMeetings> outsideMeetings;

    HistoryService(AuditRepository entries, List<HistoryOutsideMeetings> outsideMeetings) {
        this.entries = entries;
        this.outsideMeetings = outsideMeetings;
    }

    /** @return what happened to one object of the meeting, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofObject(long meetingId, String entity, long entityId) {
        return entries.ofObject(meetingId, entity, entityId, MOST);
    }

    /** @return what happened to all objects of a kind, those that are gone too, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofKind(long meetingId, String entity) {
        return entries.ofKind(meetingId, entity, MOST);
    }

    /** @return the newest entries of the meeting, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofMeeting(long meetingId, int limit) {
        return entries.ofMeeting(meetingId, Math.min(limit, MOST));
    }

    /**
     * @return what happened to an object that belongs to no meeting, newest first
     * @throws NotFound when the feature says that it is not for the signed-in account to see
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<HistoryEntry> outsideMeetings(String entity, long entityId) {
        if (outsideMeetings.stream().noneMatch(kind -> kind.entity().equals(entity) && kind.maySee(entityId))) {
            throw new NotFound("history of " + entity, entityId);
        }
        return entries.outsideMeetings(entity, entityId, MOST);
    }
}
