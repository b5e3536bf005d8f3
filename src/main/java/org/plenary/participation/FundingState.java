package org.plenary.participation;

/** Where the funding of a participant stands. */
public enum FundingState {
    REQUESTED,
    APPROVED,
    /** The ticket is bought: nothing changes any more. */
    TICKETED,
    REFUSED
}
