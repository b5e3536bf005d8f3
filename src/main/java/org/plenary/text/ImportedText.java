package org.plenary.text;

import java.util.List;

/**
 * A text as it was read from a file or the clipboard, before it is taken over.
 *
 * @param notes what was changed or could not be told, for whoever checks it
 */
public record ImportedText(List<Clause> clauses, List<Note> notes) {

    /** @param notation as {@link ParagraphNotation} prints it */
    public record Clause(Part part, int level, String notation) {
    }

    /** @param clause counted from 1 */
    public record Note(Kind kind, int clause) {

        public enum Kind {
            /** Square brackets that did not close, or not open, are now words. */
            BRACKETS_AS_WORDS,
            /** A sub-paragraph stood without a paragraph and is one now. */
            LEVEL_RAISED
        }
    }

    public ImportedText {
        clauses = List.copyOf(clauses);
        notes = List.copyOf(notes);
    }
}
