package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.MEETING;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.programme.MoveRefused.Reason;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class ProgrammeServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private HistoryService history;
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
        hall = room("Hall");
        annex = room("Annex");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long room(String name) {
        return rooms.add(meeting, new RoomDraft(name, 100, 2, List.of(), List.of())).id();
    }

    private Session add(String title, LocalDateTime start, int minutes, Long room) {
        return programme.add(meeting, SessionDraft.titled(SessionKind.PLENARY, title, start, minutes, room));
    }

    private Place placeOf(Session session) {
        return programme.programme(meeting).session(session.id()).orElseThrow().place();
    }

    private void inZone(String zone, LocalDate day) {
        db.update(MEETING).set(MEETING.ZONE, zone).set(MEETING.STARTS_ON, day).set(MEETING.ENDS_ON, day.plusDays(1)).where(MEETING.ID.eq(meeting)).execute();
    }

    @Test
    void everyFieldOfASessionIsKept() {
        var item = agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Budget", null, null)).id();
        var draft = new SessionDraft(SessionKind.COMMITTEE, "Budget Committee", "Comité du budget", null, DAY.atTime(10, 0), 180, hall, true, "Example Chair",
                "Example Rapporteur", List.of("Example One", "Example Two"), SeatingLayout.U_SHAPE, List.of("es", "en"), "https://example.org/join", true,
                List.of("Norway", "Africa"), List.of(item), "Bring the tables");
        var added = programme.add(meeting, draft);
        assertThat(programme.programme(meeting).sessions()).containsExactly(added);
        assertThat(added.fields()).isEqualTo(draft);
        assertThat(added.fields().languages()).containsExactly("en", "es");
        assertThat(added.title("es")).isEqualTo(new Session.Title("Budget Committee", "en"));
        assertThat(history.ofObject(meeting, ProgrammeService.SESSION, added.id()).getFirst().changes())
                .contains(new FieldChange("roomId", null, "Hall"), new FieldChange("items", null, "1"));
    }

    @Test
    void aMoveIsMadeOnlyWhereTheSessionStillIsWhereItWasSeen() {
        var plenary = add("Plenary", DAY.atTime(10, 0), 180, hall);
        var seen = plenary.place();
        programme.move(meeting, List.of(new Move(plenary.id(), seen, seen.in(annex))));
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> programme.move(meeting, List.of(new Move(plenary.id(), seen, seen.at(DAY.atTime(15, 0))))))
                .extracting(MoveRefused::reason).isEqualTo(Reason.MOVED_SINCE);
        assertThat(placeOf(plenary)).isEqualTo(seen.in(annex));
        assertThat(history.ofObject(meeting, ProgrammeService.SESSION, plenary.id())).extracting(HistoryEntry::action)
                .containsExactly("ITEM_MOVED", "CREATED");
        assertThat(history.ofObject(meeting, ProgrammeService.SESSION, plenary.id()).getFirst().changes())
                .containsExactly(new FieldChange("roomId", "Hall", "Annex"));
    }

    @Test
    void severalSessionsMoveTogetherOrNotAtAll() {
        var one = add("One", DAY.atTime(10, 0), 60, hall);
        var other = add("Other", DAY.atTime(11, 0), 60, hall);
        var elsewhere = new Move(other.id(), other.place().in(annex), other.place());
        assertThatThrownBy(() -> programme.move(meeting, List.of(Move.of(one, one.place().at(DAY.atTime(15, 0))), elsewhere))).isInstanceOf(MoveRefused.class);
        assertThat(placeOf(one)).isEqualTo(one.place());
        var undo = programme.move(meeting, List.of(Move.of(one, one.place().at(DAY.atTime(15, 0))), Move.of(other, other.place().unscheduled())));
        assertThat(programme.programme(meeting).unscheduled()).extracting(Session::id).containsExactly(other.id());
        programme.undo(meeting, undo);
        assertThat(List.of(placeOf(one), placeOf(other))).containsExactly(one.place(), other.place());
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> programme.undo(meeting, undo)).extracting(MoveRefused::reason)
                .isEqualTo(Reason.MOVED_SINCE);
    }

    @Test
    void movingAndEditingDoNotStandInEachOthersWay() {
        var plenary = add("Plenary", DAY.atTime(10, 0), 180, hall);
        programme.move(meeting, List.of(Move.of(plenary, plenary.place().at(DAY.atTime(15, 0)))));
        var renamed = programme.edit(meeting, plenary.id(), plenary.fields(), SessionDraft.titled(SessionKind.PLENARY, "Opening", DAY.atTime(10, 0), 180, hall));
        assertThat(renamed.fields().titleEn()).isEqualTo("Opening");
        assertThat(renamed.place().startsAt()).isEqualTo(DAY.atTime(15, 0));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> programme.edit(meeting, plenary.id(), plenary.fields(),
                SessionDraft.titled(SessionKind.PLENARY, "Welcome", DAY.atTime(9, 0), 180, hall)))
                .satisfies(e -> assertThat(e.conflicts()).extracting(conflict -> conflict.field()).containsExactly("titleEn", "startsAt"));
    }

    @Test
    void aSessionPastMidnightBelongsToTheEveningBefore() {
        var late = add("Closing plenary", DAY.atTime(22, 0), 270, hall);
        var later = add("Drafting", DAY.plusDays(1).atTime(0, 30), 60, annex);
        var shown = programme.programme(meeting);
        assertThat(late.place().endsAt(shown.zone())).isEqualTo(DAY.plusDays(1).atTime(2, 30));
        assertThat(shown.on(DAY)).extracting(Session::id).containsExactly(late.id(), later.id());
        assertThat(shown.days()).containsExactly(DAY);
    }

    @Test
    void aChangeOfClocksLeavesTheLengthAndRefusesATimeThatDoesNotExist() {
        var forward = LocalDate.of(2016, 3, 26);
        inZone("Europe/Berlin", forward);
        var zone = programme.programme(meeting).zone();
        var night = add("Night", forward.atTime(23, 0), 240, hall);
        assertThat(night.place().endsAt(zone)).isEqualTo(forward.plusDays(1).atTime(4, 0));
        assertThat(night.place().until(forward.plusDays(1).atTime(5, 0), zone).minutes()).isEqualTo(300);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> programme.move(meeting, List.of(Move.of(night, night.place().at(forward.plusDays(1).atTime(2, 30))))))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::key).containsExactly("programme.error.no-such-time"));

        var back = LocalDate.of(2016, 10, 29);
        inZone("Europe/Berlin", back);
        assertThat(add("Long night", back.atTime(23, 0), 240, hall).place().endsAt(zone)).isEqualTo(back.plusDays(1).atTime(2, 0));
    }

    @Test
    void dailyExceptOneDayInSixGroupsAreSessionsThatMoveByThemselves() {
        db.update(MEETING).set(MEETING.STARTS_ON, LocalDate.of(2017, 10, 22)).set(MEETING.ENDS_ON, LocalDate.of(2017, 10, 28)).where(MEETING.ID.eq(meeting)).execute();
        var first = LocalDate.of(2017, 10, 23);
        var friday = LocalDate.of(2017, 10, 27);
        var groups = List.of("Africa", "Asia", "Europe", "South and Central America and the Caribbean", "North America", "Oceania");
        var template = SessionDraft.titled(SessionKind.REGIONAL_CONSULTATION, "Regional consultation", first.atTime(8, 30), 60, hall);
        var added = programme.addSeries(meeting, template, new Recurrence(first, first.plusDays(5), Set.of(friday), groups));
        assertThat(added).hasSize(30).allSatisfy(session -> {
            assertThat(session.place().startsAt().toLocalTime()).hasToString("08:30");
            assertThat(session.place().day()).isNotEqualTo(friday);
            assertThat(session.seriesId()).isEqualTo(added.getFirst().seriesId());
        });
        assertThat(added.get(1).fields().titleEn()).isEqualTo("Regional consultation: Asia");
        assertThat(added.get(1).fields().expected()).containsExactly("Asia");
        programme.move(meeting, List.of(Move.of(added.get(1), added.get(1).place().in(annex))));
        assertThat(placeOf(added.getFirst())).isEqualTo(added.getFirst().place());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> programme.addSeries(meeting, template, new Recurrence(friday, friday, Set.of(friday), groups)));
    }

    @Test
    void aRemovedSessionHasAReasonAndComesBackWithItsHistory() {
        var plenary = add("Plenary", DAY.atTime(10, 0), 180, hall);
        assertThatThrownBy(() -> programme.remove(meeting, List.of(plenary.id()), " ")).isInstanceOf(InvalidInput.class);
        var undo = programme.remove(meeting, List.of(plenary.id()), "The host withdrew the hall");
        assertThat(programme.programme(meeting).sessions()).isEmpty();
        rooms.remove(meeting, hall);
        programme.undo(meeting, undo);
        programme.undo(meeting, undo);
        assertThat(programme.programme(meeting).sessions()).singleElement().satisfies(back -> {
            assertThat(back.id()).isEqualTo(plenary.id());
            assertThat(back.place()).isEqualTo(plenary.place().in(null));
        });
        assertThat(history.ofObject(meeting, ProgrammeService.SESSION, plenary.id())).extracting(HistoryEntry::action)
                .containsExactly("ITEM_RESTORED", "ITEM_REMOVED", "CREATED");
    }

    @Test
    void aRoomWithSessionsInItSaysWhichAndTheyGoWhereTheyAreToldWithTheirTimes() {
        var plenary = add("Plenary", DAY.atTime(10, 0), 180, hall);
        add("Elsewhere", DAY.atTime(14, 0), 180, annex);
        assertThatExceptionOfType(RoomInUse.class).isThrownBy(() -> rooms.remove(meeting, hall))
                .satisfies(e -> assertThat(e.sessions()).extracting(Session::id).containsExactly(plenary.id()));
        assertThatThrownBy(() -> rooms.removeAndMove(meeting, hall, hall)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rooms.removeAndMove(meeting, hall, Long.MAX_VALUE)).isInstanceOf(InvalidInput.class);
        assertThat(placeOf(plenary)).isEqualTo(plenary.place());
        assertThat(rooms.removeAndMove(meeting, hall, annex)).extracting(Session::id).containsExactly(plenary.id());
        assertThat(placeOf(plenary)).isEqualTo(plenary.place().in(annex));
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(() -> programme.move(meeting,
                List.of(new Move(plenary.id(), plenary.place().in(annex), plenary.place())))).extracting(MoveRefused::reason).isEqualTo(Reason.ROOM_GONE);
        assertThat(rooms.removeAndMove(meeting, annex, null)).hasSize(2);
        var now = programme.programme(meeting);
        assertThat(now.rooms()).isEmpty();
        assertThat(now.sessions()).extracting(Session::place).containsExactly(plenary.place().in(null), new Place(DAY.atTime(14, 0), 180, null));
    }

    @Test
    void roomsStandInTheOrderInWhichTheyArePut() {
        var third = room("Third");
        assertThat(rooms.move(meeting, third, 0)).extracting(Room::name).containsExactly("Third", "Hall", "Annex");
        assertThat(rooms.move(meeting, hall, 99)).extracting(Room::name).containsExactly("Third", "Annex", "Hall");
        assertThat(programme.programme(meeting).rooms()).extracting(Room::name).containsExactly("Third", "Annex", "Hall");
        assertThat(history.ofObject(meeting, RoomService.ROOM, hall).getFirst().changes()).containsExactly(new FieldChange("position", "2", "3"));
        room("Fourth");
        assertThat(programme.programme(meeting).rooms()).extracting(Room::name).containsExactly("Third", "Annex", "Hall", "Fourth");
    }

    @Test
    void roomsAreEditedTogetherAndHaveNamesOfTheirOwn() {
        var base = programme.programme(meeting).rooms().getFirst().fields();
        rooms.edit(meeting, hall, base, new RoomDraft("Hall", 250, 2, List.of(), List.of()));
        var closed = List.of(new RoomDraft.Closure(DAY.atTime(13, 0), DAY.atTime(15, 0)));
        var both = rooms.edit(meeting, hall, base, new RoomDraft("Hall", 100, 2, List.of("Projector"), closed));
        assertThat(both.fields()).isEqualTo(new RoomDraft("Hall", 250, 2, List.of("Projector"), closed));
        assertThatThrownBy(() -> rooms.add(meeting, new RoomDraft("hall ", null, 0, List.of(), List.of()))).isInstanceOf(InvalidInput.class);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> rooms.add(meeting, new RoomDraft(null, 0, 21, List.of(),
                        List.of(new RoomDraft.Closure(DAY.atTime(15, 0), DAY.atTime(13, 0))))))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("name", "capacity", "booths", "closures"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> programme.add(meeting, new SessionDraft(null, null, null, null, DAY.plusDays(30).atTime(10, 0),
                        0, null, false, "x".repeat(201), null, List.of(), null, List.of(), "zoom", false, List.of(), List.of(), null)))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field)
                        .containsExactly("kind", "titleEn", "chair", "remoteLink", "minutes", "startsAt"));
        assertThat(programme.programme(meeting).sessions()).isEmpty();
    }

    @Test
    void sessionsRoomsAndItemsOfAnotherMeetingAreNotFound() {
        var mine = add("Mine", DAY.atTime(10, 0), 60, hall);
        var other = planners.meeting().id();
        Planners.signIn(planners.account(other, MeetingRole.LEAD_ORGANISER));
        assertThatThrownBy(() -> programme.edit(other, mine.id(), mine.fields(), mine.fields())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> programme.move(other, List.of(Move.of(mine, mine.place().unscheduled())))).isInstanceOf(MoveRefused.class);
        assertThatThrownBy(() -> programme.remove(other, List.of(mine.id()), "Reason")).isInstanceOf(MoveRefused.class);
        assertThatThrownBy(() -> programme.undo(other, new ProgrammeUndo.Removed(meeting, List.of(mine)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rooms.removeAndMove(other, hall, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> programme.programme(meeting)).isInstanceOf(Refused.class);
    }

    @Test
    void twoPeopleWhoMoveAtOnceOverwriteNobodyUnseen() throws Exception {
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < 6; i++) {
            sessions.add(add("Session " + i, DAY.atTime(9 + i, 0), 60, hall));
        }
        var partner = planners.account(meeting, MeetingRole.CO_ORGANISER);
        var organiser = planners.account(meeting, MeetingRole.CO_ORGANISER);
        try (var people = Executors.newFixedThreadPool(2)) {
            var one = people.submit(shuffling(organiser, sessions));
            var other = people.submit(shuffling(partner, sessions));
            var made = one.get() + other.get();
            var moves = sessions.stream().mapToLong(session -> history.ofObject(meeting, ProgrammeService.SESSION, session.id()).size() - 1).sum();
            assertThat(moves).as("every move that was answered is on record, and no other").isEqualTo(made).isGreaterThan(20);
            assertThat(programme.programme(meeting).sessions()).hasSize(6).allSatisfy(session ->
                    assertThat(session.version()).isEqualTo(history.ofObject(meeting, ProgrammeService.SESSION, session.id()).size() - 1));
        }
    }

    private Callable<Integer> shuffling(AccountPrincipal who, List<Session> sessions) {
        return () -> Planners.as(who, () -> {
            var random = RandomGenerator.getDefault();
            var made = 0;
            for (var i = 0; i < 30; i++) {
                var seen = programme.programme(meeting).session(sessions.get(random.nextInt(sessions.size())).id()).orElseThrow();
                try {
                    made += programme.move(meeting, List.of(Move.of(seen, seen.place().at(DAY.atTime(8, 0).plusMinutes(5L * random.nextInt(100)))))).moves().size();
                } catch (MoveRefused e) {
                    assertThat(e.reason()).isEqualTo(Reason.MOVED_SINCE);
                }
            }
            return made;
        });
    }
}
