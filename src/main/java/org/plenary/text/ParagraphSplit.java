package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.text.Inline.Words;

/**
 * One paragraph made two, and two made one. Nothing is lost either way but the space at the seam; brackets, footnotes and references
 * are never torn.
 */
public record ParagraphSplit(ParagraphBody first, ParagraphBody second) {

    /** @return the words, signs and brackets of the paragraph, between which it can be parted */
    public static int places(ParagraphBody body) {
        return Token.split(body.content()).size();
    }

    /** @return the same words, signs and brackets one by one, spaces too, for whoever chooses the place */
    public static List<List<Inline>> pieces(ParagraphBody body) {
        return Token.split(body.content()).stream().map(token -> Token.join(List.of(token))).toList();
    }

    /** @return where a word, bracket, footnote or reference begins that is not the first: the places that make sense */
    public static List<Integer> beginnings(ParagraphBody body) {
        var tokens = Token.split(body.content());
        int first = IntStream.range(0, tokens.size()).filter(i -> !tokens.get(i).isSpace()).findFirst().orElse(tokens.size());
        return IntStream.range(first + 1, tokens.size()).filter(i -> tokens.get(i).begins()).boxed().toList();
    }

    /**
     * @param place how many words, spaces, signs, brackets, footnotes and references stand in the first part
     * @throws IllegalArgumentException if one of the parts would be empty
     */
    public static ParagraphSplit at(ParagraphBody body, int place) {
        var tokens = Token.split(body.content());
        var split = place < 0 || place > tokens.size() ? new ParagraphSplit(ParagraphBody.EMPTY, ParagraphBody.EMPTY)
                : new ParagraphSplit(trimmed(tokens.subList(0, place)), trimmed(tokens.subList(place, tokens.size())));
        if (split.first.isEmpty() || split.second.isEmpty()) {
            throw new IllegalArgumentException("Nothing stands on one side of place " + place);
        }
        return split;
    }

    /** @return both wordings one after the other, with a space between them where there is none */
    public static ParagraphBody joined(ParagraphBody first, ParagraphBody second) {
        var tokens = new ArrayList<>(Token.split(first.content()));
        var after = Token.split(second.content());
        if (!tokens.isEmpty() && !after.isEmpty() && !tokens.getLast().isSpace() && !after.getFirst().isSpace()) {
            tokens.add(new Token(new Words(" "), List.of()));
        }
        tokens.addAll(after);
        return new ParagraphBody(Token.join(tokens));
    }

    private static ParagraphBody trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).isSpace()) {
            from++;
        }
        while (to > from && tokens.get(to - 1).isSpace()) {
            to--;
        }
        return new ParagraphBody(Token.join(tokens.subList(from, to)));
    }
}
