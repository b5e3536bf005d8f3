package org.plenary.preparation;

/** By when, or why nobody can say. */
public sealed interface Due {

    record Dated(Deadline deadline) implements Due {
    }

    record Undated(Missing missing) implements Due {
    }

    enum Missing {
        /** No meeting is named that reviews the documents. */
        REVIEWING,
        /** No meeting is named as the one before. */
        PREVIOUS,
        /** Of the meeting from which is counted only the month is known. */
        DAY,
        /** Hours are counted from a time that is not known. */
        TIME
    }
}
