package org.plenary.document.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.document.symbol.Reading.Expected;
import org.plenary.document.symbol.Reading.NotUnderstood;
import org.plenary.document.symbol.Reading.Understood;
import org.plenary.document.symbol.Suffix.Kind;

/**
 * Reads a symbol as people type it: with or without blanks and full stops, with any dash, in any case, suffixes in brackets or not,
 * parts separated by slash, dash, underscore or blank.
 */
public final class SymbolParser {

    private static final int LONGEST_NUMBER = 4;
    private static final String DASHES = "-‐‑‒–—―−";

    private final String text;
    private int at;

    private SymbolParser(String text) {
        this.text = text;
    }

    private static final class Stuck extends Exception {

        private final transient NotUnderstood reading;

        Stuck(int at, Expected expected) {
            super(null, null, false, false);
            this.reading = new NotUnderstood(at, expected);
        }
    }

    public static Reading read(String text) {
        try {
            return new Understood(new SymbolParser(text).symbol());
        } catch (Stuck stuck) {
            return stuck.reading;
        }
    }

    /** @return the symbol; empty where it is not understood */
    public static Optional<Symbol> find(String text) {
        return read(text) instanceof Understood(var symbol) ? Optional.of(symbol) : Optional.empty();
    }

    private Symbol symbol() throws Stuck {
        blanks();
        var start = at;
        var words = new ArrayList<String>();
        Series series = null;
        var lastWordAt = at;
        while (series == null && here(SymbolParser::isWord) && suffixHere().isEmpty()) {
            lastWordAt = at;
            series = seriesHere().orElse(null);
            if (series == null) {
                words.add(word());
                separator();
            }
        }
        var house = House.of(words.isEmpty() ? "" : words.getFirst(), words.size() < 2 ? "" : words.get(1));
        var needed = house == House.CITES ? 1 : house == House.UNEP ? 2 : 3;
        if (series == null) {
            numberIsLastWord(house, words, needed, lastWordAt);
            series = Series.DOC;
        }
        if (words.size() < needed) {
            throw new Stuck(words.isEmpty() ? start : lastWordAt, Expected.ROOT);
        }
        var number = numbers();
        var letter = letter();
        var suffixes = suffixes();
        var language = language();
        blanks();
        if (at < text.length()) {
            throw new Stuck(at, suffixes.isEmpty() && language.isEmpty() ? Expected.SUFFIX : Expected.END);
        }
        var symbol = new Symbol(house, words.stream().map(house::cased).toList(), series, number, letter, suffixes, language);
        if (symbol.text().length() > Symbol.LONGEST) {
            throw new Stuck(Symbol.LONGEST, Expected.SHORTER);
        }
        return symbol;
    }

    /** CBD and IOTC name no series for working documents: the last word is their number. */
    private void numberIsLastWord(House house, List<String> words, int needed, int lastWordAt) throws Stuck {
        if (house != House.CBD && house != House.IOTC) {
            throw new Stuck(at, Expected.ROOT);
        }
        if (words.size() <= needed) {
            throw new Stuck(at, words.size() == needed ? Expected.NUMBER : Expected.ROOT);
        }
        words.removeLast();
        at = lastWordAt;
    }

    private Optional<Series> seriesHere() {
        for (var series : Series.values()) {
            var word = series.word();
            var end = at + word.length();
            if (text.regionMatches(true, at, word, 0, word.length()) && !(end < text.length() && isLetter(text.charAt(end)))) {
                var next = end;
                while (next < text.length() && (text.charAt(next) == '.' || isBlank(text.charAt(next)) || isSeparator(text.charAt(next)))) {
                    next++;
                }
                if (next < text.length() && isDigit(text.charAt(next)) || next == text.length() && series != Series.L) {
                    at = next;
                    return Optional.of(series);
                }
            }
        }
        return Optional.empty();
    }

    private String word() throws Stuck {
        var start = at;
        while (here(SymbolParser::isLetter)) {
            at++;
        }
        var letters = text.substring(start, at);
        if (!here(SymbolParser::isDigit)) {
            return letters;
        }
        var digits = number();
        var more = new StringBuilder(letters).append(digits);
        while (here(SymbolParser::isWord)) {
            more.append(here(SymbolParser::isDigit) ? String.valueOf(number()) : text.charAt(at++));
        }
        return more.toString();
    }

    private List<Integer> numbers() throws Stuck {
        var numbers = new ArrayList<Integer>();
        do {
            blanks();
            if (!here(SymbolParser::isDigit)) {
                throw new Stuck(at, Expected.NUMBER);
            }
            numbers.add(number());
        } while (accept('.'));
        return numbers;
    }

    private int number() throws Stuck {
        var start = at;
        while (here(SymbolParser::isDigit)) {
            if (at - start == LONGEST_NUMBER) {
                throw new Stuck(at, Expected.SHORTER_NUMBER);
            }
            at++;
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private String letter() {
        if (!here(SymbolParser::isLetter) || at + 1 < text.length() && isWord(text.charAt(at + 1))) {
            return "";
        }
        return text.substring(at, ++at).toLowerCase(Locale.ROOT);
    }

    private List<Suffix> suffixes() throws Stuck {
        var suffixes = new ArrayList<Suffix>();
        while (true) {
            var before = at;
            blanks();
            separator();
            var bracketed = accept('(');
            blanks();
            var kind = suffixHere();
            if (kind.isEmpty()) {
                if (bracketed || at < text.length() && at > before && text.charAt(at) != '[') {
                    throw new Stuck(at, Expected.SUFFIX);
                }
                at = before;
                return suffixes;
            }
            suffixes.add(suffix(kind.get()));
            if (bracketed) {
                blanks();
                if (!accept(')')) {
                    throw new Stuck(at, Expected.CLOSING);
                }
            }
        }
    }

    private Suffix suffix(Kind kind) throws Stuck {
        while (here(SymbolParser::isLetter)) {
            at++;
        }
        var end = at;
        while (here(next -> next == '.' || next == '_' || isBlank(next))) {
            at++;
        }
        if (here(SymbolParser::isDigit)) {
            return new Suffix(kind, number());
        }
        at = end;
        accept('.');
        return new Suffix(kind, 0);
    }

    private Optional<Kind> suffixHere() {
        var end = at;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        var typed = text.substring(at, end);
        return Stream.of(Kind.values()).filter(kind -> kind.isSaid(typed)).findFirst();
    }

    private String language() throws Stuck {
        blanks();
        if (!accept('[')) {
            return "";
        }
        blanks();
        if (!here(SymbolParser::isLetter)) {
            throw new Stuck(at, Expected.CLOSING);
        }
        var language = text.substring(at, ++at).toUpperCase(Locale.ROOT);
        blanks();
        if (!accept(']')) {
            throw new Stuck(at, Expected.CLOSING);
        }
        return language;
    }

    /** Two in a row are one too many. */
    private void separator() {
        blanks();
        if (here(SymbolParser::isSeparator)) {
            at++;
            blanks();
        }
    }

    private void blanks() {
        while (here(SymbolParser::isBlank)) {
            at++;
        }
    }

    private boolean accept(char wanted) {
        if (here(next -> next == wanted)) {
            at++;
            return true;
        }
        return false;
    }

    private interface Test {
        boolean holds(char next);
    }

    private boolean here(Test test) {
        return at < text.length() && test.holds(text.charAt(at));
    }

    private static boolean isWord(char next) {
        return isLetter(next) || isDigit(next);
    }

    private static boolean isLetter(char next) {
        return next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
    }

    private static boolean isDigit(char next) {
        return next >= '0' && next <= '9';
    }

    private static boolean isSeparator(char next) {
        return next == '/' || next == '_' || DASHES.indexOf(next) >= 0;
    }

    private static boolean isBlank(char next) {
        return Character.isWhitespace(next) || Character.isSpaceChar(next);
    }
}
