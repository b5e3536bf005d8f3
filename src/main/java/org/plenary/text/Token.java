package org.plenary.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Inline.Footnote;
import org.plenary.text.Inline.Reference;
import org.plenary.text.Inline.Styled;
import org.plenary.text.Inline.Words;

/**
 * The smallest part that is compared and merged: a word, a run of spaces, a punctuation mark, or a whole bracket, footnote
 * or reference, with the styles around it, outermost first. Brackets, footnotes and references are never torn.
 */
record Token(Inline leaf, List<Style> styles) {

    private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+";
    private static final Pattern PARTS = Pattern.compile(
            WORD + "(?:(?:[-\u2010\u2011'\u2019./]|(?<=\\p{N}),(?=\\p{N}))" + WORD + ")*+|\\p{Z}++|\\X");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    boolean isWords() {
        return leaf instanceof Words;
    }

    boolean isSpace() {
        return leaf instanceof Words(var text) && !text.isEmpty() && text.codePoints().allMatch(Character::isSpaceChar);
    }

    Token within(List<Style> outer) {
        return outer.isEmpty() ? this : new Token(leaf, Alternative.union(outer, styles));
    }

    Token withoutOuter(int count) {
        return count == 0 ? this : new Token(leaf, styles.subList(count, styles.size()));
    }

    /** Cuts content into what is compared. */
    static List<Token> split(List<Inline> content) {
        var parts = new ArrayList<Token>();
        for (var token : flatten(content)) {
            if (token.leaf instanceof Words(var text)) {
                var matcher = PARTS.matcher(text);
                while (matcher.find()) {
                    parts.add(new Token(new Words(matcher.group()), token.styles));
                }
            } else {
                parts.add(token);
            }
        }
        return parts;
    }

    /** Content as leaves with their styles, words uncut, everything inside normalised and nothing empty. */
    static List<Token> flatten(List<Inline> content) {
        var tokens = new ArrayList<Token>();
        flatten(content, List.of(), tokens);
        return tokens;
    }

    private static void flatten(List<Inline> content, List<Style> styles, List<Token> tokens) {
        for (var inline : content) {
            switch (inline) {
                case Words(var text) -> {
                    if (!text.isEmpty()) {
                        tokens.add(new Token(new Words(tidy(text)), styles));
                    }
                }
                case Styled(var style, var inner) -> flatten(inner, Alternative.union(styles, List.of(style)), tokens);
                case Footnote(var inner) -> {
                    var note = normalise(inner);
                    if (!note.isEmpty()) {
                        tokens.add(new Token(new Footnote(note), styles));
                    }
                }
                case Reference reference -> tokens.add(new Token(reference, styles));
                case Bracket bracket -> tokens.add(new Token(bracket, styles));
            }
        }
    }

    /** The normalised content that the tokens make up. */
    static List<Inline> join(List<Token> tokens) {
        return join(tokens, 0);
    }

    private static List<Inline> join(List<Token> tokens, int depth) {
        var content = new ArrayList<Inline>();
        for (int from = 0, to; from < tokens.size(); from = to) {
            var first = tokens.get(from);
            to = from + 1;
            if (first.styles.size() > depth) {
                var style = first.styles.get(depth);
                while (to < tokens.size() && tokens.get(to).styles.size() > depth
                        && tokens.get(to).styles.get(depth) == style) {
                    to++;
                }
                content.add(new Styled(style, join(tokens.subList(from, to), depth + 1)));
            } else if (first.leaf instanceof Words(var text)) {
                var words = new StringBuilder(text);
                while (to < tokens.size() && tokens.get(to).styles.size() == depth
                        && tokens.get(to).leaf instanceof Words(var more)) {
                    words.append(more);
                    to++;
                }
                content.add(new Words(tidy(words.toString())));
            } else {
                content.add(first.leaf);
            }
        }
        return List.copyOf(content);
    }

    static List<Inline> normalise(List<Inline> content) {
        return join(flatten(content));
    }

    /** One line of composed (NFC) characters: line breaks, tabs and control characters become a space. */
    static String tidy(String text) {
        var line = LONE_SURROGATE.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
