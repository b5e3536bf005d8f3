package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.text.Inline.Bracket;

/**
 * Two wordings of one place, reduced to where they differ: what both begin or end with stands outside the bracket, and so
 * does a space beside a deletion, as a person would write it. Two wordings stay two: neither is reduced to nothing.
 */
record Overlap(List<Token> before, List<Token> ours, List<Token> theirs, List<Token> after) {

    static Overlap of(List<Token> ours, List<Token> theirs, List<Token> preceding, List<Token> following) {
        int shorter = Math.min(ours.size(), theirs.size());
        if (shorter == 0) {
            return besideDeletion(ours, theirs, preceding, following);
        }
        int prefix = 0;
        while (prefix < shorter - 1 && ours.get(prefix).equals(theirs.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - 1 - prefix
                && ours.get(ours.size() - 1 - suffix).equals(theirs.get(theirs.size() - 1 - suffix))) {
            suffix++;
        }
        return new Overlap(ours.subList(0, prefix), ours.subList(prefix, ours.size() - suffix),
                theirs.subList(prefix, theirs.size() - suffix), ours.subList(ours.size() - suffix, ours.size()));
    }

    private static Overlap besideDeletion(List<Token> ours, List<Token> theirs, List<Token> preceding,
            List<Token> following) {
        var words = ours.isEmpty() ? theirs : ours;
        int from = 0;
        int to = words.size();
        if (to > 1 && words.getLast().isSpace() && (preceding.isEmpty() || preceding.getLast().isSpace())) {
            to--;
        } else if (to > 1 && words.getFirst().isSpace() && (following.isEmpty() || following.getFirst().isSpace())) {
            from++;
        }
        var kept = words.subList(from, to);
        return new Overlap(words.subList(0, from), ours.isEmpty() ? ours : kept, theirs.isEmpty() ? theirs : kept,
                words.subList(to, words.size()));
    }

    void writeTo(List<Token> merged, List<String> oursAttributions, List<String> theirsAttributions) {
        int shared = sharedStyles();
        var bracket = new Bracket(reason(), Alternative.union(
                alternatives(ours, shared, oursAttributions), alternatives(theirs, shared, theirsAttributions)));
        merged.addAll(before);
        merged.add(new Token(bracket, first().styles().subList(0, shared)));
        merged.addAll(after);
    }

    /** A wording that is a bracket already gives its alternatives; their attributions stay as they are. */
    private static List<Alternative> alternatives(List<Token> wording, int shared, List<String> attributions) {
        return bracket(wording).map(Bracket::alternatives).orElseGet(() -> List.of(new Alternative(
                Token.join(wording.stream().map(token -> token.withoutOuter(shared)).toList()), attributions)));
    }

    private BracketReason reason() {
        return Stream.of(ours, theirs).flatMap(wording -> bracket(wording).stream()).map(Bracket::reason)
                .filter(reason -> reason != BracketReason.ALTERNATIVE)
                .findFirst().orElse(BracketReason.ALTERNATIVE);
    }

    private static Optional<Bracket> bracket(List<Token> wording) {
        return wording.size() == 1 && wording.getFirst().leaf() instanceof Bracket bracket
                ? Optional.of(bracket) : Optional.empty();
    }

    private Token first() {
        return ours.isEmpty() ? theirs.getFirst() : ours.getFirst();
    }

    private int sharedStyles() {
        var all = new ArrayList<>(ours);
        all.addAll(theirs);
        var styles = first().styles();
        int shared = styles.size();
        for (var token : all) {
            shared = Math.min(shared, token.styles().size());
            while (!token.styles().subList(0, shared).equals(styles.subList(0, shared))) {
                shared--;
            }
        }
        return shared;
    }
}
