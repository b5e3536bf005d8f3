package org.plenary.text.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.plenary.text.floor.Speaker.State;

class SpeakersListTest {

    private static final Instant TEN = Instant.parse("2016-05-30T07:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private enum Act {
        ASK, GIVE, PAUSE, RESUME, EXTEND, STOP, REMOVE, CLEAR, BRING_BACK, MOVE
    }

    /** What somebody does after some seconds; which one of those who wait it is about, and before whom. */
    private record Step(Act act, int seconds, int which, int other) {
    }

    @Provide
    Arbitrary<List<Step>> debates() {
        return Combinators.combine(Arbitraries.frequency(Tuple.of(4, Act.ASK), Tuple.of(3, Act.GIVE), Tuple.of(2, Act.PAUSE),
                        Tuple.of(2, Act.RESUME), Tuple.of(1, Act.EXTEND), Tuple.of(1, Act.STOP),
                        Tuple.of(1, Act.REMOVE), Tuple.of(1, Act.CLEAR), Tuple.of(1, Act.BRING_BACK),
                        Tuple.of(3, Act.MOVE)),
                Arbitraries.integers().between(0, 200), Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 20))
                .as(Step::new).list().ofMaxSize(40);
    }

    private static Speaker waiting(long id, int position) {
        return new Speaker(id, "State " + id, SpeakerCategory.PARTY, false, position, State.WAITING, TEN, "Example", null, null, null);
    }

    private static SpeakersList list(int waiting) {
        var speakers = new ArrayList<Speaker>();
        for (int i = 0; i < waiting; i++) {
            speakers.add(waiting(i + 1, i));
        }
        return new SpeakersList(speakers);
    }

    private static List<Long> ids(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::id).toList();
    }

    /** Takes a step where it can be taken. */
    private static SpeakersList take(SpeakersList list, Step step, Instant now) {
        var waiting = list.waiting();
        if (waiting.isEmpty() && Set.of(Act.GIVE, Act.REMOVE, Act.MOVE).contains(step.act())) {
            return list;
        }
        return switch (step.act()) {
            case ASK -> {
                var more = new ArrayList<>(list.speakers());
                more.add(waiting(list.speakers().size() + 1L, list.end()));
                yield new SpeakersList(more);
            }
            case GIVE -> list.give(waiting.get(step.which() % waiting.size()).id(), LIMIT, now);
            case PAUSE -> list.pause(now);
            case RESUME -> list.resume(now);
            case EXTEND -> list.extend(Duration.ofMinutes(1));
            case STOP -> list.stop(now);
            case REMOVE -> list.remove(waiting.get(step.which() % waiting.size()).id());
            case CLEAR -> list.clear();
            case BRING_BACK -> list.bringBack(ids(list.speakers()));
            case MOVE -> list.move(waiting.get(step.which() % waiting.size()).id(),
                    step.other() >= waiting.size() ? null : Long.valueOf(waiting.get(step.other()).id()));
        };
    }

    @Property(seed = "2016")
    void thereIsOneOrderOneSpeakerAndNobodyIsLost(@ForAll("debates") List<Step> debate) {
        var list = list(0);
        var now = TEN;
        int asked = 0;
        for (var step : debate) {
            now = now.plusSeconds(step.seconds());
            list = take(list, step, now);
            asked += step.act() == Act.ASK ? 1 : 0;
            assertThat(list.speakers()).hasSize(asked);
            assertThat(list.speakers().stream().map(Speaker::position)).doesNotHaveDuplicates().isSorted();
            assertThat(list.speakers().stream().filter(one -> one.state() == State.SPEAKING)).hasSizeLessThanOrEqualTo(1);
            assertThat(list.speakers()).allMatch(one -> (one.clock() != null) == (one.state() == State.SPEAKING || one.state() == State.SPOKEN));
        }
    }

    @Property(seed = "2016")
    void whoWasRemovedComesBackOnlyWhereBroughtBackAndWhoHasSpokenStaysOnRecord(@ForAll("debates") List<Step> debate) {
        var list = list(0);
        var now = TEN;
        for (var step : debate) {
            now = now.plusSeconds(step.seconds());
            var after = take(list, step, now);
            for (var was : list.speakers()) {
                var is = after.speakers().stream().filter(one -> one.id() == was.id()).findFirst().orElseThrow();
                if (was.state() == State.SPOKEN || was.state() == State.REMOVED && step.act() != Act.BRING_BACK) {
                    assertThat(is).isEqualTo(was);
                }
                if (was.state() == State.SPEAKING) {
                    assertThat(is.state()).isIn(State.SPEAKING, State.SPOKEN);
                }
            }
            list = after;
        }
    }

    @Property(seed = "2016")
    void theOthersKeepTheirOrder(@ForAll("debates") List<Step> debate) {
        var list = list(0);
        var now = TEN;
        for (var step : debate) {
            now = now.plusSeconds(step.seconds());
            var before = ids(list.waiting());
            var moved = before.isEmpty() || step.act() != Act.MOVE ? -1L : before.get(step.which() % before.size());
            list = take(list, step, now);
            var still = ids(list.waiting()).stream().filter(id -> before.contains(id) && id != moved).toList();
            assertThat(before.stream().filter(still::contains)).containsExactlyElementsOf(still);
        }
    }

    @Property(seed = "2016")
    void noTimeIsLostOrMade(@ForAll("debates") List<Step> debate) {
        var list = list(0);
        var now = TEN;
        Map<Long, Duration> counted = new HashMap<>();
        Map<Long, Duration> allowed = new HashMap<>();
        for (var step : debate) {
            var passed = Duration.ofSeconds(step.seconds());
            list.speaking().filter(one -> one.clock().isRunning()).ifPresent(one -> counted.merge(one.id(), passed, Duration::plus));
            now = now.plus(passed);
            if (step.act() == Act.EXTEND) {
                list.speaking().ifPresent(one -> allowed.merge(one.id(), Duration.ofMinutes(1), Duration::plus));
            }
            list = take(list, step, now);
            for (var one : list.speakers()) {
                if (one.clock() != null) {
                    var spent = counted.getOrDefault(one.id(), Duration.ZERO);
                    assertThat(one.clock().spent(now)).isEqualTo(spent);
                    assertThat(one.clock().remaining(now)).isEqualTo(LIMIT.plus(allowed.getOrDefault(one.id(), Duration.ZERO)).minus(spent));
                }
            }
        }
    }

    @Test
    void whoeverIsMovedStandsBeforeTheOtherOrLast() {
        assertThat(ids(list(4).move(4, 2L).waiting())).containsExactly(1L, 4L, 2L, 3L);
        assertThat(ids(list(4).move(1, null).waiting())).containsExactly(2L, 3L, 4L, 1L);
        assertThat(list(3).move(2, 2L)).isEqualTo(list(3));
        assertThatIllegalArgumentException().isThrownBy(() -> list(2).move(3, null));
    }

    @Test
    void givingTheFloorEndsTheStatementBefore() {
        var list = list(2).give(1, LIMIT, TEN).give(2, LIMIT, TEN.plusSeconds(200));
        assertThat(list.speaking()).map(Speaker::id).contains(2L);
        assertThat(list.spoken()).singleElement().satisfies(one -> {
            assertThat(one.clock().remaining(one.endedAt())).isEqualTo(Duration.ofSeconds(-20));
            assertThat(one.clock().isRunning()).isFalse();
        });
        assertThatIllegalArgumentException().isThrownBy(() -> list.give(1, LIMIT, TEN));
    }

    @Test
    void whoIsBroughtBackStandsWhereItStood() {
        var list = list(3).remove(2).bringBack(List.of(2L));
        assertThat(ids(list.waiting())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aClockSetBackTakesNoTimeAway() {
        var clock = SpeakingClock.started(LIMIT, TEN);
        assertThat(clock.spent(TEN.minusSeconds(60))).isZero();
        assertThat(clock.pause(TEN.plusSeconds(10)).start(TEN).spent(TEN.minusSeconds(5))).isEqualTo(Duration.ofSeconds(10));
    }
}
