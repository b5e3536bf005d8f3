package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.programme.solver.Cases.at;
import static org.plenary.programme.solver.Cases.in;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

    private static final Problem COP = Cops.of(60, 3);
    private static final Map<String, Place> PLACED = new Search(COP, Search.Options.of(Duration.ofMillis(300))).run(progress -> { }).placements();

    private static final Board BOARD = Board.of(COP, PLACED);

    private static List<Place> hours(String... rooms) {
        return IntStream.range(9, 18).boxed().flatMap(hour -> Stream.of(rooms).map(room -> in(room, "23T%02d:00".formatted(hour)))).toList();
    }

    @Test
    void theBestPlaceIsNamedFirstWithWhatItMendsAndBrings() {
        var problem = Cases.of(Cases.chaired("a", "Ms Example"), Cases.chaired("b", "Ms Example"));
        var board = Board.of(problem, Map.of("a", in("big", "23T10:00"), "b", in("small", "23T10:00")));
        var answer = Elsewhere.of(board, "b", hours("big", "small"), 4);
        assertThat(answer.best()).isNotEmpty().first().satisfies(best -> {
            assertThat(best.difference().hard()).isNegative();
            assertThat(best.mended()).extracting(Finding::rule).containsExactly(Rule.CHAIR_TWICE);
            assertThat(best.brought()).isEmpty();
            assertThat(best.place()).as("the nearest of those as good, in the same room").isEqualTo(in("small", "23T12:00"));
        });
        assertThat(answer.places()).isEqualTo(17);
        assertThat(answer.obstacles()).extracting(Elsewhere.Obstacle::rule).contains(Rule.ROOM_TWICE);
    }

    @Test
    void whatIsNotInTheProgrammeIsPlacedAndTakenOutAgain() {
        var board = Board.of(Cases.of(Cases.session("a")), Map.of());
        var answer = Elsewhere.of(board, "a", hours("big"), 20);
        assertThat(answer.best()).hasSize(3).allSatisfy(best -> assertThat(best.difference().hard()).isNegative());
        assertThat(answer.best().getFirst().place().start()).isEqualTo(at("23T09:00"));
        assertThat(board.placements()).isEmpty();
    }

    @Property(seed = "2016")
    void theBoardIsLeftAsItWasAndNoOtherPlaceIsBetterThanTheFirst(@ForAll @IntRange(max = 59) int number, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var session = COP.sessions().get(number).id();
        var places = IntStream.range(0, 30).mapToObj(each -> new Place(COP.days().get(random.nextInt(7)).date().atTime(8 + random.nextInt(12), 15 * random.nextInt(4)),
                "R" + (1 + random.nextInt(12)))).distinct().toList();
        var cost = BOARD.cost();
        var findings = new HashSet<>(BOARD.findings());
        var answer = Elsewhere.of(BOARD, session, places, 3);
        assertThat(BOARD.placements()).isEqualTo(PLACED);
        assertThat(BOARD.cost()).isEqualTo(cost);
        assertThat(new HashSet<>(BOARD.findings())).isEqualTo(findings);
        var least = places.stream().filter(place -> !place.equals(PLACED.get(session))).map(place -> {
            BOARD.put(session, place);
            return BOARD.cost().minus(cost);
        }).min(Cost::compareTo).orElseThrow();
        assertThat(answer.best().getFirst().difference()).isEqualTo(least);
        BOARD.put(session, PLACED.get(session));
        assertThat(answer.free()).isBetween(0, answer.places());
    }
}
