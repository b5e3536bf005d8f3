package org.plenary.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shell.Folded;

/**
 * The words by which a text is found: without case and accents, in any script. A full-text index of InnoDB leaves out what is shorter than
 * three characters and English stop words, whoever's server it is; numbers of items and paragraphs are short, so short words are
 * lengthened here, and stop words of three languages are left out here, in what is indexed and in what is asked.
 */
public final class SearchWords {

    /** Of one word: InnoDB keeps at most 84. */
    private static final int LONGEST = 60;
    private static final int MOST_ASKED = 12;
    private static final int SHORTEST_INDEXED = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Articles, prepositions and elisions, folded; and the stop words of InnoDB that are not among them, which no query may require. */
    private static final Set<String> STOP = Set.of("a", "about", "an", "are", "as", "at", "be", "by", "com", "de", "en", "for", "from", "how", "i",
            "in", "is", "it", "la", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "where", "who", "will", "with", "und", "www",
            "and", "le", "les", "des", "du", "un", "une", "et", "ou", "au", "aux", "d", "l", "s", "n", "c", "j", "m", "t", "qu",
            "el", "los", "las", "del", "al", "y", "o", "e", "u", "una", "unos", "unas");

    private SearchWords() {
    }

    /** @return the words of a text in their order, stop words left out */
    static List<String> of(String text) {
        return parts(text).filter(word -> !STOP.contains(word)).toList();
    }

    /** @return what is put into the index: each word once, with a space before and after it */
    public static String indexed(Stream<String> texts) {
        return texts.flatMap(text -> of(text).stream()).map(SearchWords::lengthened).distinct().collect(Collectors.joining(" ", " ", " "));
    }

    /** @return what is asked of the full-text index in boolean mode for a word of a query: that it occurs, of a longer one its beginning */
    static String required(String wanted) {
        return "+" + lengthened(wanted) + (isBeginning(wanted) ? "*" : "");
    }

    /** @return what is put into the index for a word of a query where it occurs whole, with the spaces around it */
    static String whole(String wanted) {
        return " " + lengthened(wanted) + " ";
    }

    /** @return what is in the index, its words with spaces around them, where a word of a query is found: a longer one may go on */
    static String beginning(String wanted) {
        return isBeginning(wanted) ? " " + wanted : whole(wanted);
    }

    /** @return the words of a query that have to be found; where all are stop words, none */
    static List<String> wanted(String query) {
        return of(query).stream().distinct().limit(MOST_ASKED).toList();
    }

    /** @return whether this word of a text is what was meant by one of these words of a query */
    static boolean found(String word, List<String> wanted) {
        return parts(word).anyMatch(part -> wanted.stream().anyMatch(one -> isBeginning(one) ? part.startsWith(one) : part.equals(one)));
    }

    /** A short word is what was meant; of a longer one there may be more to type, or an ending. */
    private static boolean isBeginning(String word) {
        return word.length() >= SHORTEST_INDEXED;
    }

    private static String lengthened(String word) {
        return word + "_".repeat(Math.max(0, SHORTEST_INDEXED - word.length()));
    }

    private static Stream<String> parts(String text) {
        return NO_WORD.splitAsStream(Folded.of(text)).filter(part -> !part.isEmpty()).map(part -> part.length() > LONGEST ? part.substring(0, LONGEST) : part);
    }

    /** @return the pieces of a text, words and what is between them, in order; together they are the text */
    static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
