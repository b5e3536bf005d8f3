package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.exchange.Run;
import org.plenary.exchange.Run.Mark;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;

/** A wording as documents print it: alternatives each in square brackets led by who proposes them, notes in parentheses. */
final class PrintedWording {

    private final String deletion;
    private final List<Run> runs = new ArrayList<>();

    private PrintedWording(String deletion) {
        this.deletion = deletion;
    }

    /** @param deletion what stands for an empty alternative in the language of the document */
    static List<Run> runs(ParagraphBody body, String deletion) {
        var printed = new PrintedWording(deletion);
        printed.add(body.content(), Set.of());
        return printed.runs;
    }

    /** The same with every change marked. */
    static List<Run> runs(TrackedWording wording, String deletion) {
        return wording.pieces().stream().flatMap(piece -> runs(new ParagraphBody(piece.content()), deletion).stream()
                .map(run -> run.tracked(change(piece.inserted()), change(piece.deleted())))).toList();
    }

    private static Run.Change change(TrackedWording.Change change) {
        return change == null ? null : new Run.Change(change.author(), change.at());
    }

    private void add(List<Inline> content, Set<Mark> marks) {
        for (var inline : content) {
            switch (inline) {
                case Words(var words) -> runs.add(new Run(words, marks));
                case Styled(var style, var inner) -> add(inner, with(marks, switch (style) {
                    case EMPHASIS -> Mark.EMPHASIS;
                    case SUPERSCRIPT -> Mark.SUPERSCRIPT;
                    case SUBSCRIPT -> Mark.SUBSCRIPT;
                }));
                case Footnote(var note) -> {
                    runs.add(new Run(" (", marks));
                    add(note, marks);
                    runs.add(new Run(")", marks));
                }
                case Reference(var label, _) -> runs.add(new Run(label, marks));
                case Bracket(_, var alternatives) -> {
                    for (int i = 0; i < alternatives.size(); i++) {
                        add(alternatives.get(i), i > 0, marks);
                    }
                }
            }
        }
    }

    private void add(Alternative alternative, boolean later, Set<Mark> marks) {
        runs.add(new Run(later ? " [" : "[", marks));
        if (!alternative.attributions().isEmpty()) {
            runs.add(new Run(String.join(", ", alternative.attributions()) + ": ", with(marks, Mark.STRONG)));
        }
        if (alternative.content().isEmpty()) {
            runs.add(new Run(deletion, with(marks, Mark.EMPHASIS)));
        }
        add(alternative.content(), marks);
        runs.add(new Run("]", marks));
    }

    private static Set<Mark> with(Set<Mark> marks, Mark mark) {
        var more = new TreeSet<>(marks);
        more.add(mark);
        return more;
    }
}
