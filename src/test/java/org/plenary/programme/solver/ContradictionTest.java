package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.programme.solver.Problem.Pin;
import org.plenary.programme.solver.Problem.Session;
import org.plenary.programme.solver.Search.Options;

/** Where no programme is possible, the few demands that exclude each other are named, and no other. */
class ContradictionTest {

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

    private static List<String> core(Problem problem) {
        var result = new Search(problem, Options.of(Duration.ofSeconds(1))).run(progress -> { });
        var words = RuleWords.in(Locale.ENGLISH);
        return Contradiction.in(problem, result.findings()).stream().map(words::say).toList();
    }
}
