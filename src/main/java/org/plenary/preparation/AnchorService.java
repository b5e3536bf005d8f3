package org.plenary.preparation;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.meeting.MeetingFilter;
import org.plenary.meeting.MeetingOrder;
import org.plenary.meeting.MeetingRow;
import org.plenary.meeting.MeetingService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From what the deadlines of a meeting are counted, and the days on which its host does not work. */
@Service
public class AnchorService {

    /** Its id is that of the meeting. */
    public static final String MEETING_ANCHOR = "MEETING_ANCHOR";

    private static final int MOST_MEETINGS = 1_000;

    private final FrameRepository frames;
    private final MeetingService meetings;
    private final AuditTrail audit;
    private final Changes changes;

    AnchorService(FrameRepository frames, MeetingService meetings, AuditTrail audit, Changes changes) {
        this.frames = frames;
        this.meetings = meetings;
        this.audit = audit;
        this.changes = changes;
    }

    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public AnchorDraft anchors(long meetingId) {
        return AnchorDraft.read(frame(meetingId), frames.holidays(meetingId));
    }

    /** @return the meetings that the caller sees and from which this one could be counted, the latest first */
    @Requires(Action.EDIT_PLAN)
    @Transactional(readOnly = true)
    public List<MeetingRow> candidates(long meetingId) {
        return meetings.page(MeetingFilter.ALL, MeetingOrder.NEXT_FIRST, 0, MOST_MEETINGS).stream().filter(row -> row.id() != meetingId).toList();
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or the meetings would be counted from each other in a ring; nothing is saved
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public AnchorDraft edit(long meetingId, AnchorDraft base, AnchorDraft mine) {
        var version = frames.lock(meetingId);
        var frame = frame(meetingId);
        InvalidInput.throwIfAny(mine.violations(frame));
        var now = AnchorDraft.read(frame, frames.holidays(meetingId));
        var merged = EditConflict.merged(base, now, mine, version, new Of(meetingId, MEETING_ANCHOR, meetingId));
        if (merged.equals(now)) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations(frame));
        mayCountFrom(meetingId, "reviewingId", now.reviewingId(), merged.reviewingId());
        mayCountFrom(meetingId, "previousId", now.previousId(), merged.previousId());
        frames.store(meetingId, version, merged.anchors(frame.startsOn(), frame.endsOn()), merged.holidays());
        audit.record(meetingId, MEETING_ANCHOR, meetingId, "CHANGED", now, merged);
        changes.changed(meetingId, MEETING_ANCHOR, meetingId, version + 1);
        return AnchorDraft.read(frame(meetingId), merged.holidays());
    }

    /** A link that stood may stay, though this caller does not see where it leads. */
    private void mayCountFrom(long meetingId, String field, Long before, Long other) {
        if (other == null || other.equals(before)) {
            return;
        }
        if (candidates(meetingId).stream().noneMatch(row -> row.id() == other)) {
            throw Input.refused(field, "deadlines.error.meeting-unknown");
        }
        var links = new HashMap<>(frames.links());
        links.merge(meetingId, Set.of(other), (held, added) -> Stream.concat(held.stream(), added.stream()).collect(Collectors.toSet()));
        var ring = AnchorRing.through(meetingId, links);
        if (!ring.isEmpty()) {
            var known = frames.frames(ring, CurrentAccount.get());
            var names = ring.stream().map(id -> known.get(id).title()).map(title -> title == null ? "…" : title).collect(Collectors.joining(" → "));
            throw Input.refused(field, "deadlines.error.ring", names);
        }
    }

    private MeetingFrame frame(long meetingId) {
        return frames.frames(Set.of(meetingId), CurrentAccount.get()).get(meetingId);
    }
}
