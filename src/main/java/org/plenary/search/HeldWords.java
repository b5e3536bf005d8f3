package org.plenary.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;

/** Which words of a query occur in entries that were read one by one, and by which of them the others are best looked for. */
final class HeldWords<E> {

    private final List<String> words;
    private final List<E> entries;
    private final ToIntFunction<E> held;
    private final List<Long> each;

    /** @param held the words that occur in an entry, a bit for each, as {@link #of} reads them */
    HeldWords(List<String> words, List<E> entries, ToIntFunction<E> held) {
        this.words = words;
        this.entries = entries;
        this.held = held;
        each = IntStream.range(0, words.size()).mapToObj(i -> entries.stream().filter(entry -> (held.applyAsInt(entry) & 1 << i) != 0).count()).toList();
    }

    /** @return the entries in which all words occur */
    List<E> holding() {
        return entries.stream().filter(entry -> held.applyAsInt(entry) == (1 << words.size()) - 1).toList();
    }

    int size() {
        return entries.size();
    }

    /** @return what is best looked for in the full-text index; of the words that are not here the longest */
    String rarest() {
        return words.get(least());
    }

    /** @return in how many of the entries the rarest word occurs */
    long ofRarest() {
        return each.get(least());
    }

    private int least() {
        return IntStream.range(0, words.size()).boxed().min(Comparator.comparing(each::get).thenComparing(i -> -words.get(i).length())).orElseThrow();
    }

    /** @param indexed words as {@link SearchWords#indexed} writes them @return the bits of those that occur there */
    static Field<Integer> of(Field<String> indexed, List<String> words) {
        return IntStream.range(0, words.size()).mapToObj(i -> when(holds(indexed, SearchWords.beginning(words.get(i))), inline(1 << i)).otherwise(inline(0)))
                .reduce(Field::plus).orElseThrow();
    }

    /** Asked of the full-text index for one word alone: it reads all entries of each. */
    static Condition found(Field<String> indexed, String rarest, List<String> words) {
        return condition("match ({0}) against ({1} in boolean mode)", indexed, val(SearchWords.required(rarest))).and(all(indexed, words));
    }

    static Condition all(Field<String> indexed, List<String> words) {
        return words.stream().map(word -> holds(indexed, SearchWords.beginning(word))).reduce(noCondition(), Condition::and);
    }

    /** Compared byte by byte, which takes a third of the time: what is indexed and what is asked are folded in the same way. */
    static Condition holds(Field<String> indexed, String text) {
        return condition("locate(binary {0}, {1}) > 0", val(text), indexed);
    }
}
