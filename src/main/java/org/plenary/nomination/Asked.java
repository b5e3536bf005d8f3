package org.plenary.nomination;

import java.util.List;

/** Which States a call asks, to fill its list of addressees at once. */
public sealed interface Asked {

    /** All Parties of the body on the first day of the meeting. */
    record Parties(long bodyId) implements Asked {
    }

    /** The States of one region of the body, Parties or not. */
    record OfRegion(long bodyId, long regionId) implements Asked {
    }

    /** The range States of a taxon, Parties or not. */
    record RangeStates(long rangeListId) implements Asked {
    }

    /** @param states ISO 3166-1 alpha-2 codes */
    record Picked(List<String> states) implements Asked {
    }
}
