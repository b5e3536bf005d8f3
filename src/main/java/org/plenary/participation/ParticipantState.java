package org.plenary.participation;

/** Where a registration stands. */
public enum ParticipantState {
    /** Asked to register by a link; has not yet. */
    INVITED,
    /** Has registered, or has changed what was approved: waits for approval. */
    REGISTERED,
    APPROVED,
    REFUSED,
    CANCELLED;

    /** @return whether they are still to be expected */
    public boolean standing() {
        return this != REFUSED && this != CANCELLED;
    }
}
