package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Words;

/**
 * The tokens of a merge. Two words stand apart in it wherever they do so in both sides: where each side took out a part of what parts
 * them, a space stays.
 */
final class SpacedWords {

    /** What parts two words: nothing, signs alone, or a space as well. */
    private enum Gap {
        NONE, SIGN, SPACE;

        static Gap of(List<Token> between) {
            for (var token : between) {
                if (token.isSpace()) {
                    return SPACE;
                }
            }
            return between.isEmpty() ? NONE : SIGN;
        }

        Gap or(Gap other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    /** Whether a side was changed since the last word that both have; the gaps are kept only then. */
    private boolean changed;
    private Gap ours = Gap.NONE;
    private Gap theirs = Gap.NONE;
    private Gap merged = Gap.NONE;

    List<Token> tokens() {
        return tokens;
    }

    /** Adds what both sides have. */
    void keep(List<Token> kept) {
        if (changed) {
            int word = firstWord(kept);
            add(kept, kept, kept, word);
            changed = word < 0;
        } else {
            tokens.addAll(kept);
        }
    }

    /** Adds what was made of the two sides' wordings of one place. */
    void settle(List<Token> settled, List<Token> ourWording, List<Token> theirWording) {
        if (!changed) {
            ours = theirs = merged = Gap.of(tokens.subList(lastWord(tokens) + 1, tokens.size()));
            changed = true;
        }
        int word = firstWord(settled);
        add(settled, ourWording, theirWording, word);
        if (word >= 0) {
            ours = after(ourWording);
            theirs = after(theirWording);
            merged = after(settled);
        }
    }

    /** Adds both wordings in brackets, which hold the spaces around them as they were. */
    void contest(Overlap overlap, List<String> oursAttributions, List<String> theirsAttributions) {
        overlap.writeTo(tokens, oursAttributions, theirsAttributions);
        changed = false;
    }

    /** @param word where the first word of what is added stands, -1 where there is none */
    private void add(List<Token> added, List<Token> ourWording, List<Token> theirWording, int word) {
        ours = ours.or(word < 0 ? Gap.of(ourWording) : before(ourWording));
        theirs = theirs.or(word < 0 ? Gap.of(theirWording) : before(theirWording));
        merged = merged.or(word < 0 ? Gap.of(added) : before(added));
        if (word < 0) {
            tokens.addAll(added);
            return;
        }
        tokens.addAll(added.subList(0, word));
        part(added.get(word));
        tokens.addAll(added.subList(word, added.size()));
    }

    private void part(Token next) {
        var needed = ours.compareTo(theirs) <= 0 ? ours : theirs;
        int last = lastWord(tokens);
        if (last >= 0 && needed != Gap.NONE && (needed.compareTo(merged) > 0 || merged == Gap.SIGN && joins(last, next))) {
            int at = tokens.size();
            while (at > last + 1 && opens(tokens.get(at - 1))) {
                at--;
            }
            var styles = tokens.get(last).styles().equals(next.styles()) ? next.styles() : List.<Style>of();
            tokens.add(at, new Token(new Words(" "), styles));
        }
    }

    /** Whether the last word and the next would be read as one, as "co-operate" is. */
    private boolean joins(int last, Token next) {
        var both = new ArrayList<>(tokens.subList(last, tokens.size()));
        both.add(next);
        return Token.split(Token.join(both)).size() < both.size();
    }

    private static boolean opens(Token token) {
        return token.leaf() instanceof Words(var text) && switch (Character.getType(text.codePointAt(0))) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static Gap before(List<Token> wording) {
        int word = firstWord(wording);
        return Gap.of(word < 0 ? wording : wording.subList(0, word));
    }

    private static Gap after(List<Token> wording) {
        return Gap.of(wording.subList(lastWord(wording) + 1, wording.size()));
    }

    private static int firstWord(List<Token> wording) {
        int at = 0;
        while (at < wording.size() && !isWord(wording.get(at))) {
            at++;
        }
        return at < wording.size() ? at : -1;
    }

    private static int lastWord(List<Token> wording) {
        int at = wording.size() - 1;
        while (at >= 0 && !isWord(wording.get(at))) {
            at--;
        }
        return at;
    }

    /** A bracket or reference counts as a word, a note's mark does not. */
    private static boolean isWord(Token token) {
        return token.leaf() instanceof Words(var text) ? Character.isLetterOrDigit(text.codePointAt(0)) : !(token.leaf() instanceof Footnote);
    }
}
