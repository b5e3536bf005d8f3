package org.plenary.together;

import org.plenary.security.Action;

/** What all organisers approve before it goes out, where the meeting demands it. */
public enum Thing {
    /** Dates, place and zone; they go out when the meeting is announced. */
    DATES(Action.VIEW_MEETING),
    /** The items in their order; it goes out as a proposed, provisional or adopted agenda. */
    AGENDA(Action.VIEW_MEETING),
    /** Whom the call for nominations is addressed to; it goes out when the call opens. */
    INVITEES(Action.VIEW_NOMINATIONS),
    /** The texts in all their languages; each goes out when it is published. */
    COMMUNIQUE(Action.VIEW_MEETING);

    private final Action right;

    Thing(Action right) {
        this.right = right;
    }

    /** Needed to see what it says. */
    public Action right() {
        return right;
    }
}
