package org.plenary.participation;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.participation.Leaves.Wanted;
import org.plenary.participation.Roll.Change;
import org.plenary.participation.Roll.Entry;

/** The words of a roll in their order, each with a row that has it. It never changes. */
final class WordIndex {

    private record Word(String text, int row) {

        private static final Comparator<Word> ORDER = Comparator.comparing(Word::text).thenComparingInt(Word::row);

        private Wanted<Word[]> wanted() {
            return (leaf, place) -> ORDER.compare(leaf[place], this);
        }
    }

    private final Leaves<Word[]> words;

    private WordIndex(Leaves<Word[]> words) {
        this.words = words;
    }

    static WordIndex of(Entry[] entries) {
        return new WordIndex(Leaves.of(IntStream.range(0, entries.length).boxed().flatMap(row -> entries[row].words().stream().map(word -> new Word(word, row)))
                .sorted(Word.ORDER).toArray(Word[]::new)));
    }

    WordIndex with(List<Change> changes) {
        var changed = words;
        for (var change : changes) {
            var before = change.before() == null ? List.<String>of() : change.before().words();
            var after = change.after().words();
            for (var lost : words(before, after, change.row()).toList()) {
                changed = changed.without(lost.wanted());
            }
            for (var gained : words(after, before, change.row()).toList()) {
                changed = changed.with(gained.wanted(), new Word[] {gained});
            }
        }
        return new WordIndex(changed);
    }

    private static Stream<Word> words(List<String> those, List<String> butThese, int row) {
        return those.stream().filter(word -> !butThese.contains(word)).map(word -> new Word(word, row));
    }

    /** @return the rows in which all beginnings are found; null where there is none to look for */
    BitSet found(List<String> beginnings) {
        BitSet found = null;
        for (var beginning : beginnings) {
            var having = new BitSet();
            words.from(new Word(beginning, -1).wanted(), (leaf, place) -> {
                var begins = leaf[place].text().startsWith(beginning);
                if (begins) {
                    having.set(leaf[place].row());
                }
                return begins;
            });
            if (found == null) {
                found = having;
            } else {
                found.and(having);
            }
        }
        return found;
    }
}
