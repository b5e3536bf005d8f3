package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class FindingServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private FindingService findings;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private long hall;
    private long annex;

    @BeforeEach
    void anOrganiserAndTwoRooms() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        hall = rooms.add(meeting, new RoomDraft("Hall", 2, 1, List.of(), List.of())).id();
        annex = rooms.add(meeting, new RoomDraft("Annex", null, 0, List.of(),
                List.of(new RoomDraft.Closure(DAY.atTime(16, 0), DAY.atTime(17, 0))))).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Session add(String title, LocalDateTime start, Long room, String chair, List<String> languages, String... expected) {
        return programme.add(meeting, new SessionDraft(SessionKind.COMMITTEE, title, null, null, start, 60, room, false, chair, null, List.of(), null, languages,
                null, false, List.of(expected), List.of(), null));
    }

    private Session add(String title, int hour, Long room) {
        return add(title, DAY.atTime(hour, 0), room, null, List.of());
    }

    private List<ProgrammeFinding> now() {
        return findings.findings(meeting, Locale.ENGLISH);
    }

    @Test
    void aChairInTwoPlacesIsFoundHoweverTheNameIsWritten() {
        var one = add("Budget", DAY.atTime(10, 0), hall, "José Example", List.of());
        var other = add("Credentials", DAY.atTime(10, 30), annex, "JOSE EXAMPLE", List.of());
        assertThat(now()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("CHAIR_TWICE");
            assertThat(finding.hard()).isTrue();
            assertThat(finding.text()).contains("José Example", "Budget", "Credentials");
            assertThat(finding.sessions()).containsExactlyInAnyOrder(one.id(), other.id());
        });
        programme.move(meeting, List.of(Move.of(other, other.place().at(DAY.atTime(11, 0)))));
        assertThat(now()).isEmpty();
    }

    @Test
    void roomsThatAreTakenClosedTooSmallOrLackBoothsAreFound() {
        for (var name : List.of("One", "Two", "Three")) {
            db.insertInto(PARTICIPANT).set(PARTICIPANT.MEETING_ID, meeting).set(PARTICIPANT.CATEGORY, "PARTY").set(PARTICIPANT.ISO2, "KE")
                    .set(PARTICIPANT.GIVEN_NAME, "Example").set(PARTICIPANT.FAMILY_NAME, name).set(PARTICIPANT.EMAIL, name + "@example.org")
                    .set(PARTICIPANT.LANGUAGE, "en").set(PARTICIPANT.STATE, "APPROVED").set(PARTICIPANT.SORT_KEY, name)
                    .set(PARTICIPANT.CREATED_AT, Instant.now()).set(PARTICIPANT.CHANGED_AT, Instant.now()).execute();
        }
        add("Small", DAY.atTime(9, 0), hall, null, List.of(), "Kenya");
        add("Booths", DAY.atTime(10, 0), hall, null, List.of("en", "fr"));
        add("First", 11, hall);
        add("Second", 11, hall);
        add("Closed", 16, annex);
        add("Homeless", 15, null);
        add("Evening", 19, annex);
        add("Lunch", 13, annex);
        assertThat(now()).extracting(ProgrammeFinding::rule)
                .containsExactlyInAnyOrder("ROOM_SMALL", "ROOM_BOOTHS", "ROOM_TWICE", "ROOM_CLOSED", "NO_ROOM", "EVENING", "LUNCH");
    }

    @Test
    void anAcceptedFindingKeepsItsReasonUntilItIsTakenBackOrGetsWorse() {
        var evening = add("Evening", 18, hall);
        var key = now().getFirst().key();
        assertThatThrownBy(() -> findings.accept(meeting, List.of(key), " ")).isInstanceOf(InvalidInput.class);
        findings.accept(meeting, List.of(key), "The Bureau agreed");
        assertThat(now()).singleElement().satisfies(finding -> {
            assertThat(finding.isOpen()).isFalse();
            assertThat(finding.acceptance().reason()).isEqualTo("The Bureau agreed");
            assertThat(finding.acceptance().by()).startsWith("Example Planner");
        });
        assertThatThrownBy(() -> findings.accept(meeting, List.of(key), "Never mind")).as("accepted by somebody else meanwhile").isInstanceOf(InvalidInput.class);
        assertThat(now().getFirst().acceptance().reason()).isEqualTo("The Bureau agreed");
        findings.takeBack(meeting, key);
        assertThat(now()).allMatch(ProgrammeFinding::isOpen);
        findings.accept(meeting, List.of(key), "The Bureau agreed again");
        programme.move(meeting, List.of(Move.of(evening, evening.place().lasting(120))));
        assertThat(now()).as("two hours are not the one that was accepted").allMatch(ProgrammeFinding::isOpen);
        assertThatThrownBy(() -> findings.accept(meeting, List.of(key), "Gone")).isInstanceOf(NotFound.class);
    }

    @Test
    void severalAreAcceptedTogetherOrNotAtAll() {
        add("First", 15, null);
        add("Second", 16, null);
        var keys = now().stream().map(ProgrammeFinding::key).toList();
        assertThat(keys).hasSize(2);
        assertThatThrownBy(() -> findings.accept(meeting, List.of(keys.getFirst(), "gone"), "Rooms come later")).isInstanceOf(NotFound.class);
        assertThat(now()).allMatch(ProgrammeFinding::isOpen);
        findings.accept(meeting, keys, "Rooms come later");
        assertThat(now()).noneMatch(ProgrammeFinding::isOpen);
    }

    @Test
    void whoOnlyReadsThePlanSeesNoFindings() {
        Planners.signIn(planners.account(meeting, MeetingRole.READER));
        assertThatThrownBy(this::now).isInstanceOf(Refused.class);
    }
}
