package org.plenary.text;

/** Where a paragraph stands. What is agreed or adopted is the wording of one revision in the source language. */
public enum ParagraphState {
    OPEN,
    /** Agreed subject to confirmation by capitals. */
    AGREED_AD_REFERENDUM,
    AGREED,
    ADOPTED,
    /** Struck out of the text; it can be restored. */
    SUPPRESSED;

    /** Whether its wording was agreed, in whatever form. */
    public boolean isAgreed() {
        return this == AGREED_AD_REFERENDUM || this == AGREED || this == ADOPTED;
    }
}
