package org.plenary.nomination;

/** What organisers make of a nomination. */
public enum Decision {
    SELECT(NominationState.SELECTED, "SELECTED"),
    RESERVE(NominationState.RESERVE, "PUT_ON_RESERVE"),
    NOT_SELECT(NominationState.NOT_SELECTED, "NOT_SELECTED");

    private final NominationState state;
    private final String recordedAs;

    Decision(NominationState state, String recordedAs) {
        this.state = state;
        this.recordedAs = recordedAs;
    }

    NominationState state() {
        return state;
    }

    String recordedAs() {
        return recordedAs;
    }
}
