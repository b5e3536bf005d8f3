package org.plenary.audit;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.MeetingRights;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Readable history of a meeting and of what is in it. */
@Service
public class HistoryService {

    private static final int MOST = 500;

    private final AuditRepository entries;
    private final Rights rights;

    HistoryService(AuditRepository entries, Rights rights) {
        this.entries = entries;
        this.rights = rights;
    }

    /** @return what happened to one object of the meeting, newest first. @throws Refused unless the caller may know of such objects */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofObject(long meetingId, String entity, long entityId) {
        var held = rights.in(meetingId);
        if (!held.may(Confidential.right(entity))) {
            throw new Refused(Confidential.right(entity), meetingId);
        }
        return seen(entries.ofObject(meetingId, entity, entityId, MOST), held);
    }

    /** @return the newest entries of the meeting about what the caller may know, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofMeeting(long meetingId, int limit) {
        var held = rights.in(meetingId);
        return seen(entries.ofMeeting(meetingId, Confidential.known(held), Math.min(limit, MOST)), held);
    }

    private static List<HistoryEntry> seen(List<HistoryEntry> entries, MeetingRights held) {
        return entries.stream().map(entry -> Confidential.seen(entry, held)).toList();
    }
}
