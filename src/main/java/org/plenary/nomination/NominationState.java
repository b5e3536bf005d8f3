package org.plenary.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Where a nomination stands. */
public enum NominationState {
    /** With all papers that are required; the organisers have not looked at them yet. */
    PROPOSED,
    /** A required paper is missing. */
    INCOMPLETE,
    /** The organisers have found the papers in order. */
    ELIGIBLE,
    /** Chosen by the organisers; the nominee has been asked and has not answered. */
    SELECTED,
    RESERVE,
    NOT_SELECTED,
    /** The nominee has a place: one seat of the meeting and one of the Party. */
    CONFIRMED,
    DECLINED,
    /** The nominee was asked and did not answer in time. */
    LAPSED,
    /** Another nomination stands in its place. */
    REPLACED,
    WITHDRAWN;

    /** @return the names of the states of which this is true, for queries */
    static List<String> names(Predicate<NominationState> which) {
        return Arrays.stream(values()).filter(which).map(Enum::name).toList();
    }

    /** @return whether it takes up one of the places that may be offered. */
    boolean holdsPlace() {
        return this == SELECTED || this == CONFIRMED;
    }

    /** @return whether the organisers may still decide about it. */
    public boolean open() {
        return undecided() || this == RESERVE || this == NOT_SELECTED || this == LAPSED;
    }

    /** @return whether the organisers have not decided about it yet; the nominating authority may still correct it. */
    public boolean undecided() {
        return this == PROPOSED || this == INCOMPLETE || this == ELIGIBLE;
    }

    /** @return whether it still counts among those nominated. */
    public boolean standing() {
        return this != WITHDRAWN && this != DECLINED && this != REPLACED;
    }
}
