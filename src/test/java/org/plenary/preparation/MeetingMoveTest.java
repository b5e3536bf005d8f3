package org.plenary.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.DeadlineRule.Roll;
import org.plenary.preparation.MeetingMove.Moved;
import org.plenary.preparation.MeetingMove.Planned;
import org.plenary.preparation.Terms.Counted;
import org.plenary.preparation.Terms.Of;
import org.plenary.preparation.Terms.SetByHand;

class MeetingMoveTest {

    private static final long COP = 1;
    private static final long COMMITTEE = 2;
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId BONN = ZoneId.of("Europe/Berlin");
    private static final LocalDate OCTOBER = LocalDate.of(2017, 10, 22);

    private static MeetingFrame frame(long id, LocalDate startsOn, MeetingAnchors anchors, ZoneId zone, ZoneId secretariat) {
        return new MeetingFrame(id, "Meeting " + id, startsOn, startsOn.plusDays(6), false, zone, anchors, secretariat, List.of());
    }

    private static MeetingFrame frame(long id, LocalDate startsOn) {
        return frame(id, startsOn, MeetingAnchors.USUAL, MANILA, BONN);
    }

    private static Counted days(int amount, Anchor.Point point, Of of) {
        return new Counted(new DeadlineRule(new Offset(amount, Offset.Unit.DAYS), point, Roll.NONE, null), of);
    }

    private static LocalDate day(Due due) {
        return ((Due.Dated) due).deadline().day();
    }

    @Test
    void aMoveByAWeekMovesWhatIsCountedAndNotWhatWasSetByHand() {
        var plans = List.of(new Planned(10, COP, days(-150, Anchor.Point.FIRST_ANNOUNCED_DAY, Of.OWN)), new Planned(11, COP, new SetByHand(LocalDate.of(2017, 5, 1), null)));
        var moved = MeetingMove.of(plans, Map.of(COP, frame(COP, OCTOBER)), frame(COP, OCTOBER.plusWeeks(1)));
        assertThat(moved).extracting(Moved::id).containsExactly(10L);
        assertThat(day(moved.getFirst().before())).isEqualTo("2017-05-25");
        assertThat(day(moved.getFirst().after())).isEqualTo("2017-06-01");
    }

    @Test
    void theOpeningMovesWithTheMeeting() {
        var anchors = new MeetingAnchors(0, 1, LocalTime.of(10, 0), 0, null, null, null);
        var plans = List.of(new Planned(10, COP, new Counted(new DeadlineRule(new Offset(24, Offset.Unit.HOURS), Anchor.Point.OPENING, Roll.NONE, null), Of.OWN)));
        var moved = MeetingMove.of(plans, Map.of(COP, frame(COP, OCTOBER, anchors, MANILA, null)), frame(COP, OCTOBER.plusDays(2), anchors, MANILA, null));
        assertThat(((Due.Dated) moved.getFirst().after()).deadline().until()).isEqualTo("2017-10-26T02:00:00Z");
    }

    @Test
    void aMeetingOfWhichOnlyTheMonthIsKnownHasNoDates() {
        var month = new MeetingFrame(COP, "Meeting", OCTOBER.withDayOfMonth(1), OCTOBER.withDayOfMonth(31), true, MANILA, MeetingAnchors.USUAL, BONN, List.of());
        var plans = List.of(new Planned(10, COP, days(-150, Anchor.Point.FIRST_ANNOUNCED_DAY, Of.OWN)));
        var moved = MeetingMove.of(plans, Map.of(COP, frame(COP, OCTOBER)), month);
        assertThat(moved).singleElement().satisfies(one -> assertThat(one.after()).isEqualTo(new Due.Undated(Due.Missing.DAY)));
    }

    @Property(seed = "2017")
    void everyDayCountedFromTheMeetingMovesByAsManyDaysAsItDoesAndNoOther(@ForAll("dates") LocalDate cop, @ForAll("dates") LocalDate committee,
            @ForAll @IntRange(min = -400, max = 400) int by, @ForAll("plans") List<Planned> plans) {
        var before = Map.of(COP, frame(COP, cop, new MeetingAnchors(0, 1, null, 2, null, COMMITTEE, null), MANILA, BONN), COMMITTEE, frame(COMMITTEE, committee));
        var after = frame(COMMITTEE, committee.plusDays(by));
        var moved = MeetingMove.of(plans, before, after);
        var counted = plans.stream().filter(plan -> plan.terms() instanceof Counted(var rule, var of) && (plan.meetingId() == COMMITTEE ? of == Of.OWN : of == Of.REVIEWING))
                .map(Planned::id).toList();
        assertThat(moved).extracting(Moved::id).isEqualTo(by == 0 ? List.of() : counted);
        assertThat(moved).allSatisfy(one -> assertThat(day(one.after())).isEqualTo(day(one.before()).plusDays(by)));
    }

    @Property(seed = "2017")
    void movingThereAndBackMovesNothing(@ForAll("dates") LocalDate cop, @ForAll @IntRange(min = -400, max = 400) int by, @ForAll("plans") List<Planned> plans) {
        var there = frame(COP, cop.plusDays(by));
        var back = frame(COP, cop);
        var onlyCop = plans.stream().filter(plan -> plan.meetingId() == COP).toList();
        var forth = MeetingMove.of(onlyCop, Map.of(COP, back), there);
        var home = MeetingMove.of(onlyCop, Map.of(COP, there), back);
        assertThat(home).isEqualTo(forth.stream().map(one -> new Moved(one.id(), one.after(), one.before())).toList());
    }

    /** Another zone of the meeting moves the end of a day only where no secretariat ends it. */
    @Property(seed = "2017")
    void aNewZoneMovesDaysOnlyWhereTheMeetingEndsThem(@ForAll("dates") LocalDate cop, @ForAll boolean secretariat) {
        var plans = List.of(new Planned(10, COP, days(-150, Anchor.Point.FIRST_ANNOUNCED_DAY, Of.OWN)));
        var seat = secretariat ? BONN : null;
        var moved = MeetingMove.of(plans, Map.of(COP, frame(COP, cop, MeetingAnchors.USUAL, MANILA, seat)),
                frame(COP, cop, MeetingAnchors.USUAL, ZoneId.of("America/La_Paz"), seat));
        assertThat(moved.isEmpty()).isEqualTo(secretariat);
    }

    @Property(seed = "2017")
    void aRingIsFoundExactlyWhereOneReachesItselfAndIsAWay(@ForAll("links") Map<Long, Set<Long>> links, @ForAll @IntRange(min = 0, max = 7) int start) {
        var ring = AnchorRing.through(start, links);
        assertThat(ring.isEmpty()).isEqualTo(!reaches(start, links).contains((long) start));
        for (int at = 0; at + 1 < ring.size(); at++) {
            assertThat(links.get(ring.get(at))).contains(ring.get(at + 1));
        }
        if (!ring.isEmpty()) {
            assertThat(ring.getFirst()).isEqualTo(ring.getLast()).isEqualTo((long) start);
            assertThat(ring.subList(1, ring.size())).doesNotHaveDuplicates();
        }
    }

    private static Set<Long> reaches(long start, Map<Long, Set<Long>> links) {
        var reached = new HashSet<>(links.getOrDefault(start, Set.of()));
        while (reached.addAll(reached.stream().flatMap(one -> links.getOrDefault(one, Set.of()).stream()).toList())) {
            // Until nothing is added.
        }
        return reached;
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Dates.dates().between(LocalDate.of(2010, 1, 1), LocalDate.of(2030, 12, 31));
    }

    @Provide
    Arbitrary<Map<Long, Set<Long>>> links() {
        var meetings = Arbitraries.longs().between(0, 7);
        return Arbitraries.maps(meetings, meetings.set().ofMaxSize(3)).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Planned>> plans() {
        var set = dates().map(day -> (Terms) new SetByHand(day, "Example"));
        var counted = Combinators.combine(Arbitraries.integers().between(-400, 400), Arbitraries.of(Anchor.Point.values()), Arbitraries.of(Of.OWN, Of.REVIEWING))
                .as((amount, point, of) -> (Terms) days(amount, point, of));
        var one = Combinators.combine(Arbitraries.of(COP, COMMITTEE), Arbitraries.oneOf(set, counted));
        return one.as((meeting, terms) -> new Planned(0, meeting, terms)).list().ofMaxSize(12).map(MeetingMoveTest::numbered);
    }

    /** The committee itself is counted from nothing but itself. */
    private static List<Planned> numbered(List<Planned> plans) {
        var numbered = new ArrayList<Planned>();
        for (var plan : plans) {
            var terms = plan.meetingId() == COMMITTEE && plan.terms() instanceof Counted(var rule, var of) ? new Counted(rule, Of.OWN) : plan.terms();
            numbered.add(new Planned(numbered.size(), plan.meetingId(), terms));
        }
        return numbered;
    }
}
