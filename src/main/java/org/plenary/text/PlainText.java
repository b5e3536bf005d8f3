package org.plenary.text;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;

/**
 * A paragraph without marks, for screen readers, mail and documents: each alternative in its own square brackets, led by
 * who proposes it ("The Parties [Uganda, IUCN: shall] [Mali: should] cooperate"), notes in parentheses.
 */
public final class PlainText {

    private PlainText() {
    }

    /** With a dash where an alternative asks for deletion. */
    public static String of(ParagraphBody body) {
        return of(body, "\u2014");
    }

    /** @param deletion what stands for an empty alternative, such as "delete" in the reader's language */
    public static String of(ParagraphBody body, String deletion) {
        return text(body.content(), deletion);
    }

    static String of(Bracket bracket) {
        return text(List.of(bracket), "\u2014");
    }

    private static String text(List<Inline> content, String deletion) {
        var out = new StringBuilder();
        for (var inline : content) {
            switch (inline) {
                case Words(var words) -> out.append(words);
                case Styled(_, var inner) -> out.append(text(inner, deletion));
                case Footnote(var note) -> out.append(" (").append(text(note, deletion)).append(')');
                case Reference(var label, _) -> out.append(label);
                case Bracket(_, var alternatives) -> out.append(alternatives.stream()
                        .map(alternative -> alternative(alternative, deletion)).collect(Collectors.joining(" ")));
            }
        }
        return out.toString();
    }

    private static String alternative(Alternative alternative, String deletion) {
        var wording = alternative.content().isEmpty() ? deletion : text(alternative.content(), deletion);
        var names = String.join(", ", alternative.attributions());
        return "[" + (names.isEmpty() ? "" : names + ": ") + wording + "]";
    }
}
