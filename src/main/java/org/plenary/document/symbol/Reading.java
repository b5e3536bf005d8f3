package org.plenary.document.symbol;

/** What came of reading a symbol. */
public sealed interface Reading {

    record Understood(Symbol symbol) implements Reading {
    }

    /**
     * @param at       the first character that is not understood, counted from 0; the length of the text where more was expected
     * @param expected what would have been understood there
     */
    record NotUnderstood(int at, Expected expected) implements Reading {
    }

    /** What would have been understood. */
    enum Expected {
        /** The body, its meeting, and then the series or the number. */
        ROOT,
        NUMBER,
        /** A number of at most four digits. */
        SHORTER_NUMBER,
        /** Rev., Add. or Corr. */
        SUFFIX,
        CLOSING,
        END,
        /** A symbol of at most {@link Symbol#LONGEST} characters. */
        SHORTER
    }
}
