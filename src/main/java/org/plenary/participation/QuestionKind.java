package org.plenary.participation;

/** How a question is answered. */
public enum QuestionKind {
    TEXT,
    LONG_TEXT,
    /** One of the options, by its code. */
    CHOICE,
    /** Any of the options, by their codes, parted by commas. */
    MULTI,
    /** YES or NO. */
    YES_NO,
    /** As in ISO 8601: 2016-05-30. */
    DATE,
    /** A file; the answer is its name. */
    FILE;

    boolean hasOptions() {
        return this == CHOICE || this == MULTI;
    }

    /** @return whether another question may depend on the answer */
    public boolean decides() {
        return hasOptions() || this == YES_NO;
    }
}
