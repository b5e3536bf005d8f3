package org.plenary.programme.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.programme.solver.Cases.at;
import static org.plenary.programme.solver.Cases.hours;
import static org.plenary.programme.solver.Cases.in;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.programme.solver.Problem.Cap;
import org.plenary.programme.solver.Problem.Delegation;
import org.plenary.programme.solver.Problem.Limits;
import org.plenary.programme.solver.Problem.Needs;
import org.plenary.programme.solver.Problem.Teams;

/** One test for each rule: what it reports with which amount, and that it keeps quiet as soon as it is kept. */
class RulesTest {

    private static final Place TEN = in("big", "23T10:00");
    private static final Place ELEVEN_ELSEWHERE = in("small", "23T11:00");
    private static final Place NOON_ELSEWHERE = in("small", "23T12:00");

    @Test
    void aChairIsInOnePlaceAtATime() {
        var problem = Cases.of(Cases.chaired("A", "Chair"), Cases.attended("B", Set.of("Chair"), Set.of()));
        assertFinds(problem, Rule.CHAIR_TWICE, 60, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE), Map.of("A", TEN, "B", NOON_ELSEWHERE));
        assertThat(words(problem, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE)))
                .containsExactly("Chair chairs and is needed in two places: “Session A” and “Session B” (Mon 23 Oct, 11:00–12:00)");
    }

    @Test
    void aPersonWhoIsNeededIsInOnePlaceAtATime() {
        assertFinds(Cases.of(Cases.attended("A", Set.of("Expert"), Set.of()), Cases.remote("B", "Expert", "Asia/Manila")),
                Rule.PERSON_TWICE, 60, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE), Map.of("A", TEN, "B", NOON_ELSEWHERE));
    }

    @Test
    void peopleCanGoWhereTheyWouldLikeTo() {
        assertFinds(Cases.of(Cases.attended("A", Set.of("Expert"), Set.of()), Cases.attended("B", Set.of(), Set.of("Expert"))),
                Rule.PREFERRED_TWICE, 60, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE), Map.of("A", TEN, "B", NOON_ELSEWHERE));
    }

    @Test
    void aRoomHasOneSessionAtATime() {
        assertFinds(Cases.of(Cases.session("A"), Cases.session("B"), Cases.session("C")), Rule.ROOM_TWICE, 120 + 60,
                Map.of("A", TEN, "B", in("big", "23T11:00"), "C", in("big", "23T10:00")),
                Map.of("A", TEN, "B", in("big", "23T12:00"), "C", in("big", "23T14:00")));
    }

    @Test
    void everySessionHasARoomAndADeletedRoomIsNone() {
        assertFinds(Cases.of(Cases.session("A")), Rule.NO_ROOM, 1, Map.of("A", in("deleted", "23T10:00")), Map.of("A", TEN));
        assertFinds(Cases.of(Cases.session("A")), Rule.NO_ROOM, 1, Map.of("A", in(null, "23T10:00")), Map.of("A", TEN));
        assertThat(Findings.of(Cases.of(Cases.of(Kind.BREAK, "Coffee")), Map.of("Coffee", in(null, "23T10:00")))).isEmpty();
    }

    @Test
    void everybodyHasASeat() {
        assertFinds(Cases.of(Cases.needing("A", new Needs(100, 0, Set.of(), Set.of(), null))), Rule.ROOM_SMALL, 60,
                Map.of("A", NOON_ELSEWHERE), Map.of("A", TEN));
    }

    @Test
    void thereAreBoothsEnough() {
        assertFinds(Cases.of(Cases.needing("A", new Needs(0, 2, Set.of(), Set.of(), null))), Rule.ROOM_BOOTHS, 2,
                Map.of("A", NOON_ELSEWHERE), Map.of("A", TEN));
    }

    @Test
    void theRoomHasTheEquipmentAndTheLayout() {
        assertFinds(Cases.of(Cases.needing("A", new Needs(0, 0, Set.of(), Set.of("streaming"), "horseshoe"))), Rule.ROOM_EQUIPMENT, 2,
                Map.of("A", NOON_ELSEWHERE), Map.of("A", TEN));
    }

    @Test
    void theRoomIsOpen() {
        assertFinds(Cases.of(Cases.session("A")), Rule.ROOM_CLOSED, 30, Map.of("A", in("small", "24T11:30")), Map.of("A", in("small", "24T12:00")));
    }

    @Test
    void noMeetingIsLongerThanATeamWorks() {
        assertFinds(teams(3, Cases.interpreted("A", 240)), Rule.TEAM_HOURS, 60, Map.of("A", TEN), Map.of());
        assertThat(Findings.of(teams(3, Cases.interpreted("A", 180)), Map.of("A", TEN))).isEmpty();
    }

    @Test
    void everyInterpretedSessionHasATeam() {
        assertFinds(teams(1, Cases.interpreted("A", 120), Cases.interpreted("B", 120)), Rule.TEAMS_AT_ONCE, 60,
                Map.of("A", TEN, "B", ELEVEN_ELSEWHERE), Map.of("A", TEN, "B", NOON_ELSEWHERE));
    }

    @Test
    void noTeamHasMoreThanTwoMeetingsADay() {
        assertFinds(teams(1, Cases.interpreted("A", 120), Cases.interpreted("B", 120), Cases.interpreted("C", 120)), Rule.TEAM_MEETINGS, 1,
                Map.of("A", TEN, "B", in("big", "23T12:00"), "C", in("big", "23T14:00")),
                Map.of("A", TEN, "B", in("big", "23T12:00"), "C", in("big", "24T14:00")));
    }

    @Test
    void aDelegationIsInAsManyRoomsAsItHasPeople() {
        var alone = new Delegation("TUV", "Tuvalu", 1, Set.of("24.1", "24.2"), Set.of());
        var two = new Delegation("PLW", "Palau", 2, Set.of("24.1"), Set.of("B"));
        var problem = Cases.of(Limits.NONE, List.of(alone, two), List.of(), Cases.about("A", "24.1"), Cases.about("B", "24.2"));
        assertFinds(problem, Rule.DELEGATION_SMALL, 60, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE), Map.of("A", TEN, "B", NOON_ELSEWHERE));
        assertThat(Findings.of(problem, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE)).getFirst().subjects()).containsExactly("TUV");
    }

    @Test
    void itemsAreTakenInTheirOrder() {
        assertFinds(Cases.of(Cases.numbered("A", "CoW", 1), Cases.numbered("B", "CoW", 2), Cases.numbered("C", "COP", 1)), Rule.ITEM_ORDER, 1,
                Map.of("A", NOON_ELSEWHERE, "B", TEN, "C", in("small", "23T14:00")), Map.of("A", TEN, "B", NOON_ELSEWHERE, "C", in("small", "23T08:00")));
    }

    @Test
    void sessionsComeAfterThoseOnWhichTheyBuild() {
        assertFinds(Cases.of(Cases.session("A"), Cases.after("B", "A", "unknown")), Rule.PREREQUISITE, 1,
                Map.of("A", TEN, "B", ELEVEN_ELSEWHERE), Map.of("A", TEN, "B", NOON_ELSEWHERE));
    }

    @Test
    void regionalGroupsMeetBeforeThePlenary() {
        assertFinds(Cases.of(Cases.preparing("Africa", "Plenary"), Cases.of(Kind.PLENARY, "Plenary")), Rule.REGIONAL_GROUP, 1,
                Map.of("Africa", TEN, "Plenary", ELEVEN_ELSEWHERE), Map.of("Africa", TEN, "Plenary", NOON_ELSEWHERE));
    }

    @Test
    void notMoreSessionsAtOnceThanAgreed() {
        var cap = new Cap("Plenary and contact groups", Set.of(Kind.PLENARY, Kind.WORKING_GROUP), 1);
        assertFinds(Cases.of(Limits.NONE, List.of(), List.of(cap), Cases.of(Kind.PLENARY, "A"), Cases.of(Kind.WORKING_GROUP, "B"), Cases.of(Kind.TRAINING, "C")),
                Rule.PARALLEL_CAP, 60, Map.of("A", TEN, "B", ELEVEN_ELSEWHERE, "C", in("small", "23T13:00")),
                Map.of("A", TEN, "B", NOON_ELSEWHERE, "C", in("small", "23T10:00")));
    }

    @Test
    void nothingOfficialInTheEvening() {
        var limits = new Limits(LocalTime.of(18, 0), null, null, null);
        assertFinds(Cases.of(limits, List.of(), List.of(), Cases.session("A")), Rule.EVENING, 90, Map.of("A", in("big", "23T17:30")), Map.of("A", in("big", "23T16:00")));
        var reception = new Problem.Session("R", null, Kind.RECEPTION, 120, false, null, null, null, null, null);
        assertThat(Findings.of(Cases.of(limits, List.of(), List.of(), reception), Map.of("R", in("big", "23T19:00")))).isEmpty();
    }

    @Test
    void lunchIsKeptFree() {
        assertFinds(Cases.of(new Limits(null, hours("13:00", "15:00"), null, null), List.of(), List.of(), Cases.session("A")), Rule.LUNCH, 30,
                Map.of("A", in("big", "23T11:30")), Map.of("A", in("big", "23T11:00")));
    }

    @Test
    void nobodySpeaksFromAfarAtNight() {
        var problem = Cases.of(new Limits(null, null, hours("22:00", "07:00"), null), List.of(), List.of(), Cases.remote("A", "Expert in Bonn", "Europe/Berlin"));
        assertFinds(problem, Rule.REMOTE_NIGHT, 120, Map.of("A", TEN), Map.of("A", in("big", "23T13:00")));
        assertThat(words(problem, Map.of("A", TEN))).containsExactly("For Expert in Bonn, who speaks from afar, “Session A” (Mon 23 Oct, 10:00–12:00)"
                + " is at night: it begins Mon 23 Oct, 04:00 there");
    }

    @Test
    void sessionsEndWhenItWasAnnounced() {
        assertFinds(Cases.of(Cases.closing("A", "23T12:45")), Rule.ANNOUNCED_CLOSE, 15, Map.of("A", in("big", "23T11:00")), Map.of("A", in("big", "23T10:45")));
    }

    @Test
    void theVenueIsOpen() {
        var problem = Cases.of(Cases.session("A"));
        assertFinds(problem, Rule.VENUE_CLOSED, 60, Map.of("A", in("big", "23T21:00")), Map.of("A", in("big", "23T20:00")));
        assertFinds(problem, Rule.VENUE_CLOSED, 120, Map.of("A", in("big", "30T10:00")), Map.of("A", TEN));
    }

    @Test
    void everySessionIsInTheProgramme() {
        assertFinds(Cases.of(Cases.session("A")), Rule.UNPLACED, 1, Map.of(), Map.of("A", TEN));
    }

    @Test
    void sessionsStayWhereTheyAreIfThatWeighsAnything() {
        var problem = Cases.of(Cases.session("A"));
        assertFinds(problem.keeping(Map.of("A", TEN), 30), Rule.MOVED, 1, Map.of("A", in("small", "23T10:00")), Map.of("A", TEN));
        assertThat(Findings.of(problem.placed(Map.of("A", TEN)), Map.of("A", in("small", "23T10:00")))).isEmpty();
    }

    @Test
    void sessionsPastMidnightStayInTheirDayAndMeetThoseOfTheNext() {
        var late = new Problem.Session("A", null, Kind.PLENARY, 180, false, null, null, null, null, null);
        var problem = new Problem(List.of(new Problem.Day(Cases.MONDAY, Cases.MANILA, List.of(hours("08:00", "02:00")))), 15, List.of(), List.of(Cases.big()),
                List.of(late, Cases.session("B")), List.of(), List.of(), Limits.NONE, Map.of(), Map.of(), Map.of());
        assertThat(Findings.of(problem, Map.of("A", in("big", "23T23:00"), "B", in("big", "23T20:00")))).isEmpty();
        assertThat(Findings.of(problem, Map.of("A", in("big", "23T23:00"), "B", in("big", "24T00:00")))).extracting(Finding::rule).containsExactly(Rule.ROOM_TWICE);
    }

    @Test
    void aRuleWithoutWeightIsSilentAndASoftOneLeavesTheProgrammeFeasible() {
        var problem = Cases.of(Cases.session("A"), Cases.session("B"));
        var both = Map.of("A", TEN, "B", TEN);
        assertThat(Findings.of(problem.with(Rule.ROOM_TWICE, Weight.soft(0)), both)).isEmpty();
        assertThat(Findings.cost(Findings.of(problem.with(Rule.ROOM_TWICE, Weight.soft(3)), both))).isEqualTo(new Cost(0, 360));
    }

    @Test
    void everyFindingHasWordsInEveryLanguage() {
        var problem = Cases.of(new Limits(LocalTime.of(10, 0), hours("11:00", "12:00"), hours("22:00", "07:00"), new Teams(0, 60, 2)), List.of(), List.of(),
                Cases.interpreted("A", 120), Cases.remote("B", "Expert", "Europe/Berlin"));
        var findings = Findings.of(problem, Map.of("A", in("small", "23T10:00"), "B", in("small", "23T10:00")));
        assertThat(findings).hasSizeGreaterThan(6);
        for (var language : List.of("en", "fr", "es")) {
            var words = RuleWords.in(Locale.of(language));
            assertThat(findings).allSatisfy(finding -> assertThat(words.say(finding)).contains("Session").doesNotContain("{", "null", "2017-"));
        }
    }

    private static Problem teams(int count, Problem.Session... sessions) {
        return Cases.of(new Limits(null, null, null, new Teams(count, 0, 0)), List.of(), List.of(), sessions);
    }

    private static List<String> words(Problem problem, Map<String, Place> placements) {
        return Findings.of(problem, placements).stream().map(RuleWords.in(Locale.ENGLISH)::say).toList();
    }

    /** The rule alone is broken, by so much; nothing is where it is kept. */
    private static void assertFinds(Problem problem, Rule rule, long amount, Map<String, Place> broken, Map<String, Place> kept) {
        var found = Findings.of(problem, broken);
        assertThat(found).extracting(Finding::rule).containsOnly(rule);
        assertThat(found).extracting(Finding::amount).satisfies(amounts -> assertThat(amounts.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount));
        assertThat(found.getFirst().weight()).isEqualTo(problem.weight(rule));
        if (!kept.isEmpty()) {
            assertThat(Findings.of(problem, kept)).isEmpty();
        }
        var moved = found.getFirst().sessions().getLast();
        assertThat(Findings.of(problem, broken, moved)).contains(found.getFirst());
    }
}
