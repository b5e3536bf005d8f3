package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.programme.DayPlan.Shown;

class DayPlanTest {

    private static final LocalDate DAY = LocalDate.of(2017, 10, 23);
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final List<Room> ROOMS = List.of(room(1, "Hall"), room(2, "Annex"));

    private static Room room(long id, String name) {
        return new Room(id, new RoomDraft(name, null, 0, List.of(), List.of()), 0);
    }

    private static Session session(long id, LocalDateTime start, int minutes, Long room) {
        return new Session(id, SessionDraft.titled(SessionKind.COMMITTEE, "Session " + id, start, minutes, room), null, false, null, 0);
    }

    private static DayPlan plan(ZoneId zone, LocalDate day, Session... sessions) {
        return DayPlan.of(new Programme(zone, day, day, ROOMS, List.of(sessions)), day);
    }

    @Test
    void parallelSessionsInARoomStandSideBySideAndOthersHaveItsWholeWidth() {
        var plan = plan(MANILA, DAY, session(1, DAY.atTime(9, 0), 60, 1L), session(2, DAY.atTime(9, 30), 60, 1L), session(3, DAY.atTime(10, 0), 60, 1L),
                session(4, DAY.atTime(11, 0), 60, 1L));
        assertThat(plan.shown()).extracting(shown -> shown.session().id() + ":" + shown.track() + "/" + shown.tracks()).containsExactly("1:0/2", "2:1/2", "3:0/2", "4:0/1");
        assertThat(plan.columns()).extracting(column -> column.room().name() + column.tracks()).containsExactly("Hall2", "Annex1");
    }

    @Test
    void sessionsThatShareBothTheirTimesNeedNoMoreWidthThanThree() {
        var parallels = IntStream.rangeClosed(1, 6).mapToObj(id -> session(id, DAY.atTime(8, 30), 60, null)).toArray(Session[]::new);
        assertThat(plan(MANILA, DAY, parallels).columns().getLast().tracks()).isEqualTo(3);
        parallels[5] = session(6, DAY.atTime(9, 0), 60, null);
        assertThat(plan(MANILA, DAY, parallels).columns().getLast().tracks()).isEqualTo(6);
    }

    @Test
    void sessionsWithoutARoomHaveAColumnOfTheirOwnOnlyWhereThereAreSome() {
        assertThat(plan(MANILA, DAY, session(1, DAY.atTime(9, 0), 60, 1L)).columns()).extracting(DayPlan.Column::roomId).containsExactly(1L, 2L);
        assertThat(plan(MANILA, DAY, session(1, DAY.atTime(9, 0), 60, null)).columns()).extracting(DayPlan.Column::roomId).containsExactly(1L, 2L, null);
    }

    @Test
    void theDayGoesOnAfterMidnightAsLongAsItsSessionsDo() {
        var plan = plan(MANILA, DAY, session(1, DAY.atTime(22, 0), 270, 1L), session(2, DAY.plusDays(1).atTime(0, 30), 60, 2L));
        assertThat(plan.to()).isEqualTo(27 * 60);
        assertThat(plan.shown()).extracting(Shown::start).containsExactly(22 * 60, 24 * 60 + 30);
        assertThat(DayPlan.time(DAY, plan.shown().getLast().end())).isEqualTo(DAY.plusDays(1).atTime(1, 30));
    }

    @Test
    void aNightInWhichClocksGoForwardEndsLaterOnTheClock() {
        var night = LocalDate.of(2017, 3, 25);
        var shown = plan(ZoneId.of("Europe/Berlin"), night, session(1, night.atTime(23, 0), 240, 1L)).shown().getFirst();
        assertThat(shown.end() - shown.start()).isEqualTo(300);
    }

    @RepeatedTest(50)
    void noTwoSessionsCoverEachOther() {
        var random = new Random(2016);
        var sessions = new ArrayList<Session>();
        for (var id = 1; id <= 25; id++) {
            sessions.add(session(id, DAY.atTime(8, 0).plusMinutes(5L * random.nextInt(120)), 5 + 5 * random.nextInt(40), List.of(1L, 2L).get(random.nextInt(2))));
        }
        var plan = plan(MANILA, DAY, sessions.toArray(Session[]::new));
        assertThat(plan.shown()).hasSize(25).allSatisfy(one -> {
            assertThat(one.track()).isLessThan(one.tracks());
            assertThat(plan.shown()).filteredOn(other -> other != one && other.column() == one.column() && other.start() < one.end() && one.start() < other.end())
                    .allSatisfy(other -> {
                        assertThat(other.tracks()).isEqualTo(one.tracks());
                        assertThat(other.track()).isNotEqualTo(one.track());
                    });
        });
    }
}
