package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;

class RoadPlanTest {

    private static final LocalDate OPENING = LocalDate.of(2016, 5, 30);
    private static final Key MEETING = new Key(Kind.MEETING, 1);
    private static final Key CALL = new Key(Kind.TASK, 1);
    private static final Key SELECTION = new Key(Kind.TASK, 2);
    private static final Key LETTERS = new Key(Kind.TASK, 3);
    private static final Key CONTRACT = new Key(Kind.TASK, 4);

    private final List<RoadItem> road = new ArrayList<>(List.of(
            item(MEETING, OPENING, 1, Progress.OPEN),
            item(CALL, OPENING.minusDays(90), 30, Progress.OPEN),
            item(SELECTION, OPENING.minusDays(55), 5, Progress.OPEN, CALL),
            item(LETTERS, OPENING.minusDays(45), 40, Progress.OPEN, SELECTION),
            item(CONTRACT, OPENING.minusDays(80), 10, Progress.OPEN)));

    @Test
    void slackAndTheWayToTheOpening() {
        var standings = RoadPlan.of(road, OPENING.minusDays(100), Set.of()).standings();
        assertThat(standings.get(LETTERS).slack()).isEqualTo(5);
        assertThat(standings.get(SELECTION).slack()).isEqualTo(10);
        assertThat(standings.get(CALL).slack()).isEqualTo(15);
        assertThat(standings.get(CONTRACT).slack()).isEqualTo(70);
        assertThat(standings.get(SELECTION).earliestFrom()).isEqualTo(OPENING.minusDays(60));
        assertThat(standings.get(SELECTION).latestTo()).isEqualTo(OPENING.minusDays(40));
        assertThat(List.of(CALL, SELECTION, LETTERS)).allMatch(key -> standings.get(key).critical());
        assertThat(standings.get(CONTRACT).critical()).isFalse();
        assertThat(standings.values()).noneMatch(standing -> standing.late() || standing.atRisk());
    }

    @Test
    void whatIsLatePutsAtRiskWhatComesAfterIt() {
        var standings = RoadPlan.of(road, OPENING.minusDays(54), Set.of()).standings();
        assertThat(standings.get(CALL).late()).isTrue();
        assertThat(standings.get(CONTRACT).late()).isTrue();
        assertThat(standings.get(SELECTION).late()).isFalse();
        assertThat(standings.get(SELECTION).atRisk()).isTrue();
        assertThat(standings.get(MEETING).late()).isFalse();
        assertThat(RoadPlan.of(road, OPENING.plusYears(10), Set.of(1L)).standings().get(CALL).late()).isFalse();
    }

    @Test
    void itMovesWhatComesAfterItAndSaysWhatCannotMove() {
        var deadline = new Key(Kind.DEADLINE, 9);
        road.add(item(deadline, OPENING.minusDays(50), 0, Progress.OPEN, SELECTION));
        var consequences = RoadPlan.of(road, OPENING.minusDays(100), Set.of()).consequences(CALL, OPENING.minusDays(78));
        assertThat(consequences.moves()).containsOnly(
                Map.entry(CALL, new RoadPlan.Days(OPENING.minusDays(78), OPENING.minusDays(48))),
                Map.entry(SELECTION, new RoadPlan.Days(OPENING.minusDays(48), OPENING.minusDays(43))),
                Map.entry(LETTERS, new RoadPlan.Days(OPENING.minusDays(43), OPENING.minusDays(3))));
        assertThat(consequences.clashes()).containsExactly(new RoadPlan.Clash(SELECTION, deadline, OPENING.minusDays(43)));
        assertThat(RoadPlan.of(road, OPENING, Set.of()).consequences(LETTERS, OPENING.minusDays(30)).clashes())
                .containsExactly(new RoadPlan.Clash(LETTERS, MEETING, OPENING.plusDays(10)));
    }

    @Test
    void aRingIsToldInItsOrder() {
        road.set(1, item(CALL, OPENING.minusDays(90), 30, Progress.OPEN, LETTERS));
        assertThat(RoadPlan.of(road, OPENING, Set.of()).cycle()).containsExactly(CALL, SELECTION, LETTERS);
    }

    private static RoadItem item(Key key, LocalDate from, int length, Progress progress, Key... after) {
        return new RoadItem(key, 1, null, key.toString(), from, from.plusDays(length), progress, List.of(after), "", true);
    }
}
