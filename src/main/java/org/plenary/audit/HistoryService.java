package org.plenary.audit;

import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.MeetingRights;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
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
    private final Rights rights;

    HistoryService(AuditRepository entries, List<HistoryOutsideMeetings> outsideMeetings, Rights rights) {
        this.entries = entries;
        this.outsideMeetings = outsideMeetings;
        this.rights = rights;
    }

    /** @return what happened to one object of the meeting, newest first. @throws Refused unless the caller may know of such objects */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofObject(long meetingId, String entity, long entityId) {
        return seen(entries.ofObject(meetingId, entity, entityId, MOST), mayKnow(meetingId, entity));
    }

    /** @return what happened to all objects of a kind, those that are gone too, newest first. @throws Refused unless the caller may know of such objects */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofKind(long meetingId, String entity) {
        return seen(entries.ofMeeting(meetingId, List.of(entity), MOST), mayKnow(meetingId, entity));
    }

    /** @return the newest entries of the meeting about what the caller may know, newest first. */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<HistoryEntry> ofMeeting(long meetingId, int limit) {
        var held = rights.in(meetingId);
        return seen(entries.ofMeeting(meetingId, Confidential.known(held), Math.min(limit, MOST)), held);
    }

    private MeetingRights mayKnow(long meetingId, String entity) {
        var held = rights.in(meetingId);
        if (!Confidential.isInHistory(entity) || !held.may(Confidential.right(entity))) {
            throw new Refused(Confidential.right(entity), meetingId);
        }
        return held;
    }

    private static List<HistoryEntry> seen(List<HistoryEntry> entries, MeetingRights held) {
        return entries.stream().map(entry -> Confidential.seen(entry, held)).toList();
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
