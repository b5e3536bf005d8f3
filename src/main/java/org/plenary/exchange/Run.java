package org.plenary.exchange;

import java.util.List;
import java.util.Set;

/** Words set in one way. */
public record Run(String text, Set<Mark> marks) {

    public enum Mark { STRONG, EMPHASIS, STRIKE, UNDERLINE }

    public Run {
        marks = Set.copyOf(marks);
    }

    public static Run of(String text, Mark... marks) {
        return new Run(text, Set.of(marks));
    }

    static List<Run> plain(String text) {
        return List.of(of(text));
    }
}
