package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.plenary.text.Concordance.Fate;
import org.plenary.text.Concordance.Row;

class ConcordanceTest {

    private static final Instant NOON = Instant.parse("2016-05-30T09:00:00Z");

    @Test
    void everyFateOfAParagraphIsTold() {
        var old = numbers("1=1.", "2=2.", "3=3.", "4=4.", "5=5.", "6=6.");
        var now = numbers("1=1.", "2=2.", "7=3.", "3=4.", "5=5.", "8=6.");
        assertThat(Concordance.between(old, now, List.of(split(2, 7), merged(4, 3)))).containsExactly(
                new Row(Fate.KEPT, 1L, List.of(1L)), new Row(Fate.SPLIT, 2L, List.of(2L, 7L)), new Row(Fate.MERGED, 3L, List.of(3L)),
                new Row(Fate.MERGED, 4L, List.of(3L)), new Row(Fate.KEPT, 5L, List.of(5L)), new Row(Fate.STRUCK_OUT, 6L, List.of()),
                new Row(Fate.NEW, null, List.of(8L)));
        assertThat(Concordance.between(numbers("1=1.", "2=2."), numbers("2=1.", "1=2."), List.of())).extracting(Row::fate)
                .containsExactly(Fate.RENUMBERED, Fate.RENUMBERED);
    }

    @Test
    void whatWasPartedOffAndPutTogetherElsewhereIsFollowed() {
        assertThat(Concordance.between(numbers("1=1.", "2=2."), numbers("1=1.", "2=2."), List.of(split(1, 3), merged(3, 2))))
                .containsExactly(new Row(Fate.SPLIT, 1L, List.of(1L, 2L)), new Row(Fate.MERGED, 2L, List.of(2L)));
    }

    @Test
    void onlyWhatWentElsewhereIsMoved() {
        assertThat(Concordance.moved(List.of(1L, 2L, 3L, 4L), List.of(1L, 3L, 4L, 2L, 9L))).containsExactly(2L);
        assertThat(Concordance.moved(List.of(1L, 2L, 3L), List.of(1L, 3L))).isEmpty();
    }

    @Property(seed = "2016")
    void withoutWhatMovedBothOrdersAreTheSame(@ForAll @UniqueElements List<@IntRange(max = 12) Integer> from, @ForAll @UniqueElements List<@IntRange(max = 12) Integer> to) {
        var old = from.stream().map(Integer::longValue).toList();
        var now = to.stream().map(Integer::longValue).toList();
        var moved = Concordance.moved(old, now);
        assertThat(old.stream().filter(id -> now.contains(id) && !moved.contains(id)).toList())
                .isEqualTo(now.stream().filter(id -> old.contains(id) && !moved.contains(id)).toList());
        assertThat(moved).hasSameSizeAs(Concordance.moved(now, old));
    }

    @Property(seed = "2016")
    void everyParagraphOfBothIssuesStandsInTheTable(@ForAll @Size(max = 10) List<@IntRange(max = 12) Integer> from,
            @ForAll @Size(max = 10) List<@IntRange(max = 12) Integer> to, @ForAll @IntRange(max = 12) int firstNew) {
        var old = new LinkedHashMap<Long, String>();
        var now = new LinkedHashMap<Long, String>();
        from.forEach(id -> old.put((long) id, id + "."));
        to.forEach(id -> now.put((long) id + firstNew, id + "."));
        var descents = old.keySet().stream().map(id -> split(id, id + firstNew + 1)).toList();
        var rows = Concordance.between(old, now, descents);
        assertThat(rows.stream().map(Row::before).filter(id -> id != null)).containsExactlyElementsOf(old.keySet());
        assertThat(rows.stream().flatMap(row -> row.after().stream())).containsAll(now.keySet());
        assertThat(rows).allMatch(row -> row.fate() == Fate.STRUCK_OUT == row.after().isEmpty());
    }

    private static Descent split(long from, long to) {
        return new Descent(Descent.Kind.SPLIT, from, to, NOON);
    }

    private static Descent merged(long from, long to) {
        return new Descent(Descent.Kind.MERGED, from, to, NOON);
    }

    private static SequencedMap<Long, String> numbers(String... paragraphs) {
        var numbers = new LinkedHashMap<Long, String>();
        for (var paragraph : paragraphs) {
            numbers.put(Long.valueOf(paragraph.split("=")[0]), paragraph.split("=")[1]);
        }
        return numbers;
    }
}
