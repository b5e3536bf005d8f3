package org.plenary.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.programme.SeriesService.Reach;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class SeriesServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 10, 22);

    @Autowired
    private SeriesService series;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private DSLContext db;

    private long meeting;
    private long hall;
    private List<Session> groups;

    /** Africa and Asia on three days. */
    @BeforeEach
    void consultationsOfTwoGroups() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        db.update(MEETING).set(MEETING.STARTS_ON, FIRST).set(MEETING.ENDS_ON, FIRST.plusDays(6)).where(MEETING.ID.eq(meeting)).execute();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        hall = rooms.add(meeting, new RoomDraft("Hall", 100, 2, List.of(), List.of())).id();
        groups = programme.addSeries(meeting, SessionDraft.titled(SessionKind.REGIONAL_CONSULTATION, "Regional consultation", FIRST.atTime(8, 30), 60, null),
                new Recurrence(FIRST, FIRST.plusDays(2), Set.of(), List.of("Africa", "Asia")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private List<String> now() {
        return programme.programme(meeting).sessions().stream().map(session -> session.fields().titleEn() + " " + session.place().startsAt().toString().substring(8) + " "
                + session.fields().minutes() + (session.place().roomId() == null ? "" : " in")).sorted().toList();
    }

    private int edit(Session session, Map<String, Object> changes, Reach reach) {
        return series.edit(meeting, session.id(), session.fields(), ThreeWay.with(session.fields(), changes), reach);
    }

    @Test
    void aRegionIsNamedInEachLanguageAndKeepsItsNamesWhenTheTitleChanges() {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meeting).set(MEETING_ROLE.ROLE, MeetingRole.LEAD_ORGANISER.name())
                .set(MEETING_ROLE.ORGANISATION_ID, db.select(BODY.SECRETARIAT_ID).from(BODY).where(BODY.CODE.eq("CMS"))).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
        var template = ThreeWay.with(SessionDraft.titled(SessionKind.REGIONAL_CONSULTATION, "Consultation", FIRST.atTime(18, 0), 60, null),
                Map.of("titleFr", "Consultation", "titleEs", "Consulta"));
        var added = programme.addSeries(meeting, template, new Recurrence(FIRST, FIRST, Set.of(), List.of("Africa", "North America", "Friends of the lion")));
        assertThat(added).extracting(session -> session.fields().titleFr())
                .containsExactly("Consultation\u00a0: Afrique", "Consultation\u00a0: Amérique du Nord", "Consultation\u00a0: Friends of the lion");
        assertThat(edit(added.getFirst(), Map.of("titleFr", "Réunion de groupe\u00a0: Afrique", "titleEs", "Reunión de grupo: África"), Reach.ALL)).isEqualTo(3);
        assertThat(programme.programme(meeting).session(added.get(1).id()).orElseThrow().fields()).satisfies(fields -> {
            assertThat(fields.titleEn()).isEqualTo("Consultation: North America");
            assertThat(fields.titleFr()).isEqualTo("Réunion de groupe\u00a0: Amérique du Nord");
            assertThat(fields.titleEs()).isEqualTo("Reunión de grupo: América del Norte");
        });
    }

    @Test
    void oneOfASeriesIsEditedAlone() {
        assertThat(edit(groups.get(2), Map.of("minutes", 45), Reach.THIS)).isEqualTo(1);
        assertThat(now()).filteredOn(one -> one.contains(" 45")).containsExactly("Regional consultation: Africa 23T08:30 45");
    }

    @Test
    void theFollowingOnesAreThoseThatBeginNoEarlier() {
        assertThat(edit(groups.get(2), Map.of("startsAt", FIRST.plusDays(1).atTime(9, 0), "titleEn", "Regional coordination: Africa"), Reach.FOLLOWING)).isEqualTo(4);
        assertThat(now()).containsExactly("Regional consultation: Africa 22T08:30 60", "Regional consultation: Asia 22T08:30 60", "Regional coordination: Africa 23T09:00 60",
                "Regional coordination: Africa 24T09:00 60", "Regional coordination: Asia 23T09:00 60", "Regional coordination: Asia 24T09:00 60");
    }

    @Test
    void whatOneOfThemHasOfItsOwnStays() {
        programme.move(meeting, List.of(Move.of(groups.get(5), groups.get(5).place().at(FIRST.plusDays(2).atTime(18, 0)).in(hall))));
        assertThat(edit(groups.get(0), Map.of("startsAt", FIRST.atTime(9, 0), "minutes", 90, "roomId", hall), Reach.ALL)).isEqualTo(6);
        assertThat(now()).containsExactly("Regional consultation: Africa 22T09:00 90 in", "Regional consultation: Africa 23T09:00 90 in", "Regional consultation: Africa 24T09:00 90 in",
                "Regional consultation: Asia 22T09:00 90", "Regional consultation: Asia 23T09:00 90", "Regional consultation: Asia 24T18:00 90 in");
    }

    @Test
    void allOfThemAreSavedOrNone() {
        var base = groups.get(0).fields();
        programme.edit(meeting, groups.get(0).id(), base, ThreeWay.with(base, Map.of("minutes", 30)));
        assertThatThrownBy(() -> edit(groups.get(0), Map.of("minutes", 90), Reach.ALL)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> edit(groups.get(1), Map.of("startsAt", FIRST.plusDays(19).atTime(8, 30)), Reach.ALL)).isInstanceOf(InvalidInput.class);
        assertThat(now()).filteredOn(one -> !one.endsWith(" 60")).containsExactly("Regional consultation: Africa 22T08:30 30");
    }
}
