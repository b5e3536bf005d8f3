package org.plenary.participation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.participation.Roll.Change;
import org.plenary.participation.Roll.Entry;

/** The words of a roll in their order, each with a row that has it. It never changes. */
final class WordIndex {

    private record Word(String text, int row) {

        private static final Comparator<Word> ORDER = Comparator.comparing(Word::text).thenComparingInt(Word::row);
    }

    private final String[] texts;
    private final int[] rows;

    private WordIndex(String[] texts, int[] rows) {
        this.texts = texts;
        this.rows = rows;
    }

    static WordIndex of(Entry[] entries) {
        var words = IntStream.range(0, entries.length).boxed().flatMap(row -> entries[row].words().stream().map(word -> new Word(word, row)))
                .sorted(Word.ORDER).toList();
        return new WordIndex(texts(words), rows(words));
    }

    private static String[] texts(List<Word> words) {
        return words.stream().map(Word::text).toArray(String[]::new);
    }

    private static int[] rows(List<Word> words) {
        return words.stream().mapToInt(Word::row).toArray();
    }

    WordIndex with(List<Change> changes) {
        var lost = new ArrayList<Word>();
        var gained = new ArrayList<Word>();
        for (var change : changes) {
            var before = change.before() == null ? List.<String>of() : change.before().words();
            words(before, change.after().words(), change.row()).forEach(lost::add);
            words(change.after().words(), before, change.row()).forEach(gained::add);
        }
        gained.sort(Word.ORDER);
        var splice = new Splice(lost.stream().mapToInt(this::place).sorted().toArray(), gained.stream().mapToInt(word -> -place(word) - 1).toArray());
        return new WordIndex(splice.of(texts, texts(gained)), splice.of(rows, rows(gained)));
    }

    private static Stream<Word> words(List<String> those, List<String> butThese, int row) {
        return those.stream().filter(word -> !butThese.contains(word)).map(word -> new Word(word, row));
    }

    /** @return where the word stands, or the complement of where it would */
    private int place(Word wanted) {
        var from = 0;
        var to = texts.length - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var compared = Word.ORDER.compare(new Word(texts[middle], rows[middle]), wanted);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -from - 1;
    }

    /** @return the rows in which all beginnings are found; null where there is none to look for */
    BitSet found(List<String> beginnings, int of) {
        BitSet found = null;
        for (var beginning : beginnings) {
            var having = having(beginning, of);
            if (found == null) {
                found = having;
            } else {
                found.and(having);
            }
        }
        return found;
    }

    private BitSet having(String beginning, int of) {
        var having = new BitSet(of);
        for (var each = -place(new Word(beginning, -1)) - 1; each < texts.length && texts[each].startsWith(beginning); each++) {
            having.set(rows[each]);
        }
        return having;
    }
}
