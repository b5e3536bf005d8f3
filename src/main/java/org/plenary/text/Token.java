package org.plenary.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** What joins two words into one when no space stands beside it, as in "co-operation" or "Doc.24.3". */
    private static final String JOINTS = "-\u2010\u2011'\u2019./";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    /** Half of all tokens. */
    private static final Token SPACE = new Token(new Words(" "), List.of());

    boolean isWords() {
        return leaf instanceof Words;
    }

    boolean isSpace() {
        return leaf instanceof Words(var text) && Character.isSpaceChar(text.charAt(0));
    }

    /** Whether it is no space, and no sign that goes with the word before it. */
    boolean begins() {
        return !(leaf instanceof Words(var text)) || Character.isLetterOrDigit(text.codePointAt(0)) || "([\u00AB\u201C\u2018\u00BF\u00A1".indexOf(text.charAt(0)) >= 0;
    }

    static boolean allWords(List<Token> tokens) {
        for (var token : tokens) {
            if (!token.isWords()) {
                return false;
            }
        }
        return true;
    }

    static boolean allSpace(List<Token> tokens) {
        for (var token : tokens) {
            if (!token.isSpace()) {
                return false;
            }
        }
        return true;
    }

    Token within(List<Style> outer) {
        return outer.isEmpty() ? this : new Token(leaf, Alternative.union(outer, styles));
    }

    Token withoutOuter(int count) {
        return count == 0 ? this : new Token(leaf, styles.subList(count, styles.size()));
    }

    /** Cuts normalised content into what is compared. */
    static List<Token> split(List<Inline> content) {
        var parts = new ArrayList<Token>();
        split(content, List.of(), parts);
        return parts;
    }

    private static void split(List<Inline> content, List<Style> styles, ArrayList<Token> parts) {
        for (var inline : content) {
            switch (inline) {
                case Words(var text) -> {
                    parts.ensureCapacity(parts.size() + text.length() / 3);
                    for (int from = 0, to; from < text.length(); from = to) {
                        to = partEnd(text, from);
                        parts.add(to == from + 1 && text.charAt(from) == ' ' && styles.isEmpty() ? SPACE
                                : new Token(new Words(text.substring(from, to)), styles));
                    }
                }
                case Styled(var style, var inner) -> split(inner, Alternative.union(styles, List.of(style)), parts);
                default -> parts.add(new Token(inline, styles));
            }
        }
    }

    /** Where the word, run of spaces or sign that begins at {@code from} ends; a sign takes its combining marks along. */
    private static int partEnd(String text, int from) {
        int to = from;
        while (to < text.length() && isPlain(text.charAt(to))) {
            to++;
        }
        boolean word = to > from;
        boolean space = false;
        if (!word) {
            int first = text.codePointAt(from);
            space = Character.isSpaceChar(first);
            word = Character.isLetterOrDigit(first);
            to += Character.charCount(first);
        }
        while (to < text.length()) {
            int next = text.codePointAt(to);
            boolean goesOn = space ? Character.isSpaceChar(next)
                    : word && (Character.isLetterOrDigit(next) || joins(text, to)) || isMark(next);
            if (!goesOn) {
                break;
            }
            to += Character.charCount(next);
        }
        return to;
    }

    /** What most words consist of, told at once. */
    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }

    private static boolean joins(String text, int at) {
        char sign = text.charAt(at);
        return at + 1 < text.length() && (JOINTS.indexOf(sign) >= 0 && Character.isLetterOrDigit(text.codePointAt(at + 1))
                || sign == ',' && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= '\u0300' && switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** The words of the content and of all that stands inside it. */
    static Set<String> words(List<Inline> content) {
        var words = new HashSet<String>();
        for (var token : split(content)) {
            switch (token.leaf) {
                case Words(var text) -> {
                    if (Character.isLetterOrDigit(text.codePointAt(0))) {
                        words.add(text);
                    }
                }
                case Footnote(var note) -> words.addAll(words(note));
                case Reference(var label, _) -> words.add(label);
                case Bracket bracket -> bracket.alternatives().forEach(inner -> words.addAll(words(inner.content())));
                case Styled styled -> throw new IllegalStateException("A leaf has no style of its own: " + styled);
            }
        }
        return words;
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
                var words = new StringBuilder(Math.max(text.length(), 4 * (tokens.size() - from))).append(text);
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
        return isNormal(content) ? List.copyOf(content) : join(flatten(content));
    }

    /** Sure of content without styles and notes only; brackets and references are normal by themselves. */
    private static boolean isNormal(List<Inline> content) {
        boolean afterWords = false;
        for (var inline : content) {
            boolean normal = switch (inline) {
                case Words(var text) -> !afterWords && !text.isEmpty() && isTidy(text);
                case Reference _, Bracket _ -> true;
                case Styled _, Footnote _ -> false;
            };
            if (!normal) {
                return false;
            }
            afterWords = inline instanceof Words;
        }
        return true;
    }

    /** One line of composed (NFC) characters: line breaks, tabs and control characters become a space. */
    static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        var line = LONE_SURROGATE.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** Sure of Latin text only: no character below U+0300 composes with another of them. */
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign < ' ' || sign > '~') && (sign < '\u00A0' || sign >= '\u0300' && (sign < '\u2010' || sign > '\u2027'))) {
                return false;
            }
        }
        return true;
    }
}
