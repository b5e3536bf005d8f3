package org.plenary.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Styled;

/**
 * A paragraph as it would read if every bracket were settled one way. What was chosen still stands in a bracket of one alternative, so that
 * a reader sees that it is a choice; where nothing was chosen, nothing stands.
 */
public final class CleanReading {

    private CleanReading() {
    }

    /** @param delegation whose wordings are read wherever there are such; elsewhere, and where it is null, what was on the table first */
    public static ParagraphBody of(ParagraphBody body, String delegation) {
        var standing = Brackets.resolveAll(body, bracket -> bracket.alternatives().get(chosen(bracket.alternatives(), delegation)).content().isEmpty()
                ? Optional.of(new Resolution.Delete()) : Optional.empty());
        return new ParagraphBody(read(standing.content(), delegation));
    }

    /** @return whoever is named for a wording, inside other wordings too, each once */
    public static SequencedSet<String> delegations(ParagraphBody body) {
        var names = new LinkedHashSet<String>();
        Brackets.open(body).forEach(bracket -> bracket.alternatives().forEach(alternative -> names.addAll(alternative.attributions())));
        return names;
    }

    private static List<Inline> read(List<Inline> content, String delegation) {
        return content.stream().map(inline -> read(inline, delegation)).toList();
    }

    private static Inline read(Inline inline, String delegation) {
        return switch (inline) {
            case Styled(var style, var inner) -> new Styled(style, read(inner, delegation));
            case Footnote(var note) -> new Footnote(read(note, delegation));
            case Bracket(var reason, var alternatives) -> {
                var chosen = alternatives.get(chosen(alternatives, delegation));
                yield new Bracket(reason, List.of(new Alternative(read(chosen.content(), delegation), chosen.attributions())));
            }
            default -> inline;
        };
    }

    private static int chosen(List<Alternative> alternatives, String delegation) {
        return IntStream.range(0, alternatives.size()).filter(i -> alternatives.get(i).attributions().contains(delegation)).findFirst().orElse(0);
    }
}
