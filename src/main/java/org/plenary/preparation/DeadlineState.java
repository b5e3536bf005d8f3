package org.plenary.preparation;

/** How it stands with a deadline. */
public enum DeadlineState {

    OPEN,
    MET,
    /** It has another, later date. */
    EXTENDED,
    /** It was called off. */
    WITHDRAWN,
    /** The rule is not applied to this meeting. */
    OFF;

    /** Whether something is still to be done by its date. */
    public boolean stands() {
        return this == OPEN || this == EXTENDED;
    }
}
