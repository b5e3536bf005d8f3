package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.Road.Stop;
import org.plenary.preparation.RoadFilter.Mark;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;

class RoadFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 6, 14);

    private final RoadItem late = item(1, 7L, -20, -10, Progress.OPEN);
    private final RoadItem done = item(2, 7L, -9, -8, Progress.DONE);
    private final RoadItem nobodys = item(3, null, 5, 9, Progress.OPEN);

    private static RoadItem item(long id, Long organisation, int from, int to, Progress progress) {
        return new RoadItem(new Key(Kind.TASK, id), 1, organisation, "Task " + id, TODAY.plusDays(from), TODAY.plusDays(to), progress, List.of(), "m/x", true);
    }

    private List<Long> shown(RoadFilter filter) {
        var standings = RoadPlan.of(List.of(late, done, nobodys), TODAY, Set.of()).standings();
        var stops = List.of(late, done, nobodys).stream().map(item -> new Stop(item, standings.get(item.key()))).toList();
        return filter.of(new Road(List.of(), List.of(), stops, List.of(), TODAY)).stream().map(stop -> stop.item().key().id()).toList();
    }

    @Test
    void allIsShownWhereNothingIsAskedFor() {
        assertThat(shown(RoadFilter.ALL)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatNobodyHasToDoIsALaneOfItsOwn() {
        assertThat(shown(new RoadFilter(7L, null, null, null, null))).containsExactly(1L, 2L);
        assertThat(shown(new RoadFilter(RoadFilter.NOBODY, null, null, null, null))).containsExactly(3L);
    }

    @Test
    void aPeriodShowsWhatReachesIntoIt() {
        assertThat(shown(new RoadFilter(null, null, null, TODAY.minusDays(8), TODAY.plusDays(5)))).containsExactly(2L, 3L);
        assertThat(shown(new RoadFilter(null, null, null, TODAY.minusDays(7), TODAY.plusDays(4)))).isEmpty();
    }

    @Test
    void marksAndKindsRestrict() {
        assertThat(shown(new RoadFilter(null, null, Mark.LATE, null, null))).containsExactly(1L);
        assertThat(shown(new RoadFilter(null, null, Mark.NOT_DONE, null, null))).containsExactly(1L, 3L);
        assertThat(shown(new RoadFilter(null, Kind.CALL, null, null, null))).isEmpty();
    }
}
