package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.programme.solver.Cases.in;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.Search.Options;
import org.plenary.programme.solver.Search.Progress;

/** What an organiser may rely on when a programme is made by itself. */
class SearchTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void aConferenceOfFiftySessionsHasAProgrammeWithoutHardConflictsAndEverySessionOnce() {
        var problem = Cops.of(50, 7);
        var told = new ArrayList<Progress>();
        var result = new Search(problem, Options.of(SHORT)).run(told::add);
        assertThat(result.cost().feasible()).isTrue();
        assertThat(result.placements()).hasSize(50);
        assertThat(Findings.cost(Findings.of(problem, result.placements()))).isEqualTo(result.cost()).isEqualTo(Findings.cost(result.findings()));
        assertThat(told).isNotEmpty().extracting(Progress::cost).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(told.getLast().placements()).isEqualTo(result.placements());
    }

    @Test
    void whatIsPinnedStaysAndWhatIsNotSelectedToo() {
        var pinned = Cases.pinned("Opening", new Pin(Cases.MONDAY, LocalTime.of(9, 0), "big"));
        var byDay = Cases.pinned("Tuesday", new Pin(Cases.MONDAY.plusDays(1), null, null));
        var problem = Cases.of(pinned, byDay, Cases.session("A"), Cases.session("B"), Cases.session("C"))
                .placed(Map.of("A", in("big", "23T09:00"), "B", in("small", "23T09:00")));
        var result = new Search(problem, new Options(SHORT, 1, Set.of("Opening", "Tuesday", "B"))).run(progress -> { });
        assertThat(result.placements()).containsEntry("Opening", in("big", "23T09:00")).containsEntry("A", in("big", "23T09:00")).doesNotContainKey("C");
        assertThat(result.placements().get("Tuesday").start().toLocalDate()).isEqualTo(Cases.MONDAY.plusDays(1));
        assertThat(result.findings()).extracting(Finding::rule).containsExactlyInAnyOrder(Rule.UNPLACED, Rule.ROOM_TWICE);
    }

    @Test
    void aLostDayMovesTheSessionsOfThatDayAndHardlyAnyOther() {
        var problem = Cops.of(50, 3);
        var before = new Search(problem, Options.of(SHORT)).run(progress -> { }).placements();
        var lost = problem.days().get(2).date();
        var days = problem.days().stream().map(day -> day.date().equals(lost) ? new Day(lost, day.zone(), List.of()) : day).toList();
        var without = new Problem(days, problem.grid(), problem.slots(), problem.rooms(), problem.sessions(), problem.delegations(), problem.caps(),
                problem.limits(), problem.names(), Map.of(), Map.of());
        var after = new Search(without.keeping(before, 120), Options.of(SHORT)).run(progress -> { });
        var onThatDay = before.values().stream().filter(place -> place.start().toLocalDate().equals(lost)).count();
        assertThat(onThatDay).isPositive();
        assertThat(after.cost().feasible()).isTrue();
        assertThat(after.placements().values()).noneMatch(place -> place.start().toLocalDate().equals(lost));
        var changed = new HashMap<>(after.placements());
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed.size()).isBetween((int) onThatDay, (int) onThatDay + 5);
        assertThat(after.findings().stream().filter(finding -> finding.rule() == Rule.MOVED)).hasSize(changed.size());
    }

    @Test
    void aSearchCanBeStoppedFromAnotherThreadAndKeepsTheBestUntilThen() throws InterruptedException {
        var search = new Search(Cops.of(150, 1), Options.of(Duration.ofMinutes(5)));
        var stopper = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            search.stop();
        });
        var result = search.run(progress -> { });
        stopper.join();
        assertThat(result.spent()).isLessThan(Duration.ofMinutes(1));
        assertThat(result.placements()).hasSize(150);
    }

    @Test
    void theSameProblemSeedAndStepsMakeTheSameProgramme() {
        for (var size : List.of(40, 120)) {
            var steps = new Options(null, 11, null, 20_000L);
            var one = new Search(Cops.of(size, 5), steps).run(progress -> { });
            var other = new Search(Cops.of(size, 5), steps).run(progress -> { });
            assertThat(other.placements()).isEqualTo(one.placements());
            assertThat(other.cost()).isEqualTo(one.cost());
            assertThat(one.moves()).isLessThan(40_000);
            assertThat(new Search(Cops.of(size, 5), new Options(null, 12, null, 20_000L)).run(progress -> { }).placements()).isNotEqualTo(one.placements());
        }
    }

    @Test
    void whyASessionIsWhereItIsAndWhereElseItCouldGoBestPlacesFirst() {
        var problem = Cases.of(Cases.chaired("A", "Chair"), Cases.chaired("B", "Chair"));
        var board = Board.of(problem, Map.of("A", in("big", "23T10:00"), "B", in("small", "23T10:00")));
        assertThat(board.findings("B")).extracting(Finding::rule).containsExactly(Rule.CHAIR_TWICE);
        var elsewhere = board.alternatives("B", 3);
        assertThat(elsewhere).hasSize(3).allSatisfy(alternative -> {
            assertThat(alternative.findings()).isEmpty();
            assertThat(alternative.difference()).isEqualTo(new Cost(-120, 0));
        });
        assertThat(elsewhere.getFirst().place().start().getHour()).isIn(8, 12);
        assertThat(board.placements()).containsEntry("B", in("small", "23T10:00"));
        assertThat(board.cost()).isEqualTo(new Cost(120, 0));
    }
}
