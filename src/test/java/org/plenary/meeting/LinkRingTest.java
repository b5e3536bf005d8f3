package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class LinkRingTest {

    @Test
    void aRingIsNamedFromTheMeetingThatIsToComeFirst() {
        assertThat(LinkRing.closedBy(1, 3, Map.of(1L, List.of(2L), 2L, List.of(3L)))).containsExactly(1L, 3L, 2L, 1L);
        assertThat(LinkRing.closedBy(1, 2, Map.of(1L, List.of(2L)))).containsExactly(1L, 2L, 1L);
    }

    /** Links are entered one by one, and those that are refused left out: what stands never goes round, and nothing is refused without need. */
    @Property(seed = "2016")
    void whatIsNotRefusedNeverGoesRound(@ForAll("links") List<Tuple2<Long, Long>> links) {
        var before = new HashMap<Long, List<Long>>();
        links.forEach(link -> {
            var ring = LinkRing.closedBy(link.get1(), link.get2(), before);
            assertThat(ring.isEmpty()).isNotEqualTo(comesBefore(link.get2(), link.get1(), before, new HashSet<>()));
            if (ring.isEmpty()) {
                before.merge(link.get2(), List.of(link.get1()), (all, one) -> Stream.concat(all.stream(), one.stream()).toList());
            } else {
                assertThat(ring).startsWith(link.get1(), link.get2()).endsWith(link.get1());
                for (var at = 1; at < ring.size() - 1; at++) {
                    assertThat(before.get(ring.get(at + 1))).contains(ring.get(at));
                }
            }
        });
    }

    private static boolean comesBefore(long one, long other, Map<Long, List<Long>> before, Set<Long> seen) {
        return seen.add(other) && before.getOrDefault(other, List.of()).stream().anyMatch(earlier -> earlier == one || comesBefore(one, earlier, before, seen));
    }

    @Provide
    Arbitrary<List<Tuple2<Long, Long>>> links() {
        var meeting = Arbitraries.longs().between(1, 7);
        return meeting.tuple2().filter(pair -> !pair.get1().equals(pair.get2())).map(pair -> Tuple.of(pair.get1(), pair.get2())).list().ofMaxSize(20);
    }
}
