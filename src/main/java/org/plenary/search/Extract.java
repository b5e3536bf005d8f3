package org.plenary.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What is quoted from a text around the first of the words that were found in it.
 *
 * @param pieces together the quotation, with … where it does not begin or end with the text
 */
public record Extract(List<Piece> pieces) {

    /** @param found whether it is one of the words that were looked for */
    public record Piece(String text, boolean found) {
    }

    private static final int BEFORE = 60;

    public Extract {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param wanted words as {@link SearchWords#wanted} gives them
     * @param length of the quotation, in characters, at most but for one word
     * @return the beginning of the text where nothing of what is wanted is in it; nothing of no text
     */
    static Extract of(String text, List<String> wanted, int length) {
        var words = words(text);
        int first = 0;
        while (first < words.size() && !SearchWords.found(words.get(first), wanted)) {
            first++;
        }
        int from = first == words.size() ? 0 : first;
        for (int before = 0; from > 0 && before + words.get(from - 1).length() <= BEFORE; ) {
            before += words.get(--from).length();
        }
        while (from > 0 && !words.get(from).codePoints().anyMatch(Character::isLetterOrDigit)) {
            from++;
        }
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            add(pieces, "…", false);
        }
        int said = 0;
        int at = from;
        for (; at < words.size() && said < length; at++) {
            said += words.get(at).length();
            add(pieces, words.get(at), SearchWords.found(words.get(at), wanted));
        }
        if (at < words.size()) {
            add(pieces, "…", false);
        }
        return new Extract(pieces);
    }

    /** The whole text, with the words that were found in it. */
    static Extract whole(String text, List<String> wanted) {
        var pieces = new ArrayList<Piece>();
        words(text).forEach(word -> add(pieces, word, SearchWords.found(word, wanted)));
        return new Extract(pieces);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : SearchWords.pieces(text.strip().replaceAll("\\s+", " "));
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!found && !pieces.isEmpty() && !pieces.getLast().found()) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + text, false));
        } else {
            pieces.add(new Piece(text, found));
        }
    }
}
