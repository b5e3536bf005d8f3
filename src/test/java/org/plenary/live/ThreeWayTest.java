package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.live.ThreeWay.Conflict;

class ThreeWayTest {

    public record Fields(String title, Integer days, boolean closed, List<String> mandates) {
    }

    @Provide
    Arbitrary<Fields> fields() {
        var few = Arbitraries.of("a", "b", "c").injectNull(0.2);
        return Combinators.combine(few, Arbitraries.integers().between(1, 3).injectNull(0.2), Arbitraries.of(true, false),
                Arbitraries.of("x", "y").list().ofMaxSize(2)).as(Fields::new);
    }

    @Property(seed = "2016")
    void anEditOfOneSideIsTakenAsItIs(@ForAll("fields") Fields base, @ForAll("fields") Fields edited) {
        assertThat(ThreeWay.merge(base, edited, base)).isEqualTo(new ThreeWay.Merge<>(edited, List.of()));
        assertThat(ThreeWay.merge(base, base, edited)).isEqualTo(new ThreeWay.Merge<>(edited, List.of()));
    }

    @Property(seed = "2016")
    void theSameEditOfBothSidesIsNoConflict(@ForAll("fields") Fields base, @ForAll("fields") Fields edited) {
        assertThat(ThreeWay.merge(base, edited, edited)).isEqualTo(new ThreeWay.Merge<>(edited, List.of()));
    }

    @Property(seed = "2016")
    void bothSidesMeetTheSameConflictsAndWithoutOneTheSameMerge(@ForAll("fields") Fields base, @ForAll("fields") Fields theirs,
            @ForAll("fields") Fields mine) {
        var here = ThreeWay.merge(base, theirs, mine);
        var there = ThreeWay.merge(base, mine, theirs);
        assertThat(there.conflicts()).extracting(Conflict::field)
                .isEqualTo(here.conflicts().stream().map(Conflict::field).toList());
        if (here.conflicts().isEmpty()) {
            assertThat(there.merged()).isEqualTo(here.merged());
        }
    }

    @Property(seed = "2016")
    void aConflictIsAFieldWithThreeDifferentValuesAndTheirsStands(@ForAll("fields") Fields base, @ForAll("fields") Fields theirs,
            @ForAll("fields") Fields mine) {
        var merge = ThreeWay.merge(base, theirs, mine);
        assertThat(merge.conflicts()).allSatisfy(conflict -> {
            assertThat(conflict.theirs()).isNotEqualTo(conflict.base());
            assertThat(conflict.mine()).isNotEqualTo(conflict.base()).isNotEqualTo(conflict.theirs());
        });
        var titleInConflict = merge.conflicts().stream().anyMatch(conflict -> conflict.field().equals("title"));
        assertThat(merge.merged().title()).isEqualTo(titleInConflict ? theirs.title()
                : Objects.equals(mine.title(), base.title()) ? theirs.title() : mine.title());
    }

    @Property(seed = "2016")
    void theChoiceOfAPersonSettlesEveryConflict(@ForAll("fields") Fields base, @ForAll("fields") Fields theirs, @ForAll("fields") Fields mine) {
        var merge = ThreeWay.merge(base, theirs, mine);
        var chosen = new HashMap<String, Object>();
        merge.conflicts().forEach(conflict -> chosen.put(conflict.field(), conflict.mine()));
        var settled = ThreeWay.with(merge.merged(), chosen);
        assertThat(ThreeWay.merge(theirs, theirs, settled).merged()).isEqualTo(settled);
        assertThat(ThreeWay.merge(theirs, theirs, settled).conflicts()).isEmpty();
    }

    @Example
    void independentFieldsMergeWithoutAsking() {
        var base = new Fields("Lions", 2, false, List.of());
        var theirs = new Fields("African lions", 2, false, List.of());
        var mine = new Fields("Lions", 2, true, List.of("CMS Resolution 11.32"));
        assertThat(ThreeWay.merge(base, theirs, mine))
                .isEqualTo(new ThreeWay.Merge<>(new Fields("African lions", 2, true, List.of("CMS Resolution 11.32")), List.of()));
    }

    @Example
    void aFieldThatBothChangedIsShownWithAllThreeValues() {
        var merge = ThreeWay.merge(new Fields("Lions", 2, false, List.of()), new Fields("Lions of Africa", 3, false, List.of()),
                new Fields(null, 2, false, List.of()));
        assertThat(merge.conflicts()).containsExactly(new Conflict("title", "Lions", "Lions of Africa", null));
        assertThat(merge.merged()).isEqualTo(new Fields("Lions of Africa", 3, false, List.of()));
    }
}
