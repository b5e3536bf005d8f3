package org.plenary.nomination;

/** How the States that are asked were found; the addressees are who is asked. */
public enum Eligible {
    /** All Parties of the body on the first day of the meeting. */
    PARTIES,
    /** The States of one region of the body, Parties or not. */
    REGION,
    /** The range States of a taxon, Parties or not. */
    RANGE_STATES,
    /** States picked one by one. */
    PICKED
}
