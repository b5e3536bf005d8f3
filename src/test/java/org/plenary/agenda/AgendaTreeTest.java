package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.plenary.agenda.AgendaTree.Place;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaRefused.Reason;

class AgendaTreeTest {

    /** 1 (10), 1.1 (11), 1.2 (12), 1.2.1 (13), 2 (20), 3 (30) */
    private static final AgendaTree AGENDA = AgendaTree.of(List.of(new Place(30, null, 2), new Place(10, null, 0), new Place(12, 10L, 1),
            new Place(20, null, 1), new Place(13, 12L, 0), new Place(11, 10L, 0)));

    @Example
    void itemsAreReadInTheOrderOfTheirNumbers() {
        assertThat(AGENDA.numbers(Map.of())).hasToString("{10=1, 11=1.1, 12=1.2, 13=1.2.1, 20=2, 30=3}");
    }

    @Example
    void anItemMovesWithWhatStandsUnderIt() {
        assertThat(AGENDA.move(12, new Target.After(20))).hasToString("{10=1, 11=1.1, 20=2, 12=3, 13=3.1, 30=4}");
        assertThat(AGENDA.move(12, new Target.Before(10))).hasToString("{12=1, 13=1.1, 10=2, 11=2.1, 20=3, 30=4}");
        assertThat(AGENDA.move(12, Target.lastIn(30L))).hasToString("{10=1, 11=1.1, 20=2, 30=3, 12=3.1, 13=3.1.1}");
        assertThat(AGENDA.move(30, new Target.In(10L, 1))).hasToString("{10=1, 11=1.1, 30=1.2, 12=1.3, 13=1.3.1, 20=2}");
    }

    @Example
    void theFourStepsOfTheKeyboardGoToTheNeighbour() {
        assertThat(AGENDA.up(20)).contains(new Target.Before(10));
        assertThat(AGENDA.up(11)).isEmpty();
        assertThat(AGENDA.down(11)).contains(new Target.After(12));
        assertThat(AGENDA.down(30)).isEmpty();
        assertThat(AGENDA.indent(20)).contains(Target.lastIn(10L));
        assertThat(AGENDA.indent(10)).isEmpty();
        assertThat(AGENDA.outdent(13)).contains(new Target.After(12));
        assertThat(AGENDA.outdent(10)).isEmpty();
    }

    @Example
    void anItemCannotStandUnderOrBesideWhatIsUnderIt() {
        for (var target : List.of(Target.lastIn(13L), new Target.Before(13), new Target.After(11), Target.lastIn(10L), new Target.After(10))) {
            assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> AGENDA.move(10, target))
                    .extracting(AgendaRefused::reason).isEqualTo(Reason.INTO_ITSELF);
        }
    }

    @Example
    void aMoveNextToAnItemThatIsGoneIsRefused() {
        for (var target : List.of(Target.lastIn(99L), new Target.Before(99), new Target.After(99))) {
            assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> AGENDA.move(10, target))
                    .extracting(AgendaRefused::reason).isEqualTo(Reason.GONE);
        }
        assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> AGENDA.move(99, new Target.Before(10)));
    }

    @Example
    void anAgendaHasSixLevelsAndNoMore() {
        var chain = new ArrayList<>(List.of(new Place(1, null, 0), new Place(7, null, 1)));
        for (var id = 2L; id <= 6; id++) {
            chain.add(new Place(id, id - 1, 0));
        }
        var deep = AgendaTree.of(chain);
        assertThat(deep.depth(6)).isEqualTo(AgendaTree.DEEPEST);
        assertThatExceptionOfType(AgendaRefused.class).isThrownBy(() -> deep.move(1, Target.lastIn(7L)))
                .extracting(AgendaRefused::reason).isEqualTo(Reason.TOO_DEEP);
    }

    @Example
    void printedNumbersAreShownAndCountedOnFrom() {
        assertThat(AGENDA.numbers(Map.of(10L, "14.2", 12L, "14.7 bis")))
                .hasToString("{10=14.2, 11=14.2.1, 12=14.7 bis, 13=14.7 bis.1, 20=14.3, 30=14.4}");
    }

    @Example
    void whatIsNotATreeIsRefused() {
        assertThatThrownBy(() -> AgendaTree.of(List.of(new Place(1, 2L, 0), new Place(2, 1L, 0)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgendaTree.of(List.of(new Place(1, 9L, 0)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgendaTree.of(List.of(new Place(1, null, 0), new Place(1, null, 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void whatIsPutBackGoesNextToItsOldNeighbourOrAsNearAsThereIs() {
        var was = AGENDA.place(12);
        assertThat(AGENDA.back(was, 11L)).isEqualTo(new Target.After(11));
        assertThat(AGENDA.move(11, new Target.After(30)).back(was, 11L)).isEqualTo(new Target.In(10L, 1));
        assertThat(AGENDA.remove(10).back(was, 11L)).isEqualTo(Target.lastIn(null));
    }

    @Property(seed = "2016")
    void noSequenceOfMovesLosesOrDoublesAnItem(@ForAll("agendas") AgendaTree agenda, @ForAll("moves") List<Tuple2<Integer, Integer>> moves) {
        var now = agenda;
        for (var move : moves) {
            now = made(now, move).orElse(now);
            assertThat(now.places()).extracting(Place::id).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(agenda.places().stream().map(Place::id).toList());
            assertThat(AgendaTree.of(now.places())).isEqualTo(now);
        }
    }

    @Property(seed = "2016")
    void numbersRunOnWithoutAGapUnderEachItem(@ForAll("agendas") AgendaTree agenda, @ForAll("moves") List<Tuple2<Integer, Integer>> moves) {
        var now = agenda;
        for (var move : moves) {
            now = made(now, move).orElse(now);
        }
        var numbers = now.numbers(Map.of());
        assertThat(numbers.values()).doesNotHaveDuplicates();
        var counted = new HashMap<Long, Integer>();
        for (var place : now.places()) {
            var prefix = place.parentId() == null ? "" : numbers.get(place.parentId()) + ".";
            assertThat(numbers.get(place.id())).isEqualTo(prefix + counted.merge(place.parentId(), 1, Integer::sum));
        }
    }

    @Property(seed = "2016")
    void undoingAMoveGivesTheOldTree(@ForAll("agendas") AgendaTree agenda, @ForAll("move") Tuple2<Integer, Integer> move) {
        var id = item(agenda, move.get1());
        made(agenda, move).ifPresent(moved ->
                assertThat(moved.move(id, moved.back(agenda.place(id), agenda.above(id)))).isEqualTo(agenda));
    }

    @Property(seed = "2016")
    void undoingARemovalGivesTheOldTree(@ForAll("agendas") AgendaTree agenda, @ForAll("move") Tuple2<Integer, Integer> move) {
        var id = item(agenda, move.get1());
        var left = agenda.remove(id);
        assertThat(left.places()).hasSize(agenda.places().size() - agenda.branch(id).size());
        assertThat(left.graft(agenda.branch(id), left.back(agenda.place(id), agenda.above(id)))).isEqualTo(agenda);
    }

    @Property(seed = "2016")
    void aStepAndItsOppositeGiveTheOldTree(@ForAll("agendas") AgendaTree agenda, @ForAll("move") Tuple2<Integer, Integer> move) {
        var id = item(agenda, move.get1());
        agenda.up(id).map(up -> agenda.move(id, up)).ifPresent(up -> assertThat(up.move(id, up.down(id).orElseThrow())).isEqualTo(agenda));
        agenda.down(id).map(down -> agenda.move(id, down)).ifPresent(down -> assertThat(down.move(id, down.up(id).orElseThrow())).isEqualTo(agenda));
    }

    private static long item(AgendaTree agenda, int chosen) {
        var places = agenda.places();
        return places.get(chosen % places.size()).id();
    }

    /** One of the possible moves; empty where it is refused for a reason that is true. */
    private static Optional<AgendaTree> made(AgendaTree agenda, Tuple2<Integer, Integer> move) {
        var id = item(agenda, move.get1());
        var other = item(agenda, move.get2());
        var target = switch (move.get2() % 5) {
            case 0 -> new Target.Before(other);
            case 1 -> new Target.After(other);
            case 2 -> Target.lastIn(other);
            case 3 -> new Target.In(null, move.get1() % 7);
            default -> agenda.outdent(id).or(() -> agenda.indent(id)).orElse(Target.lastIn(null));
        };
        var moved = new ArrayList<AgendaTree>();
        var refused = catchThrowable(() -> moved.add(agenda.move(id, target)));
        if (refused instanceof AgendaRefused because) {
            assertThat(because.reason()).isIn(Reason.INTO_ITSELF, Reason.TOO_DEEP);
            return Optional.empty();
        }
        assertThat(refused).isNull();
        return Optional.of(moved.getFirst());
    }

    @Provide
    Arbitrary<AgendaTree> agendas() {
        return Arbitraries.integers().between(0, 1000).list().ofMinSize(1).ofMaxSize(25).map(parents -> {
            var tree = AgendaTree.of(List.of());
            for (var i = 0; i < parents.size(); i++) {
                var under = i == 0 || parents.get(i) % 4 == 0 ? null : (long) (parents.get(i) % i + 1);
                var fits = under == null || tree.depth(under) < AgendaTree.DEEPEST;
                tree = tree.insert(i + 1L, Target.lastIn(fits ? under : null));
            }
            return tree;
        });
    }

    @Provide
    Arbitrary<Tuple2<Integer, Integer>> move() {
        var numbers = Arbitraries.integers().between(0, 10_000);
        return Combinators.combine(numbers, numbers).as(Tuple::of);
    }

    @Provide
    Arbitrary<List<Tuple2<Integer, Integer>>> moves() {
        return move().list().ofMaxSize(40);
    }
}
