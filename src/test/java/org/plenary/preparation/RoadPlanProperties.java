package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadItem.Progress;

/** What holds of every road, whatever is on it. */
class RoadPlanProperties {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate TODAY = FIRST.plusDays(40);

    @Property(seed = "2016")
    void nothingThatMovesBeginsBeforeWhatComesBeforeItEndsUnlessThatIsSaid(@ForAll("roads") List<RoadItem> road, @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(min = -60, max = 120) int day) {
        var plan = RoadPlan.of(road, TODAY, Set.of());
        var moved = road.get(which % road.size());
        var consequences = plan.consequences(moved.key(), FIRST.plusDays(day));
        var byKey = byKey(road);
        for (var key : consequences.moves().keySet()) {
            for (var earlier : byKey.get(key).after()) {
                if (binds(byKey, key, earlier)) {
                    var end = to(consequences, byKey.get(earlier));
                    assertThat(!consequences.moves().get(key).from().isBefore(end)
                            || consequences.clashes().contains(new RoadPlan.Clash(earlier, key, end))).isTrue();
                }
            }
        }
        assertThat(consequences.moves().keySet()).allMatch(key -> key.equals(moved.key()) || !RoadGraph.isFixed(byKey.get(key)));
    }

    @Property(seed = "2016")
    void nothingIsPushedFurtherThanItMust(@ForAll("roads") List<RoadItem> road, @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(min = -60, max = 120) int day) {
        var moved = road.get(which % road.size());
        var consequences = RoadPlan.of(road, TODAY, Set.of()).consequences(moved.key(), FIRST.plusDays(day));
        var byKey = byKey(road);
        consequences.moves().forEach((key, days) -> {
            if (!key.equals(moved.key())) {
                assertThat(days.from()).isAfter(byKey.get(key).from());
                assertThat(byKey.get(key).after()).anyMatch(earlier -> byKey.containsKey(earlier) && to(consequences, byKey.get(earlier)).equals(days.from()));
            }
        });
    }

    @Property(seed = "2016")
    void slackIsNeverNegativeWhereNothingIsInBreach(@ForAll("roads") List<RoadItem> road) {
        var plan = RoadPlan.of(road, TODAY, Set.of());
        var byKey = byKey(road);
        boolean breach = road.stream().anyMatch(item -> item.after().stream()
                .anyMatch(earlier -> binds(byKey, item.key(), earlier) && byKey.get(earlier).to().isAfter(item.from())));
        assertThat(breach || plan.standings().values().stream().allMatch(standing -> standing.slack() >= 0)).isTrue();
    }

    @Property(seed = "2016")
    void whoeverUsesUpTheSlackClashesWithNothingThatComesAfter(@ForAll("roads") List<RoadItem> road, @ForAll @IntRange(max = 99) int which) {
        var plan = RoadPlan.of(road, TODAY, Set.of());
        var item = road.get(which % road.size());
        var standing = plan.standings().get(item.key());
        if (!RoadGraph.isFixed(item) && standing.slack() >= 0) {
            assertThat(plan.consequences(item.key(), standing.latestFrom()).clashes())
                    .noneMatch(clash -> clash.earlier().equals(item.key()) && byKey(road).get(clash.later()).progress() != Progress.DONE);
        }
    }

    @Property(seed = "2016")
    void theOrderInWhichItemsAreReadDoesNotMatter(@ForAll("roads") List<RoadItem> road, @ForAll long shuffle) {
        var shuffled = new ArrayList<>(road);
        Collections.shuffle(shuffled, new Random(shuffle));
        var one = RoadPlan.of(road, TODAY, Set.of());
        var other = RoadPlan.of(shuffled, TODAY, Set.of());
        assertThat(other.standings()).isEqualTo(one.standings());
        assertThat(other.cycle()).isEqualTo(one.cycle());
    }

    @Property(seed = "2016")
    void aRingIsFoundWhereThereIsOneAndIsReal(@ForAll("tangles") List<RoadItem> road) {
        var cycle = RoadPlan.of(road, TODAY, Set.of()).cycle();
        var byKey = byKey(road);
        assertThat(cycle.isEmpty()).isEqualTo(!reachesItself(byKey));
        for (int at = 0; at < cycle.size(); at++) {
            var next = cycle.get((at + 1) % cycle.size());
            assertThat(byKey.get(next).after()).contains(cycle.get(at));
        }
        assertThat(cycle).doesNotHaveDuplicates();
    }

    @Property(seed = "2016")
    void somethingLeadsToEveryOpeningWithTheLeastSlack(@ForAll("roads") List<RoadItem> road) {
        var standings = RoadPlan.of(road, TODAY, Set.of()).standings();
        var byKey = byKey(road);
        var ahead = road.stream().filter(item -> !RoadGraph.isFixed(item) && !item.to().isAfter(FIRST.plusDays(60))).toList();
        var least = ahead.stream().mapToInt(item -> standings.get(item.key()).slack()).min();
        least.ifPresent(slack -> assertThat(ahead).filteredOn(item -> standings.get(item.key()).slack() == slack)
                .allMatch(item -> standings.get(item.key()).critical()));
        assertThat(standings).allSatisfy((key, standing) -> assertThat(standing.critical() && RoadGraph.isFixed(byKey.get(key))).isFalse());
    }

    @Property(seed = "2016")
    void ofAMeetingThatIsOverNothingIsLateOrAtRisk(@ForAll("roads") List<RoadItem> road) {
        assertThat(RoadPlan.of(road, TODAY.plusYears(9), Set.of(1L)).standings().values()).noneMatch(standing -> standing.late() || standing.atRisk());
    }

    /** One meeting on the sixtieth day; dependencies only on what has a smaller id, also on what is not there. */
    @Provide
    Arbitrary<List<RoadItem>> roads() {
        return Arbitraries.integers().between(1, 14).flatMap(size -> Arbitraries.randomValue(random -> road(size, random, false)));
    }

    /** The same with dependencies on anything. */
    @Provide
    Arbitrary<List<RoadItem>> tangles() {
        return Arbitraries.integers().between(1, 9).flatMap(size -> Arbitraries.randomValue(random -> road(size, random, true)));
    }

    private static List<RoadItem> road(int size, Random random, boolean tangled) {
        var road = new ArrayList<RoadItem>();
        road.add(new RoadItem(new Key(Kind.MEETING, 1), 1, null, "Meeting", FIRST.plusDays(60), FIRST.plusDays(62), Progress.OPEN, List.of(), "", false));
        boolean orderly = random.nextBoolean();
        for (int id = 1; id <= size; id++) {
            var from = FIRST.plusDays(orderly ? id * 8L : random.nextInt(100));
            var kind = random.nextInt(5) == 0 && !tangled ? Kind.DEADLINE : Kind.TASK;
            var after = new ArrayList<Key>();
            for (int other = 1; other <= (tangled ? size : id - 1); other++) {
                if (random.nextInt(tangled ? size + 2 : 3) == 0) {
                    after.add(road.size() > other ? road.get(other).key() : new Key(Kind.TASK, other));
                }
            }
            after.add(new Key(Kind.TASK, 1000));
            var progress = tangled ? Progress.OPEN : Progress.values()[random.nextInt(7) < 4 ? 0 : random.nextInt(4)];
            road.add(new RoadItem(new Key(kind, id), 1, null, "Item " + id, from, from.plusDays(random.nextInt(8)), progress, after, "", true));
        }
        return road;
    }

    private static boolean binds(Map<Key, RoadItem> byKey, Key later, Key earlier) {
        return byKey.containsKey(earlier) && RoadGraph.isAhead(byKey.get(earlier)) && byKey.get(later).progress() != Progress.DROPPED;
    }

    private static LocalDate to(RoadPlan.Consequences consequences, RoadItem item) {
        var moved = consequences.moves().get(item.key());
        return moved == null ? item.to() : moved.to();
    }

    /** Warshall's closure: slow and plain. */
    private static boolean reachesItself(Map<Key, RoadItem> byKey) {
        var keys = List.copyOf(byKey.keySet());
        var reaches = new boolean[keys.size()][keys.size()];
        for (int at = 0; at < keys.size(); at++) {
            for (int other = 0; other < keys.size(); other++) {
                reaches[at][other] = byKey.get(keys.get(at)).after().contains(keys.get(other));
            }
        }
        for (int via = 0; via < keys.size(); via++) {
            for (int at = 0; at < keys.size(); at++) {
                for (int other = 0; other < keys.size(); other++) {
                    reaches[at][other] |= reaches[at][via] && reaches[via][other];
                }
            }
        }
        for (int at = 0; at < keys.size(); at++) {
            if (reaches[at][at]) {
                return true;
            }
        }
        return false;
    }

    private static Map<Key, RoadItem> byKey(List<RoadItem> road) {
        var byKey = new HashMap<Key, RoadItem>();
        road.forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }
}
