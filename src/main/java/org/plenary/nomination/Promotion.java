package org.plenary.nomination;

/** What happens when a place becomes free. */
public enum Promotion {
    /** The next on the reserve list is asked at once. */
    AUTOMATIC,
    /** The organisers are told who is next, and ask. */
    APPROVAL
}
