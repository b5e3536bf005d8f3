package org.plenary.text.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.TEXT_SPEAKER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.text.HouseStyle;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.plenary.text.floor.PointOfOrder.Ruling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A text in the room: a chair, who is signed in, a secretariat and two delegations. */
@PlenaryTest
class FloorServiceTest {

    @Autowired
    private FloorService floors;
    @Autowired
    private SpeakerService speakers;
    @Autowired
    private PointOfOrderService points;
    @Autowired
    private TextService texts;
    @Autowired
    private DSLContext db;

    private long meeting;
    private long text;
    private long paragraph;
    private AccountPrincipal chair;
    private AccountPrincipal secretariat;
    private AccountPrincipal uganda;
    private AccountPrincipal mali;

    @BeforeEach
    void aTextIsInTheRoom() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        chair = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        secretariat = planners.account(meeting, "CITES", MeetingRole.CO_ORGANISER);
        uganda = planners.account(meeting, "Uganda", MeetingRole.CONTRIBUTOR);
        mali = planners.account(meeting, "Mali", MeetingRole.CONTRIBUTOR);
        Planners.signIn(chair);
        text = texts.create(meeting, new TextDraft("Communiqué", null, null, "en", HouseStyle.CMS));
        paragraph = texts.add(meeting, text, Part.OPERATIVE, 0, null, new ParagraphDraft("Agree to cooperate;", null)).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Floor floor() {
        return floors.floor(meeting, text);
    }

    private long ask(AccountPrincipal who) {
        return Planners.as(who, () -> speakers.ask(meeting, text, null, null, false));
    }

    private static void does(AccountPrincipal who, Runnable work) {
        Planners.as(who, () -> {
            work.run();
            return null;
        });
    }

    private List<String> waiting() {
        return floor().list().waiting().stream().map(Speaker::name).toList();
    }

    private static void assertRefused(String key, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsExactly(key));
    }

    @Test
    void whatTheChairOpensStaysOpenAndNobodyOpensOverWhatTheyHaveNotSeen() {
        assertThat(floor().paragraph()).isNull();
        var second = texts.add(meeting, text, Part.OPERATIVE, 0, null, new ParagraphDraft("Decide to meet again.", null)).id();
        var seen = floor().version();
        floors.open(meeting, text, seen, paragraph);
        assertThat(floor().paragraph()).isEqualTo(paragraph);
        assertRefused("error.changed-meanwhile", () -> floors.open(meeting, text, seen, second));
        assertThat(floor().paragraph()).isEqualTo(paragraph);
        floors.open(meeting, text, floor().version(), second);
        assertThat(floor().paragraph()).isEqualTo(second);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> floors.open(meeting, text, floor().version(), second + 1_000_000));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> does(uganda, () -> floors.open(meeting, text, floor().version(), paragraph)));
    }

    @Test
    void delegationsStandInTheOrderOfTheirRequests() {
        ask(uganda);
        ask(mali);
        speakers.ask(meeting, text, "Senegal", SpeakerCategory.OBSERVER_STATE, true);
        assertThat(waiting()).containsExactly("Uganda", "Mali", "Senegal");
        assertThat(floor().list().waiting().getLast()).satisfies(one -> {
            assertThat(one.reply()).isTrue();
            assertThat(one.category()).isEqualTo(SpeakerCategory.OBSERVER_STATE);
        });
        assertRefused("room.error.waiting", () -> ask(uganda));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> speakers.ask(meeting, text, "Senegal", null, false)));
        assertRefused("error.too-long", () -> speakers.ask(meeting, text, "S".repeat(121), SpeakerCategory.NGO, false));
    }

    @Test
    void allWhoAskAtOnceStandOnTheListOneAfterTheOther() throws Exception {
        var delegations = IntStream.range(0, 8).mapToObj(i -> new Planners(db).account(meeting, "State " + i, MeetingRole.CONTRIBUTOR)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var asked : threads.invokeAll(delegations.stream().<Callable<Long>>map(one -> () -> ask(one)).toList())) {
                asked.get();
            }
        }
        assertThat(waiting()).hasSize(8).doesNotHaveDuplicates();
        assertThat(floor().list().waiting()).extracting(Speaker::position).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theChairMovesTakesOffAndPutsBack() {
        var first = ask(uganda);
        var second = ask(mali);
        speakers.move(meeting, text, second, first);
        assertThat(waiting()).containsExactly("Mali", "Uganda");
        assertRefused("negotiation.error.forged", () -> does(uganda, () -> speakers.withdraw(meeting, text, second)));
        var off = speakers.clear(meeting, text);
        assertThat(waiting()).isEmpty();
        speakers.bringBack(meeting, text, off);
        assertThat(waiting()).containsExactly("Mali", "Uganda");
        does(uganda, () -> speakers.withdraw(meeting, text, first));
        assertThat(waiting()).containsExactly("Mali");
        assertRefused("error.changed-meanwhile", () -> speakers.move(meeting, text, first, null));
    }

    @Test
    void theClockGoesOnFromAnInstantInTheDatabase() {
        var id = ask(uganda);
        speakers.give(meeting, text, id);
        db.update(TEXT_SPEAKER).set(TEXT_SPEAKER.RUNNING_SINCE, Instant.now().minusSeconds(100)).where(TEXT_SPEAKER.ID.eq(id)).execute();
        speakers.pause(meeting, text, id);
        var paused = floor().list().speaking().orElseThrow().clock();
        assertThat(paused.isRunning()).isFalse();
        assertThat(paused.spent()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(160));
        speakers.extend(meeting, text, id);
        speakers.resume(meeting, text, id);
        var running = floor().list().speaking().orElseThrow().clock();
        assertThat(running.limit()).isEqualTo(paused.limit().plusMinutes(1));
        assertThat(running.spent()).isEqualTo(paused.spent());
        speakers.stop(meeting, text, id);
        assertThat(floor().list().speaking()).isEmpty();
        assertThat(floor().list().spoken()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Uganda");
            assertThat(one.clock().spent()).isGreaterThanOrEqualTo(paused.spent());
            assertThat(one.endedAt()).isNotNull();
        });
        assertRefused("error.changed-meanwhile", () -> speakers.extend(meeting, text, id));
    }

    @Test
    void whoeverTakesTheFloorTakesItFromWhoeverHasIt() {
        var first = ask(uganda);
        var second = ask(mali);
        speakers.give(meeting, text, first);
        speakers.give(meeting, text, second);
        assertThat(floor().list().speaking()).map(Speaker::name).contains("Mali");
        assertThat(floor().list().spoken()).extracting(Speaker::name).containsExactly("Uganda");
        assertRefused("error.changed-meanwhile", () -> speakers.give(meeting, text, first));
        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meeting).and(AUDIT_ENTRY.ENTITY.eq("SPEAKER")).and(AUDIT_ENTRY.ENTITY_ID.eq(first)))
                .getValues(AUDIT_ENTRY.ACTION)).contains("FLOOR_ASKED", "FLOOR_GIVEN", "FLOOR_YIELDED");
    }

    @Test
    void eachCapacityHasItsLimitAndBothOfTwoEditsCount() {
        assertThat(floor().limits()).isEqualTo(SpeakingLimits.USUAL);
        floors.limit(meeting, text, SpeakingLimits.USUAL, new SpeakingLimits(240, 120, 120, 120, 120));
        floors.limit(meeting, text, SpeakingLimits.USUAL, new SpeakingLimits(180, 120, 120, 60, 120));
        assertThat(floor().limits()).isEqualTo(new SpeakingLimits(240, 120, 120, 60, 120));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() ->
                floors.limit(meeting, text, SpeakingLimits.USUAL, new SpeakingLimits(300, 120, 120, 120, 120)));
        assertRefused("room.error.limit", () -> floors.limit(meeting, text, floor().limits(), new SpeakingLimits(null, 120, 120, 60, 120)));
        assertRefused("room.error.limit", () -> floors.limit(meeting, text, floor().limits(), new SpeakingLimits(5, 120, 120, 60, 120)));
        speakers.give(meeting, text, speakers.ask(meeting, text, "IUCN", SpeakerCategory.NGO, false));
        assertThat(floor().list().speaking().orElseThrow().clock().limit()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void onAClosedListOnlyOrganisersPutSomebody() {
        floors.setOpen(meeting, text, floor().version(), false);
        assertRefused("room.error.closed", () -> ask(uganda));
        Planners.as(secretariat, () -> speakers.ask(meeting, text, "Uganda", SpeakerCategory.PARTY, true));
        assertThat(waiting()).containsExactly("Uganda");
        floors.setOpen(meeting, text, floor().version(), true);
        ask(mali);
        assertThat(waiting()).containsExactly("Uganda", "Mali");
    }

    @Test
    void aPointOfOrderWaitsForTheRulingAndIsKept() {
        var first = Planners.as(uganda, () -> points.raise(meeting, text, null, " The motion to adjourn comes first. "));
        assertRefused("room.error.point-pending", () -> Planners.as(uganda, () -> points.raise(meeting, text, null, null)));
        assertRefused("negotiation.error.forged", () -> Planners.as(uganda, () -> points.raise(meeting, text, "Mali", null)));
        assertThat(floor().pending()).map(PointOfOrder::delegation).contains("Uganda");
        points.rule(meeting, text, first, Ruling.NOT_UPHELD, "The text is before us.");
        assertThat(floor().pending()).isEmpty();
        assertThat(floor().points()).singleElement().satisfies(point -> {
            assertThat(point.words()).isEqualTo("The motion to adjourn comes first.");
            assertThat(point.ruling()).isEqualTo(Ruling.NOT_UPHELD);
            assertThat(point.remark()).isEqualTo("The text is before us.");
            assertThat(point.ruledAt()).isAfterOrEqualTo(point.raisedAt());
        });
        assertRefused("error.changed-meanwhile", () -> points.rule(meeting, text, first, Ruling.UPHELD, null));
        var second = points.raise(meeting, text, "Mali", null);
        assertRefused("negotiation.error.forged", () -> does(uganda, () -> points.withdraw(meeting, text, second)));
        does(mali, () -> points.withdraw(meeting, text, second));
        assertThat(floor().points().getLast().ruling()).isEqualTo(Ruling.WITHDRAWN);
    }

    @Test
    void organisersAreOfferedStatesByNameAndADelegationItself() {
        assertThat(speakers.candidates(meeting, Locale.FRENCH)).extracting(Candidate::name).contains("Ouganda", "Sénégal");
        assertThat(Planners.as(uganda, () -> speakers.candidates(meeting, Locale.FRENCH))).extracting(Candidate::name).containsExactly("Uganda");
    }
}
