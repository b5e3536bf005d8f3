package org.plenary.nomination;

/** Where a nomination stands. */
public enum NominationState {
    PROPOSED,
    /** Chosen by the organisers; the nominee has been asked and has not answered. */
    SELECTED,
    RESERVE,
    NOT_SELECTED,
    /** The nominee has a place: one seat of the meeting and one of the Party. */
    CONFIRMED,
    DECLINED,
    LAPSED,
    WITHDRAWN;

    /** @return whether it takes up one of the places that may be offered. */
    boolean holdsPlace() {
        return this == SELECTED || this == CONFIRMED;
    }

    /** @return whether the organisers may still decide about it. */
    public boolean open() {
        return this == PROPOSED || this == RESERVE || this == NOT_SELECTED || this == LAPSED;
    }

    /** @return whether it still counts among those nominated. */
    public boolean standing() {
        return this != WITHDRAWN && this != DECLINED;
    }
}
