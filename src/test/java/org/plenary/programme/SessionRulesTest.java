package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.audit.HistoryService;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.security.Action;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is said of a session beyond its time and room is kept, and the rules of the programme know it. */
@PlenaryTest
class SessionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private FindingService findings;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private ProgrammeRulesService rules;
    @Autowired
    private RoomService rooms;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    private long meeting;
    private long hall;
    private long annex;

    @BeforeEach
    void anOrganiserAndTwoRooms() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        hall = rooms.add(meeting, new RoomDraft("Hall", 2, 0, List.of("Streaming"), List.of(), List.of(SeatingLayout.THEATRE))).id();
        annex = rooms.add(meeting, new RoomDraft("Annex", null, 0, List.of(), List.of())).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static SessionDraft plain(SessionKind kind, String title, LocalDateTime start, Long room) {
        return SessionDraft.titled(kind, title, start, 60, room);
    }

    private static SessionDraft with(SessionDraft of, SeatingLayout layout, List<String> expected, List<String> equipment, List<SessionRef> after, SessionRef prepares,
            LocalDateTime closesAt, RemoteSpeaker... afar) {
        return new SessionDraft(of.kind(), of.titleEn(), null, null, of.startsAt(), of.minutes(), of.roomId(), false, null, null, List.of(), layout, List.of(), null,
                false, expected, List.of(), null, equipment, after, prepares, closesAt, List.of(afar));
    }

    private Session add(SessionKind kind, String title, int hour, Long room) {
        return programme.add(meeting, plain(kind, title, DAY.atTime(hour, 0), room));
    }

    private List<String> said() {
        return findings.findings(meeting, Locale.ENGLISH).stream().map(finding -> finding.rule() + ": " + finding.text()).toList();
    }

    @Test
    void everythingSaidOfASessionIsKeptAndItsHistoryTellsItInWords() {
        var plenary = add(SessionKind.PLENARY, "Plenary", 15, hall);
        var draft = with(plain(SessionKind.REGIONAL_CONSULTATION, "Africa", DAY.atTime(9, 0), annex), null, List.of(), List.of("Projector", "Streaming"),
                List.of(new SessionRef(plenary.id())), new SessionRef(plenary.id()), DAY.atTime(9, 30), new RemoteSpeaker("Example Expert", "America/Lima"));
        var added = programme.add(meeting, draft);
        assertThat(added.fields()).isEqualTo(draft);
        assertThat(history.ofObject(meeting, ProgrammeService.SESSION, added.id()).getFirst().changes()).contains(new FieldChange("after", null, "Plenary"),
                new FieldChange("prepares", null, "Plenary"), new FieldChange("closesAt", null, "2016-05-30 09:30"),
                new FieldChange("afar", null, "Example Expert (America/Lima)"));
        assertThat(programme.edit(meeting, added.id(), draft, draft.pinned(true)).fields()).isEqualTo(draft.pinned(true));
        assertThat(programme.programme(meeting).rooms()).extracting(room -> room.fields().layouts()).containsExactly(List.of(SeatingLayout.THEATRE), List.of());
    }

    @Test
    void aSessionThatWasRemovedIsPassedOverUntilItIsPutBack() {
        var first = add(SessionKind.COMMITTEE, "First", 15, annex);
        var second = programme.add(meeting, with(plain(SessionKind.COMMITTEE, "Second", DAY.atTime(10, 0), hall), null, List.of(), List.of(),
                List.of(new SessionRef(first.id())), null, null));
        assertThat(said()).containsExactly("PREREQUISITE: “Second” begins before “First” has ended, on which it builds");
        var removed = programme.remove(meeting, List.of(first.id()), "By mistake");
        assertThat(said()).isEmpty();
        assertThat(programme.programme(meeting).session(second.id()).orElseThrow().fields().after()).isEmpty();
        programme.undo(meeting, removed);
        assertThat(said()).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var one = add(SessionKind.COMMITTEE, "One", 9, hall);
        var base = one.fields();
        assertRefused("after", () -> programme.edit(meeting, one.id(), base, with(base, null, List.of(), List.of(), List.of(new SessionRef(one.id())), null, null)));
        assertRefused("prepares", () -> programme.edit(meeting, one.id(), base, with(base, null, List.of(), List.of(), List.of(), new SessionRef(one.id()), null)));
        assertRefused("after", () -> programme.add(meeting, with(base, null, List.of(), List.of(), List.of(new SessionRef(Long.MAX_VALUE)), null, null)));
        assertRefused("closesAt", () -> programme.add(meeting, with(base, null, List.of(), List.of(), List.of(), null, DAY.plusYears(1).atStartOfDay())));
        assertRefused("afar", () -> programme.add(meeting, with(base, null, List.of(), List.of(), List.of(), null, null, new RemoteSpeaker("Expert", "Europe/Atlantis"))));
        assertRefused("afar", () -> programme.add(meeting, with(base, null, List.of(), List.of(), List.of(), null, null, new RemoteSpeaker(null, "Europe/Berlin"))));
    }

    @Test
    void whoSpeaksFromAfarAtNightIsFoundWithTheirTimeAndIsInOnePlaceAtATime() {
        programme.add(meeting, with(plain(SessionKind.TRAINING, "One", DAY.atTime(9, 0), hall), null, List.of(), List.of(), List.of(), null, null,
                new RemoteSpeaker("José Expert", "America/Lima")));
        assertThat(said()).containsExactly("REMOTE_NIGHT: For José Expert, who speaks from afar, “One” (Mon 30 May, 09:00–10:00) is at night: it begins Mon 30 May, 01:00 there");
        var customary = rules.rules(meeting);
        var later = new ProgrammeRules(customary.evening(), customary.lunchFrom(), customary.lunchTo(), LocalTime.of(3, 0), LocalTime.of(7, 0), null, null, null, List.of(), Map.of());
        rules.settle(meeting, customary, later);
        assertThat(said()).as("the night is what the organisers say").isEmpty();
        programme.add(meeting, with(plain(SessionKind.TRAINING, "Other", DAY.atTime(9, 0), annex), null, List.of(), List.of(), List.of(), null, null,
                new RemoteSpeaker("JOSE EXPERT", "America/Lima")));
        assertThat(said()).anyMatch(text -> text.startsWith("PERSON_TWICE: José Expert is needed in two places"));
    }

    @Test
    void aSessionThatGoesOnAfterItsAnnouncedEndIsFound() {
        programme.add(meeting, with(plain(SessionKind.COMMITTEE, "One", DAY.atTime(9, 0), hall), null, List.of(), List.of(), List.of(), null, DAY.atTime(9, 30)));
        assertThat(said()).containsExactly("ANNOUNCED_CLOSE: “One” (Mon 30 May, 09:00–10:00) goes on after its announced end: Mon 30 May, 09:30");
    }

    @Test
    void aRegionalGroupMeetsBeforeThePlenaryThatItIsSaidToPrepare() {
        var morning = add(SessionKind.PLENARY, "Morning plenary", 9, hall);
        var afternoon = add(SessionKind.PLENARY, "Afternoon plenary", 15, hall);
        var group = programme.add(meeting, plain(SessionKind.REGIONAL_CONSULTATION, "Africa", DAY.atTime(12, 0), annex));
        assertThat(said()).containsExactly("REGIONAL_GROUP: “Africa” has not met before “Morning plenary”, which it prepares");
        programme.edit(meeting, group.id(), group.fields(), with(group.fields(), null, List.of(), List.of(), List.of(), new SessionRef(afternoon.id()), null));
        assertThat(said()).isEmpty();
        programme.move(meeting, List.of(Move.of(afternoon, afternoon.place().at(DAY.atTime(11, 0)))));
        assertThat(said()).containsExactly("REGIONAL_GROUP: “Africa” has not met before “Afternoon plenary”, which it prepares");
        assertThat(morning.id()).isNotEqualTo(afternoon.id());
    }

    @Test
    void aRoomHasTheEquipmentAndTheLayoutHoweverTheyAreWritten() {
        programme.add(meeting, with(plain(SessionKind.COMMITTEE, "One", DAY.atTime(9, 0), hall), SeatingLayout.U_SHAPE, List.of(), List.of("streaming", "Projector"),
                List.of(), null, null));
        assertThat(said()).singleElement().asString().startsWith("ROOM_EQUIPMENT: “One” needs what Hall lacks:").contains("Projector", "U shape").doesNotContain("treaming");
        assertThat(findings.findings(meeting, Locale.FRENCH).getFirst().text()).contains("Projector").doesNotContain("U shape");
    }

    @Test
    void aRegionalGroupIsTheDelegationsOfItsRegionThatAreRegistered() {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ROLE, MeetingRole.LEAD_ORGANISER.name())
                .set(MEETING_ROLE.ORGANISATION_ID, db.select(BODY.SECRETARIAT_ID).from(BODY).where(BODY.CODE.eq("CMS"))).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        register("KE", 2);
        register("UG", 1);
        register("NO", 5);
        programme.add(meeting, with(plain(SessionKind.REGIONAL_CONSULTATION, "Group", DAY.atTime(9, 0), hall), null, List.of("AFRIQUE"), List.of(), List.of(), null, null));
        assertThat(said()).containsExactly("ROOM_SMALL: “Group” needs 3 seats; Hall has 2");
        programme.add(meeting, with(plain(SessionKind.COMMITTEE, "Other", DAY.atTime(9, 0), annex), null, List.of("Uganda", "Norway"), List.of(), List.of(), null, null));
        assertThat(said()).hasSize(2).anyMatch(text -> text.startsWith("DELEGATION_SMALL: Uganda has 1 delegate for 2 sessions at once"));
    }

    @Test
    void howLargeADelegationIsIsNotSaidToWhomParticipantsAreWithheld() {
        register("UG", 1);
        for (var title : List.of("One", "Other")) {
            programme.add(meeting, with(plain(SessionKind.COMMITTEE, title, DAY.atTime(9, 0), title.equals("One") ? hall : annex), null, List.of("Uganda"), List.of(), List.of(), null, null));
        }
        var small = "DELEGATION_SMALL: Uganda has 1 delegate for 2 sessions at once";
        assertThat(said()).anyMatch(text -> text.startsWith(small));
        var planner = new Planners(db).account(meeting, MeetingRole.CONTRIBUTOR);
        assertThat(Planners.as(planner, this::said)).anyMatch(text -> text.startsWith(small));
        db.insertInto(FINER_RIGHT).set(FINER_RIGHT.MEETING_ROLE_ID, db.select(MEETING_ROLE.ID).from(MEETING_ROLE).where(MEETING_ROLE.ACCOUNT_ID.eq(planner.id())))
                .set(FINER_RIGHT.ACTION, Action.VIEW_PARTICIPANTS.name()).set(FINER_RIGHT.EFFECT, "WITHHELD").set(FINER_RIGHT.GIVEN_AT, Instant.now()).execute();
        assertThat(Planners.as(planner, this::said)).noneMatch(text -> text.contains("delegate"));
        assertThat(said()).anyMatch(text -> text.startsWith(small));
    }

    private void register(String iso2, int members) {
        for (var member = 1; member <= members; member++) {
            db.insertInto(PARTICIPANT).set(PARTICIPANT.MEETING_ID, meeting).set(PARTICIPANT.CATEGORY, "PARTY").set(PARTICIPANT.ISO2, iso2)
                    .set(PARTICIPANT.GIVEN_NAME, "Example").set(PARTICIPANT.FAMILY_NAME, iso2 + member).set(PARTICIPANT.EMAIL, iso2 + member + "@example.org")
                    .set(PARTICIPANT.LANGUAGE, "en").set(PARTICIPANT.STATE, "APPROVED").set(PARTICIPANT.SORT_KEY, iso2 + member)
                    .set(PARTICIPANT.CREATED_AT, Instant.now()).set(PARTICIPANT.CHANGED_AT, Instant.now()).execute();
        }
    }

    private static void assertRefused(String field, Runnable saving) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(saving::run).satisfies(refused -> assertThat(refused.violations()).extracting(Violation::field).contains(field));
    }
}
