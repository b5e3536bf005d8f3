package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.programme.solver.Problem.Day;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.Problem.Session;
import org.plenary.programme.solver.Problem.Teams;
import org.plenary.programme.solver.Search.Options;

/** Where no programme is possible, the few demands that exclude each other are named, and no other. */
class ContradictionTest {

    /** Every hour at which one of the small problems may have to begin something, on its two days and the next. */
    private static final List<Integer> HOURS = IntStream.range(0, 72).filter(hour -> hour % 24 >= 6 && hour % 24 <= 10 || hour % 24 >= 22 || hour % 24 < 1 || hour % 4 == 0)
            .boxed().toList();

    @Test
    void aSessionLongerThanTheVenueIsOpenIsNamedWithTheOpeningHours() {
        var endless = new Session("Endless", "Endless plenary", Kind.PLENARY, 900, true, null, null, null, null, null);
        assertThat(core(Cases.of(endless, Cases.session("A"), Cases.session("B")))).containsExactly("“Endless plenary” takes 900 minutes", "The venue is open");
    }

    @Test
    void aRingOfPrerequisitesIsNamedWithoutTheSessionsAround() {
        assertThat(core(Cases.of(Cases.after("A", "B"), Cases.after("B", "C"), Cases.after("C", "A"), Cases.session("D"), Cases.after("E", "A"))))
                .containsExactly("“Session A” takes 120 minutes", "“Session B” takes 120 minutes", "“Session C” takes 120 minutes",
                        "Sessions come after those on which they build");
    }

    @Test
    void twoPinsThatExcludeEachOtherAreNamed() {
        var pin = new Pin(Cases.MONDAY, LocalTime.of(10, 0), "big");
        assertThat(core(Cases.of(Cases.pinned("A", pin), Cases.pinned("B", new Pin(Cases.MONDAY, LocalTime.of(11, 0), "big")), Cases.session("C"))))
                .containsExactly("“Session A”, of 120 minutes, is pinned to Mon 23 Oct, 10:00, big", "“Session B”, of 120 minutes, is pinned to Mon 23 Oct, 11:00, big",
                        "A room has one session at a time");
    }

    @Test
    void aChairWithMoreSessionsThanADayHoldsIsNamedAsSuch() {
        var sessions = new ArrayList<Session>();
        IntStream.range(0, 4).forEach(number -> sessions.add(new Session("S" + number, null, Kind.COMMITTEE, 300, true,
                new Problem.People("Chair", null, null, null), null, null, new Pin(Cases.MONDAY, null, null), null)));
        assertThat(core(Cases.of(sessions.toArray(Session[]::new)))).hasSize(5).endsWith("A chair is in one place at a time", "The venue is open");
    }

    @Test
    void nothingIsSaidWhereAProgrammeIsPossible() {
        assertThat(core(Cases.of(Cases.session("A"), Cases.after("B", "A")))).isEmpty();
    }

    @Test
    void interpretersWhoServeOneMeetingADayServeAnotherOnTheNext() {
        var around = Cases.MONDAY.datesUntil(Cases.MONDAY.plusDays(2)).map(date -> new Day(date, Cases.MANILA, List.of(Cases.hours("00:00", "00:00")))).toList();
        var problem = Cases.of(new Limits(null, null, null, new Teams(1, 0, 1)), List.of(), List.of(), Cases.interpreted("A", 120), Cases.interpreted("B", 120));
        var open = new Problem(around, 15, List.of(), problem.rooms(), problem.sessions(), List.of(), List.of(), problem.limits(), Map.of(), Map.of(), Map.of());
        var sameDay = Map.of("A", Cases.in("big", "23T10:00"), "B", Cases.in("big", "23T14:00"));
        assertThat(Contradiction.in(open, Findings.of(open, sameDay))).isEmpty();
    }

    /** Checked by trying every time and room, without what the engine knows of times that need not be tried. */
    @Property(seed = "2016", tries = 40)
    void whatIsNamedIsImpossibleTogetherAndPossibleWithoutAnyOfIt(@ForAll long seed) {
        var random = new Random(seed);
        var problem = small(random);
        var draft = Ground.draft(new Model(problem), null);
        Ground.construct(draft, random);
        Contradiction.core(problem, Findings.of(problem, draft.placements())).ifPresent(core -> {
            assertThat(possible(core)).isFalse();
            core.sessions().forEach(session -> {
                assertThat(possible(core.with(core.sessions().stream().filter(other -> other != session).toList()))).isTrue();
                if (session.pin() != null) {
                    assertThat(possible(core.with(core.sessions().stream().map(other -> other == session ? session(other, null) : other).toList()))).isTrue();
                }
            });
            for (var rule : Rule.values()) {
                if (core.weight(rule).hard() && core.weight(rule).weight() > 0) {
                    assertThat(possible(core.with(rule, Weight.OFF))).as(rule.name()).isTrue();
                }
            }
        });
    }

    private static Problem small(Random random) {
        var days = Cases.MONDAY.datesUntil(Cases.MONDAY.plusDays(2))
                .map(date -> new Day(date, Cases.MANILA, List.of(random.nextBoolean() ? Cases.hours("08:00", "11:00") : Cases.hours("22:00", "01:00")))).toList();
        var sessions = new ArrayList<Session>();
        var count = 2 + random.nextInt(2);
        for (var number = 0; number < count; number++) {
            var pin = random.nextInt(3) > 0 ? null : new Pin(random.nextBoolean() ? Cases.MONDAY : null, random.nextBoolean() ? LocalTime.of(8 + random.nextInt(2), 0) : null,
                    random.nextBoolean() ? "big" : null);
            var session = random.nextBoolean() ? Cases.interpreted("S" + number, 60 * (1 + random.nextInt(4)))
                    : Cases.after("S" + number, "S" + random.nextInt(count));
            sessions.add(session(session, pin));
        }
        var limits = new Limits(random.nextBoolean() ? null : LocalTime.of(10 + random.nextInt(2), 0), null, null, random.nextBoolean() ? null : new Teams(1, 120, 1 + random.nextInt(2)));
        return new Problem(days, 60, List.of(), List.of(Cases.big(), Cases.small()), sessions, List.of(), random.nextBoolean() ? List.of()
                : List.of(new Problem.Cap("All", Set.of(), 1)), limits, Map.of(), Map.of(), Map.of());
    }

    private static Session session(Session like, Pin pin) {
        return new Session(like.id(), like.title(), like.kind(), like.minutes(), like.official(), like.people(), like.business(), like.needs(), pin, like.closes());
    }

    private static boolean possible(Problem problem) {
        return possible(problem.with(Rule.UNPLACED, Weight.OFF), new HashMap<>(), 0);
    }

    private static boolean possible(Problem problem, Map<String, Place> placed, int at) {
        if (!Findings.cost(Findings.of(problem, placed)).feasible()) {
            return false;
        }
        if (at == problem.sessions().size()) {
            return true;
        }
        var session = problem.sessions().get(at);
        for (var hour : HOURS) {
            for (var room : List.of("big", "small")) {
                var place = new Place(Cases.MONDAY.atStartOfDay().plusHours(hour), room);
                if (keeps(session.pin(), place)) {
                    placed.put(session.id(), place);
                    if (possible(problem, placed, at + 1)) {
                        return true;
                    }
                    placed.remove(session.id());
                }
            }
        }
        return false;
    }

    private static boolean keeps(Pin pin, Place place) {
        return pin == null || (pin.day() == null || pin.day().equals(place.start().toLocalDate())) && (pin.time() == null || pin.time().equals(place.start().toLocalTime()))
                && (pin.room() == null || pin.room().equals(place.room()));
    }

    private static List<String> core(Problem problem) {
        var result = new Search(problem, Options.of(Duration.ofSeconds(1))).run(progress -> { });
        var words = RuleWords.in(Locale.ENGLISH);
        return Contradiction.in(problem, result.findings()).stream().map(words::say).toList();
    }
}
