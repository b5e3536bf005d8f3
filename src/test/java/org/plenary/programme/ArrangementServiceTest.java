package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.PROGRAMME_DRAFT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.programme.Arrangement.Draft;
import org.plenary.programme.Arrangement.State;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class ArrangementServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ArrangementService arrangements;
    @Autowired
    private PlaceAdviceService advice;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private ProgrammeRulesService rules;
    @Autowired
    private RoomService rooms;
    @Autowired
    private DSLContext db;

    private long meeting;
    private long hall;
    private long annex;
    private Session budget;
    private Session credentials;

    @BeforeEach
    void twoSessionsWithOneChairAtOnce() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        db.update(MEETING).set(MEETING.ENDS_ON, DAY.plusDays(1)).where(MEETING.ID.eq(meeting)).execute();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        hall = rooms.add(meeting, new RoomDraft("Hall", null, 3, List.of(), List.of())).id();
        annex = rooms.add(meeting, new RoomDraft("Annex", null, 0, List.of(), List.of())).id();
        budget = chaired("Budget", 10, hall);
        credentials = chaired("Credentials", 10, annex);
    }

    @AfterEach
    void endTheSearch() throws InterruptedException {
        arrangements.stop(meeting);
        await();
        SecurityContextHolder.clearContext();
    }

    private Session chaired(String title, int hour, long room) {
        return programme.add(meeting, new SessionDraft(SessionKind.WORKING_GROUP, title, null, null, DAY.atTime(hour, 0), 60, room, false, "Ms Example", null,
                List.of(), null, List.of(), null, false, List.of(), List.of(), null));
    }

    private static ArrangementWish wish(int seconds, Keeping keeping, Long... chosen) {
        return new ArrangementWish(Set.of(chosen), seconds, 1L, keeping, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    private void await() throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (arrangements.current(meeting).filter(Arrangement::isOn).isPresent()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
    }

    private Draft arranged(ArrangementWish wish) throws InterruptedException {
        arrangements.start(meeting, wish);
        await();
        assertThat(arrangements.current(meeting).orElseThrow().state()).isEqualTo(State.READY);
        return arrangements.draft(meeting, Locale.ENGLISH).orElseThrow();
    }

    private Place now(Session session) {
        return programme.programme(meeting).session(session.id()).orElseThrow().place();
    }

    @Test
    void aDraftMovesNothingUntilADifferenceIsTakenAndTakingItCanBeUndone() throws InterruptedException {
        var draft = arranged(wish(2, Keeping.FEWEST));
        assertThat(draft.differences()).as("one of the two has to go, no more").hasSize(1);
        var one = draft.differences().getFirst();
        assertThat(one.effect().mended()).extracting(ProgrammeFinding::rule).containsExactly("CHAIR_TWICE");
        assertThat(one.effect().brought()).isEmpty();
        assertThat(draft.outdated()).isFalse();
        assertThat(now(one.session())).isEqualTo(one.from());

        var undo = programme.move(meeting, List.of(one.move()));
        assertThat(now(one.session())).isEqualTo(one.to());
        var taken = arrangements.draft(meeting, Locale.ENGLISH).orElseThrow();
        assertThat(taken.differences()).extracting(DraftDifference::state).containsExactly(DraftDifference.State.TAKEN);
        assertThat(taken.outdated()).as("taking what the draft says does not make it old").isFalse();
        programme.undo(meeting, undo);
        assertThat(arrangements.draft(meeting, Locale.ENGLISH).orElseThrow().differences()).allMatch(DraftDifference::isOpen);

        arrangements.discard(meeting);
        assertThat(arrangements.current(meeting)).isEmpty();
        assertThat(db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meeting)).and(AUDIT_ENTRY.ENTITY.eq(ArrangementService.PROGRAMME_DRAFT)).fetch(AUDIT_ENTRY.ACTION))
                .containsExactly("ARRANGING_STARTED", "ARRANGED", "DRAFT_DISCARDED");
    }

    @Test
    void aSessionThatSomebodyHasMovedMeanwhileIsNotMovedAgain() throws InterruptedException {
        var one = arranged(wish(2, Keeping.FEWEST)).differences().getFirst();
        programme.move(meeting, List.of(Move.of(one.session(), one.from().at(DAY.atTime(15, 0)))));
        var draft = arrangements.draft(meeting, Locale.ENGLISH).orElseThrow();
        assertThat(draft.outdated()).isTrue();
        assertThat(draft.differences()).extracting(DraftDifference::state).containsExactly(DraftDifference.State.MOVED_SINCE);
        assertThatThrownBy(() -> programme.move(meeting, List.of(one.move()))).isInstanceOf(MoveRefused.class);
        assertThat(now(one.session()).startsAt()).isEqualTo(DAY.atTime(15, 0));
    }

    @Test
    void whatIsPinnedOrNotChosenStays() throws InterruptedException {
        programme.edit(meeting, budget.id(), budget.fields(), budget.fields().pinned(true));
        assertThat(arranged(wish(1, Keeping.ANY)).differences()).extracting(one -> one.session().id()).doesNotContain(budget.id());
        programme.edit(meeting, budget.id(), budget.fields().pinned(true), budget.fields());
        assertThat(arranged(wish(1, Keeping.ANY, budget.id())).differences()).extracting(one -> one.session().id()).containsExactly(budget.id());
    }

    @Test
    void oneSearchAtATimeIsStoppedByAnybodyAndKeepsTheBest() throws InterruptedException {
        arranged(wish(1, Keeping.FEWEST));
        // Two hours of one session in a hall closed all day: never without cost, so the search does not end by itself.
        rooms.close(meeting, List.of(hall, annex));
        arrangements.start(meeting, wish(ArrangementWish.LONGEST, Keeping.FEW));
        assertThatThrownBy(() -> arrangements.start(meeting, wish(1, Keeping.FEW))).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("arranging.error.running"));
        arrangements.discard(meeting);
        assertThat(arrangements.current(meeting)).as("a search that is going on is stopped first").hasValueSatisfying(is -> assertThat(is.isOn()).isTrue());
        arrangements.stop(meeting);
        await();
        assertThat(arrangements.current(meeting)).hasValueSatisfying(is -> {
            assertThat(is.state()).isEqualTo(State.READY);
            assertThat(is.run().spent()).isLessThan(Duration.ofSeconds(ArrangementWish.LONGEST));
            assertThat(is.terms().seed()).isEqualTo(1);
        });
    }

    @Test
    void aSearchThatIsNoLongerHeardOfIsInterruptedAndAnotherMayBegin() throws InterruptedException {
        arranged(wish(1, Keeping.FEW));
        db.update(PROGRAMME_DRAFT).set(PROGRAMME_DRAFT.STATE, "RUNNING").set(PROGRAMME_DRAFT.ALIVE_AT, Instant.now().minusSeconds(60))
                .where(PROGRAMME_DRAFT.MEETING_ID.eq(meeting)).execute();
        assertThat(arrangements.current(meeting).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
        assertThat(arrangements.draft(meeting, Locale.ENGLISH)).isEmpty();
        assertThat(arranged(wish(1, Keeping.FEWEST)).differences()).hasSize(1);
    }

    @Test
    void aLostDayIsLeftByAllEvenThePinnedAndTheOthersStay() throws InterruptedException {
        var reports = programme.add(meeting, SessionDraft.titled(SessionKind.SIDE_EVENT, "Film", DAY.plusDays(1).atTime(12, 0), 45, hall));
        programme.edit(meeting, budget.id(), budget.fields(), budget.fields().pinned(true));
        rules.settle(meeting, ProgrammeRules.CUSTOMARY, ProgrammeRules.CUSTOMARY.losing(List.of(DAY)));
        var draft = arranged(wish(2, Keeping.FEWEST));
        assertThat(draft.differences()).extracting(one -> one.session().id()).containsExactlyInAnyOrder(budget.id(), credentials.id());
        assertThat(draft.differences()).allSatisfy(one -> assertThat(one.to().day()).isEqualTo(DAY.plusDays(1)));
        assertThat(draft.all().brought()).isEmpty();
        assertThat(now(reports)).isEqualTo(reports.place());
    }

    @Test
    void nothingIsMovedToTheDayOfAnExcursion() throws InterruptedException {
        db.update(MEETING).set(MEETING.ENDS_ON, DAY.plusDays(2)).where(MEETING.ID.eq(meeting)).execute();
        programme.add(meeting, SessionDraft.titled(SessionKind.BREAK, "Excursion", DAY.plusDays(1).atTime(9, 0), 480, null));
        rules.settle(meeting, ProgrammeRules.CUSTOMARY, ProgrammeRules.CUSTOMARY.losing(List.of(DAY)));
        assertThat(arranged(wish(2, Keeping.FEWEST)).differences()).hasSize(2).allSatisfy(one -> assertThat(one.to().day()).isEqualTo(DAY.plusDays(2)));
    }

    @Test
    void whatContradictsEachOtherIsSaidInWordsInTheLanguageOfTheReader() throws InterruptedException {
        for (var session : List.of(budget, credentials)) {
            programme.edit(meeting, session.id(), session.fields(), session.fields().pinned(true));
        }
        var draft = arranged(wish(1, Keeping.FEW));
        assertThat(draft.differences()).isEmpty();
        assertThat(draft.contradictions()).hasSize(3).anySatisfy(said -> assertThat(said).contains("Budget", "pinned", "Hall"))
                .anySatisfy(said -> assertThat(said).contains("Credentials", "Annex")).anySatisfy(said -> assertThat(said).isEqualTo("A chair is in one place at a time"));
        assertThat(arrangements.draft(meeting, Locale.FRENCH).orElseThrow().contradictions()).contains("Qui préside n’est qu’à un endroit à la fois");
    }

    @Test
    void whatIsAskedForWronglyIsSaidAtItsField() {
        assertThatThrownBy(() -> arrangements.start(meeting, new ArrangementWish(Set.of(), 0, null, null, LocalTime.of(17, 0), LocalTime.of(9, 0))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations()).extracting(wrong -> wrong.field())
                        .containsExactlyInAnyOrder("seconds", "seed", "keeping", "until"));
        programme.remove(meeting, List.of(budget.id(), credentials.id()), "Nothing is left");
        assertThatThrownBy(() -> arrangements.start(meeting, wish(1, Keeping.FEW))).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("arranging.error.nothing"));
    }

    @Test
    void aSessionKnowsWhyItIsThereAndWhereElseItCouldGo() {
        var about = advice.about(meeting, budget.id(), Locale.ENGLISH).orElseThrow();
        assertThat(about.wrong()).extracting(ProgrammeFinding::rule).containsExactly("CHAIR_TWICE");
        assertThat(about.holds()).extracting(PlaceAdvice.Hold::rule).contains("A room has one session at a time", "Lunch is kept free");
        var best = about.best().getFirst();
        assertThat(best.effect().mended()).extracting(ProgrammeFinding::rule).containsExactly("CHAIR_TWICE");
        assertThat(best.effect().brought()).isEmpty();
        programme.move(meeting, List.of(best.move(budget)));
        assertThat(advice.about(meeting, budget.id(), Locale.ENGLISH).orElseThrow().wrong()).isEmpty();
        assertThat(advice.about(meeting, Long.MAX_VALUE, Locale.ENGLISH)).isEmpty();
    }
}
