package org.plenary.participation;

/** Letters that bear a number of the meeting's register. */
public enum LetterKind {
    INVITATION,
    /** Addressed to a consulate; names the passport. */
    VISA_SUPPORT
}
