package org.plenary.document.symbol;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The symbol of a document: what it is cited by. All languages of a document bear the same.
 *
 * @param root     the body and its meeting: UNEP, CMS, COP12
 * @param number   24, 3, 1, 2
 * @param letter   lower-case after the number, or empty: 14a
 * @param language as some bodies print it in brackets: E; else empty
 */
public record Symbol(House house, List<String> root, Series series, List<Integer> number, String letter, List<Suffix> suffixes, String language)
        implements Comparable<Symbol> {

    /** Of a printed symbol, in characters. */
    public static final int LONGEST = 120;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    public Symbol {
        root = List.copyOf(root);
        number = List.copyOf(number);
        suffixes = List.copyOf(suffixes);
    }

    /** @return the symbol in the style of its body */
    public String text() {
        return house.print(this) + (language.isEmpty() ? "" : "[" + language + "]");
    }

    /** @return the symbol that all languages of the document share */
    public Symbol ofAllLanguages() {
        return new Symbol(house, root, series, number, letter, suffixes, "");
    }

    public Symbol with(Suffix suffix) {
        return new Symbol(house, root, series, number, letter, Stream.concat(suffixes.stream(), Stream.of(suffix)).toList(), "");
    }

    /** @return what this revises, adds to or corrects; itself where it does none of these */
    public Symbol base() {
        return suffixes.isEmpty() ? this : new Symbol(house, root, series, number, letter, suffixes.subList(0, suffixes.size() - 1), "");
    }

    /** @return the document at the start of the chain: without any Rev., Add. or Corr. */
    public Symbol first() {
        return new Symbol(house, root, series, number, letter, List.of(), "");
    }

    /** @return this with the next number of the suffix that is not taken: Rev.2 where there is a Rev.1 */
    public Symbol next(Suffix.Kind kind, Collection<Symbol> taken) {
        var highest = taken.stream().filter(other -> !other.suffixes.isEmpty() && other.base().equals(ofAllLanguages()))
                .map(other -> other.suffixes.getLast()).filter(suffix -> suffix.kind() == kind).mapToInt(Suffix::number).max().orElse(0);
        return with(new Suffix(kind, highest + 1));
    }

    /**
     * The next number of a series: one more than the highest that was ever given, because a withdrawn number is not given again.
     *
     * @param under the numbers before the one to find: 24, 3 for Doc.24.3.n; empty for Inf.n
     */
    public Symbol nextIn(Series wanted, List<Integer> under, Collection<Symbol> taken) {
        var highest = taken.stream().filter(other -> other.house == house && other.root.equals(root) && other.series == wanted)
                .map(Symbol::number).filter(other -> other.size() > under.size() && other.subList(0, under.size()).equals(under))
                .mapToInt(other -> other.get(under.size())).max().orElse(0);
        return new Symbol(house, root, wanted, Stream.concat(under.stream(), Stream.of(highest + 1)).toList(), "", List.of(), "");
    }

    String numberText() {
        return number.stream().map(String::valueOf).collect(Collectors.joining(".")) + letter;
    }

    /**
     * What sorts symbols naturally when compared character by character: Doc.2 before Doc.10; after a document first what adds to it,
     * then what corrects it, then what revises it, each with its own, and then the documents numbered below it.
     */
    public String sortKey() {
        var words = root.stream().map(word -> padded(word.toUpperCase(Locale.ROOT))).collect(Collectors.joining("!"));
        var numbers = number.stream().map(Symbol::padded).collect(Collectors.joining(".")) + letter;
        var chain = suffixes.stream().map(suffix -> " " + suffix.kind().ordinal() + padded(suffix.number())).collect(Collectors.joining());
        return words + " " + house.ordinal() + series.ordinal() + " " + numbers + chain + (language.isEmpty() ? "" : " [" + language);
    }

    @Override
    public int compareTo(Symbol other) {
        return sortKey().compareTo(other.sortKey());
    }

    private static String padded(String word) {
        return DIGITS.matcher(word).replaceAll(digits -> padded(Integer.parseInt(digits.group())));
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    @Override
    public String toString() {
        return text();
    }

    /** @return the chain from the first document to this one, both included */
    public List<Symbol> chain() {
        return IntStream.rangeClosed(0, suffixes.size())
                .mapToObj(length -> new Symbol(house, root, series, number, letter, suffixes.subList(0, length), "")).toList();
    }
}
