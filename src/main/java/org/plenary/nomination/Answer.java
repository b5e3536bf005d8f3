package org.plenary.nomination;

/** What became of a nominee's answer. */
public enum Answer {
    CONFIRMED(NominationState.CONFIRMED, "CONFIRMED"),
    /** They confirmed, but no seat was left: they are on the reserve. */
    NO_SEAT_LEFT(NominationState.RESERVE, "NO_SEAT_LEFT"),
    DECLINED(NominationState.DECLINED, "DECLINED"),
    /** They declined, and suggested somebody else. */
    SUGGESTED(NominationState.DECLINED, "DECLINED");

    private final NominationState state;
    private final String recordedAs;

    Answer(NominationState state, String recordedAs) {
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
