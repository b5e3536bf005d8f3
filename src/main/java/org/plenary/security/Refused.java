package org.plenary.security;

import java.util.OptionalLong;
import org.springframework.security.access.AccessDeniedException;

/** A right that is missing; the interface names it and says who can grant it. */
public class Refused extends AccessDeniedException {

    private final Action action;
    private final long meetingId;

    /** Of the platform. */
    public Refused(Action action) {
        this(action, 0);
    }

    /** In a meeting. */
    public Refused(Action action, long meetingId) {
        super("Refused: " + action + (meetingId == 0 ? "" : " in meeting " + meetingId));
        this.action = action;
        this.meetingId = meetingId;
    }

    public Action action() {
        return action;
    }

    /** The meeting in which the right is missing; empty for a right of the platform. */
    public OptionalLong meetingId() {
        return meetingId == 0 ? OptionalLong.empty() : OptionalLong.of(meetingId);
    }
}
