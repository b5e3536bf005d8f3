package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.schema.Tables;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept says the same as what is counted anew, whatever anybody has changed. */
@PlenaryTest
class BoardsTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final List<SessionKind> KINDS = List.of(SessionKind.PLENARY, SessionKind.REGIONAL_CONSULTATION, SessionKind.COMMITTEE, SessionKind.SIDE_EVENT);

    @Autowired
    private FindingService findings;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private ProgrammeRulesService rules;
    @Autowired
    private RoomService rooms;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private ProgrammeRepository repository;
    @Autowired
    private ProgrammeFacts facts;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DSLContext db;

    private AccountPrincipal organiser;
    private long meeting;
    private final List<Long> halls = new ArrayList<>();
    private final List<Long> items = new ArrayList<>();

    @BeforeEach
    void aProgrammeOfThreeDays() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        db.update(Tables.MEETING).set(Tables.MEETING.ENDS_ON, DAY.plusDays(2)).where(Tables.MEETING.ID.eq(meeting)).execute();
        organiser = planners.account(meeting, MeetingRole.CO_ORGANISER);
        Planners.signIn(organiser);
        for (var name : List.of("Hall", "Annex")) {
            halls.add(rooms.add(meeting, new RoomDraft(name, 20, 1, List.of(), List.of(new RoomDraft.Closure(DAY.atTime(8, 0), DAY.atTime(10, 0))))).id());
        }
        for (var title : List.of("First", "Second")) {
            items.add(agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft(title, null, null)).id());
        }
        var random = new Random(1);
        for (var number = 0; number < 14; number++) {
            programme.add(meeting, draft(random, number));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private SessionDraft draft(Random random, int number) {
        var place = place(random, 30 + 30 * random.nextInt(4));
        return new SessionDraft(KINDS.get(number % KINDS.size()), "Session " + number, null, null, place.startsAt(), place.minutes(), place.roomId(),
                random.nextInt(6) == 0, "Chair " + random.nextInt(4), null, List.of(), null, random.nextBoolean() ? List.of("en", "fr") : List.of(), null, false,
                List.of(), List.of(items.get(random.nextInt(items.size()))), null);
    }

    private Place place(Random random, int minutes) {
        return random.nextInt(8) == 0 ? new Place(null, minutes, null)
                : new Place(DAY.plusDays(random.nextInt(3)).atTime(8 + random.nextInt(12), 15 * random.nextInt(4)), minutes,
                        random.nextInt(5) == 0 ? null : halls.get(random.nextInt(halls.size())));
    }

    private List<ProgrammeFinding> anew() {
        return transaction.execute(_ -> {
            var now = repository.programme(meeting);
            var board = new KeptBoard(now, facts.around(meeting, now.first(), Locale.ENGLISH), new FindingsInWords(Locale.ENGLISH));
            return board.words().all(board.findings(), Map.of());
        });
    }

    private void change(Random random, int number) {
        var sessions = programme.programme(meeting).sessions();
        var one = sessions.get(random.nextInt(sessions.size()));
        switch (random.nextInt(12)) {
            case 0 -> programme.add(meeting, draft(random, number));
            case 1 -> programme.edit(meeting, one.id(), one.fields(), one.fields().pinned(!one.fields().pinned()));
            case 2 -> programme.remove(meeting, List.of(one.id()), "No longer wanted");
            case 3 -> programme.move(meeting, List.of(Move.of(one, one.place().lasting(30 + 15 * random.nextInt(6)))));
            case 4 -> {
                var room = room(random);
                rooms.edit(meeting, room.id(), room.fields(), new RoomDraft(room.name(), 5 + random.nextInt(9), random.nextInt(2), List.of(), List.of()));
            }
            case 5 -> {
                var settled = rules.rules(meeting);
                rules.settle(meeting, settled, settled.losing(settled.lost().isEmpty() ? List.of(DAY.plusDays(1)) : List.of()));
            }
            case 6 -> agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Item " + number, null, null));
            default -> programme.move(meeting, List.of(Move.of(one, place(random, one.place().minutes()))));
        }
    }

    private Room room(Random random) {
        return programme.programme(meeting).rooms().get(random.nextInt(halls.size()));
    }

    @Test
    void afterEachChangeTheKeptBoardSaysWhatOneMadeAnewSays() {
        var random = new Random(7);
        for (var number = 20; number < 100; number++) {
            change(random, number);
            assertThat(findings.findings(meeting, Locale.ENGLISH)).as("after change %d", number).containsExactlyInAnyOrderElementsOf(anew());
        }
    }

    @Test
    void whatIsRolledBackIsNotKept() {
        var session = programme.programme(meeting).sessions().getFirst();
        var before = findings.findings(meeting, Locale.ENGLISH);
        for (var room : halls) {
            transaction.executeWithoutResult(status -> {
                programme.move(meeting, List.of(Move.of(session, session.place().in(room).at(DAY.atTime(8, 0)))));
                findings.findings(meeting, Locale.ENGLISH);
                status.setRollbackOnly();
            });
            assertThat(findings.findings(meeting, Locale.ENGLISH)).isEqualTo(before);
        }
    }

    @Test
    void severalWhoMoveAtOnceAllReadTheSameInTheEnd() throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            for (var person = 0; person < 4; person++) {
                var random = new Random(person);
                work.add(() -> Planners.as(organiser, () -> {
                    for (var move = 0; move < 25; move++) {
                        var sessions = programme.programme(meeting).sessions();
                        var one = sessions.get(random.nextInt(sessions.size()));
                        try {
                            programme.move(meeting, List.of(Move.of(one, place(random, one.place().minutes()))));
                        } catch (MoveRefused e) {
                            assertThat(e.reason()).isEqualTo(MoveRefused.Reason.MOVED_SINCE);
                        }
                        findings.findings(meeting, Locale.ENGLISH);
                    }
                    return null;
                }));
            }
            for (var done : people.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(findings.findings(meeting, Locale.ENGLISH)).containsExactlyInAnyOrderElementsOf(anew());
    }
}
