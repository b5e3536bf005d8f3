package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Words;

/** Finds and settles the brackets of a paragraph. */
public final class Brackets {

    private Brackets() {
    }

    /** All open brackets in reading order, one inside another after it. */
    public static List<OpenBracket> open(ParagraphBody body) {
        var open = new ArrayList<OpenBracket>();
        resolveAll(body, bracket -> {
            open.add(bracket);
            return Optional.empty();
        });
        return List.copyOf(open);
    }

    public static int count(ParagraphBody body) {
        return open(body).size();
    }

    /**
     * Settles one bracket; brackets inside what is chosen stay open. Where nothing remains in its place, one of the two
     * spaces around it goes too.
     *
     * @throws IllegalArgumentException if no bracket has that path or it has no such alternative
     */
    public static ParagraphBody resolve(ParagraphBody body, BracketPath path, Resolution resolution) {
        if (open(body).stream().noneMatch(bracket -> bracket.path().equals(path))) {
            throw new IllegalArgumentException("No bracket at " + path);
        }
        return resolveAll(body, bracket ->
                bracket.path().equals(path) ? Optional.of(resolution) : Optional.empty());
    }

    /**
     * Settles all brackets one way, those inside others too.
     *
     * @param choice how to settle each; empty leaves it open
     * @throws IllegalArgumentException if a bracket has not the chosen alternative
     */
    public static ParagraphBody resolveAll(ParagraphBody body, Function<OpenBracket, Optional<Resolution>> choice) {
        return new ParagraphBody(rewrite(body.content(), new Scope(BracketPath::of), choice));
    }

    /** Chooses what is attributed to a name, wherever that name stands; other brackets stay open. */
    public static Function<OpenBracket, Optional<Resolution>> inFavourOf(String attribution) {
        return bracket -> IntStream.range(0, bracket.alternatives().size())
                .filter(i -> bracket.alternatives().get(i).attributions().contains(attribution))
                .mapToObj(i -> (Resolution) new Resolution.Choose(i))
                .findFirst();
    }

    /** Numbers the brackets that stand beside each other. */
    private static final class Scope {
        private final IntFunction<BracketPath> address;
        private int place;

        Scope(IntFunction<BracketPath> address) {
            this.address = address;
        }

        BracketPath next() {
            return address.apply(place++);
        }
    }

    private static List<Inline> rewrite(List<Inline> content, Scope scope,
            Function<OpenBracket, Optional<Resolution>> choice) {
        var seam = new Seam();
        for (var token : Token.flatten(content)) {
            switch (token.leaf()) {
                case Bracket bracket -> seam.add(Token.flatten(settled(bracket, scope.next(), choice)).stream()
                        .map(inner -> inner.within(token.styles())).toList());
                case Footnote(var note) -> seam.add(List.of(
                        new Token(new Footnote(rewrite(note, scope, choice)), token.styles())));
                default -> seam.add(List.of(token));
            }
        }
        return seam.content();
    }

    private static List<Inline> settled(Bracket bracket, BracketPath path,
            Function<OpenBracket, Optional<Resolution>> choice) {
        var alternatives = bracket.alternatives();
        var chosen = choice.apply(new OpenBracket(path, bracket.reason(), alternatives, PlainText.of(bracket)));
        IntFunction<List<Inline>> wording = alternative -> rewrite(alternatives.get(alternative).content(),
                new Scope(place -> path.inner(alternative, place)), choice);
        var all = IntStream.range(0, alternatives.size());
        return switch (chosen.orElse(null)) {
            case null -> List.of(new Bracket(bracket.reason(), all.mapToObj(i ->
                    new Alternative(wording.apply(i), alternatives.get(i).attributions())).toList()));
            case Resolution.Choose(int alternative) -> {
                if (alternative < 0 || alternative >= alternatives.size()) {
                    throw new IllegalArgumentException("The bracket at " + path + " has no alternative " + alternative);
                }
                yield wording.apply(alternative);
            }
            case Resolution.Join(var joint) -> {
                var joined = new ArrayList<Inline>();
                all.mapToObj(wording).filter(words -> !words.isEmpty()).forEach(words -> {
                    if (!joined.isEmpty()) {
                        joined.add(new Words(joint));
                    }
                    joined.addAll(words);
                });
                yield joined;
            }
            case Resolution.Delete() -> List.of();
        };
    }
}
