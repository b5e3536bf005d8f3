package org.plenary.meeting;

import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingLink.Relation;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which meetings prepare and follow up which. Whoever edits a meeting links it with any that they see, and takes the link away from either of
 * its ends, see docs/decisions/0044.
 */
@Service
public class MeetingLinkService {

    private final MeetingLinkRepository links;
    private final MeetingRepository meetings;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;

    MeetingLinkService(MeetingLinkRepository links, MeetingRepository meetings, Rights rights, AuditTrail audit, Changes changes) {
        this.links = links;
        this.meetings = meetings;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return the meetings linked with it that the caller may see, and how many more there are */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public LinkedMeetings links(long meetingId) {
        var all = links.linked(meetingId, MeetingService.language());
        var seen = rights.meetings(Action.VIEW_MEETING);
        var shown = all.stream().filter(linked -> seen.contains(linked.id())).toList();
        return new LinkedMeetings(shown, all.size() - shown.size());
    }

    /**
     * Says what the meeting is to another; saying it twice, or from the other end as well, changes nothing.
     *
     * @throws InvalidInput at "relation" or "linkedId": missing, the meeting itself, one that the caller may not see, or one that comes before
     *                      and after this one then
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public void link(long meetingId, MeetingLink link) {
        InvalidInput.throwIfAny(link.violations(meetingId));
        var other = link.linkedId();
        if (!rights.may(Action.VIEW_MEETING, other)) {
            throw Input.refused("linkedId", "linked.error.unknown");
        }
        links.lock(meetingId, other);
        refuseRing(meetingId, link.relation(), other);
        if (links.insert(meetingId, link.relation(), other)) {
            told(meetingId, link, "MEETING_LINKED");
        }
    }

    /** The meeting is no longer that to the other; where it was not, nothing changes. */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public void unlink(long meetingId, MeetingLink link) {
        InvalidInput.throwIfAny(link.violations(meetingId));
        if (rights.may(Action.VIEW_MEETING, link.linkedId()) && links.delete(meetingId, link.relation(), link.linkedId())) {
            told(meetingId, link, "MEETING_UNLINKED");
        }
    }

    private void refuseRing(long meetingId, Relation relation, long other) {
        var ring = relation.isEarlier() ? LinkRing.closedBy(meetingId, other, links.before()) : LinkRing.closedBy(other, meetingId, links.before());
        if (!ring.isEmpty()) {
            var seen = rights.meetings(Action.VIEW_MEETING);
            var titles = links.titles(ring, MeetingService.language());
            throw Input.refused("linkedId", "linked.error.ring", ring.stream().map(id -> seen.contains(id) ? titles.get(id) : "…").collect(Collectors.joining(" → ")));
        }
    }

    /** The link is a fact of both meetings, and both their histories tell of it. */
    private void told(long meetingId, MeetingLink link, String action) {
        told(meetingId, action, link);
        told(link.linkedId(), action, new MeetingLink(link.relation().turned(), meetingId));
    }

    private void told(long meetingId, String action, MeetingLink link) {
        var linked = action.equals("MEETING_LINKED");
        audit.record(meetingId, MeetingService.MEETING, meetingId, action, linked ? null : link, linked ? link : null);
        changes.changed(meetingId, MeetingService.MEETING, meetingId, meetings.version(meetingId));
    }
}
