package org.plenary.security;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.security.access.AccessDeniedException;

/** A right that is missing; the interface names it and says who can grant it. */
public class Refused extends AccessDeniedException {

    private final Action action;
    private final long meetingId;
    private final transient Collection<MeetingPart> parts;

    /** Of the platform. */
    public Refused(Action action) {
        this(action, 0);
    }

    /** In the whole of a meeting. */
    public Refused(Action action, long meetingId) {
        this(action, meetingId, List.of());
    }

    /** @param parts of the meeting, in one of which it is missing; none for the whole of it */
    Refused(Action action, long meetingId, Collection<MeetingPart> parts) {
        super("Refused: " + action + (meetingId == 0 ? "" : " in meeting " + meetingId));
        this.action = action;
        this.meetingId = meetingId;
        this.parts = List.copyOf(parts);
    }

    public Action action() {
        return action;
    }

    /** The meeting in which the right is missing; empty for a right of the platform. */
    public OptionalLong meetingId() {
        return meetingId == 0 ? OptionalLong.empty() : OptionalLong.of(meetingId);
    }

    Collection<MeetingPart> parts() {
        return parts;
    }
}
