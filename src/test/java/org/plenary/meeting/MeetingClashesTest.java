package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.meeting.MeetingClashes.Occasion;

class MeetingClashesTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 2, 20);

    @Provide
    Arbitrary<List<Occasion>> occasions() {
        var some = Arbitraries.of("A", "B", "C", "D").set().ofMaxSize(3);
        var shape = Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 6), some, some, some)
                .as((from, days, states, people, staff) -> new Occasion(0, FIRST.plusDays(from), FIRST.plusDays(from + days), states, people, staff));
        return shape.list().ofMaxSize(12).map(shapes -> {
            var numbered = new ArrayList<Occasion>();
            shapes.forEach(one -> numbered.add(new Occasion(numbered.size(), one.from(), one.to(), one.states(), one.people(), one.staff())));
            return numbered;
        });
    }

    @Property(seed = "2016")
    void everyPairThatSharesADayAndSomebodyIsFoundOnceAndNoOther(@ForAll("occasions") List<Occasion> occasions) {
        var expected = new ArrayList<Set<Long>>();
        for (var one : occasions) {
            for (var other : occasions.subList((int) one.id() + 1, occasions.size())) {
                var together = !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
                if (together && (meet(one.states(), other.states()) || meet(one.people(), other.people()) || meet(one.staff(), other.staff()))) {
                    expected.add(Set.of(one.id(), other.id()));
                }
            }
        }
        assertThat(MeetingClashes.among(occasions)).extracting(clash -> Set.of(clash.one(), clash.other())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(seed = "2016")
    void aClashNamesTheDaysOfBothAndWhomBothWant(@ForAll("occasions") List<Occasion> occasions) {
        assertThat(MeetingClashes.among(occasions)).allSatisfy(clash -> {
            for (var id : List.of(clash.one(), clash.other())) {
                var occasion = occasions.get((int) (long) id);
                assertThat(clash.from()).isBetween(occasion.from(), occasion.to());
                assertThat(clash.to()).isBetween(clash.from(), occasion.to());
                assertThat(occasion.states()).containsAll(clash.states());
                assertThat(occasion.people()).containsAll(clash.people());
                assertThat(occasion.staff()).containsAll(clash.staff());
            }
        }).isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
    }

    private static boolean meet(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return !both.isEmpty();
    }
}
