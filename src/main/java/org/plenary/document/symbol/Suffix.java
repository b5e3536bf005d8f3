package org.plenary.document.symbol;

/**
 * What a document is to the one whose symbol it carries.
 *
 * @param number from 1, or 0 where the body gives none: "Add."
 */
public record Suffix(Kind kind, int number) {

    /** In the order in which they stand after their base: what adds to it or corrects it comes before what replaces it. */
    public enum Kind {
        /** Adds to the document. */
        ADD("Add", "Addendum"),
        /** Corrects it, perhaps in one language only. */
        CORR("Corr", "Corrigendum"),
        /** Replaces it. */
        REV("Rev", "Revision");

        private final String word;
        private final String inFull;

        Kind(String word, String inFull) {
            this.word = word;
            this.inFull = inFull;
        }

        String word() {
            return word;
        }

        boolean isSaid(String typed) {
            return word.equalsIgnoreCase(typed) || inFull.equalsIgnoreCase(typed);
        }
    }
}
