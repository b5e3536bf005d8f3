package org.plenary.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Words set in one way.
 *
 * @param tracked how they came in or went out, where the document tells that
 */
public record Run(String text, Set<Mark> marks, Tracked tracked) {

    public enum Mark { STRONG, EMPHASIS, STRIKE, UNDERLINE, SUPERSCRIPT, SUBSCRIPT }

    /** Who made a change and when; an empty name where nobody was named. */
    public record Change(String author, Instant at) {
    }

    /**
     * The changes to words, as a word processor tracks them.
     *
     * @param inserted null where they stood before
     * @param deleted  null where they stand now
     */
    public record Tracked(Change inserted, Change deleted) {
        static final Tracked NOT = new Tracked(null, null);
    }

    public Run {
        marks = Set.copyOf(marks);
    }

    public Run(String text, Set<Mark> marks) {
        this(text, marks, Tracked.NOT);
    }

    public static Run of(String text, Mark... marks) {
        return new Run(text, Set.of(marks));
    }

    public Run tracked(Change inserted, Change deleted) {
        return new Run(text, marks, new Tracked(inserted, deleted));
    }

    static List<Run> plain(String text) {
        return List.of(of(text));
    }
}
