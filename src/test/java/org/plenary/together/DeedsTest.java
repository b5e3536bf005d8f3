package org.plenary.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeedsTest {

    private record Raw(int minutes, String actor, String action, String kind, long subject) {
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        var raw = Combinators.combine(Arbitraries.integers().between(0, 90), Arbitraries.of("CMS", "CITES"), Arbitraries.of("CHANGED", "CREATED"),
                Arbitraries.of("TASK", "SESSION"), Arbitraries.longs().between(1, 4)).as(Raw::new);
        return raw.list().ofMaxSize(20).map(DeedsTest::newestFirst);
    }

    private static List<Happening> newestFirst(List<Raw> raw) {
        var at = Instant.parse("2016-05-03T10:00:00Z");
        long id = 100;
        var history = new ArrayList<Happening>();
        for (var one : raw) {
            at = at.minusSeconds(60L * one.minutes());
            history.add(new Happening(id -= 1 + one.subject() % 3, at, one.actor(), one.actor(), one.action(), one.kind(), one.kind(), one.subject()));
        }
        return history;
    }

    @Property(seed = "2016")
    void eachEntryIsToldOnceAndInOrder(@ForAll("histories") List<Happening> history) {
        var deeds = Deeds.of(history, null);
        assertThat(deeds.stream().mapToInt(Deed::times).sum()).isEqualTo(history.size());
        var told = 0;
        for (var deed : deeds) {
            var part = history.subList(told, told + deed.times());
            assertThat(deed.last()).isEqualTo(part.getFirst().id());
            assertThat(deed.first()).isEqualTo(part.getLast().id());
            assertThat(deed.to()).isEqualTo(part.getFirst().at());
            assertThat(deed.from()).isEqualTo(part.getLast().at());
            assertThat(part).allMatch(one -> one.actor().equals(deed.actor()) && one.action().equals(deed.action()) && one.kind().equals(deed.kind()));
            assertThat(deed.subjects()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(part.stream().map(Happening::subjectId).distinct().toList());
            told += deed.times();
        }
    }

    @Property(seed = "2016")
    void whatIsNewSinceTheBorderIsNeverToldWithWhatIsNot(@ForAll("histories") List<Happening> history, @ForAll("borders") long border) {
        for (var deed : Deeds.of(history, border)) {
            assertThat(deed.last() > border).isEqualTo(deed.first() > border);
        }
    }

    @Provide
    Arbitrary<Long> borders() {
        return Arbitraries.longs().between(35, 105);
    }

    @Property(seed = "2016")
    void twoLinesInARowCouldNotHaveBeenOne(@ForAll("histories") List<Happening> history) {
        var deeds = Deeds.of(history, null);
        for (int i = 1; i < deeds.size(); i++) {
            var newer = deeds.get(i - 1);
            var older = deeds.get(i);
            boolean same = newer.actor().equals(older.actor()) && newer.action().equals(older.action()) && newer.kind().equals(older.kind());
            assertThat(same && older.to().plus(Deeds.BREAK).compareTo(newer.from()) >= 0).isFalse();
        }
    }
}
