package org.plenary.nomination;

public enum PaperKind {
    /** Signed by the national focal point or the head of the organisation. */
    LETTER,
    FORM,
    CV,
    PASSPORT,
    OTHER
}
