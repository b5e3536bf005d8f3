package org.plenary.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.PROGRAMME_LIMITS;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.live.Change;
import org.plenary.live.ThreeWay;
import org.plenary.programme.ProgrammeRules;
import org.plenary.programme.ProgrammeRulesService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class ProgrammeViewTest extends PageTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private ProgrammeRulesService rules;
    @Autowired
    private RoomService rooms;
    @Autowired
    private ChangeProposalService proposals;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private Session film;

    @BeforeEach
    void twoSessionsInAHall() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var hall = rooms.add(meeting.id(), new RoomDraft("Hall", null, 0, List.of(), List.of())).id();
        programme.add(meeting.id(), SessionDraft.titled(SessionKind.COMMITTEE, "Opening", DAY.atTime(10, 0), 60, hall));
        film = programme.add(meeting.id(), SessionDraft.titled(SessionKind.SIDE_EVENT, "Film", DAY.atTime(14, 0), 60, hall));
    }

    @Test
    void whatIsWrongWithAProgrammeIsReadAgainWhereReadingItFailed() {
        rules.settle(meeting.id(), ProgrammeRules.CUSTOMARY, ProgrammeRules.CUSTOMARY.losing(List.of(DAY.plusDays(1))));
        var view = navigate("m/" + meeting.code() + "/programme", ProgrammeView.class);
        var findings = $(FindingsPanel.class).single();
        assertThat(findings.getElement().getTextRecursively()).doesNotContain("taken twice");

        var renamed = ThreeWay.with(film.fields(), Map.of("titleEn", "Second film", "startsAt", DAY.atTime(10, 30)));
        var now = programme.edit(meeting.id(), film.id(), film.fields(), renamed);
        var told = List.of(new Change(meeting.id(), ProgrammeService.SESSION, film.id(), now.version(), Actor.SYSTEM));
        lostDays("cannot be read");
        assertThatThrownBy(() -> view.changed(told)).isInstanceOf(RuntimeException.class);
        lostDays(DAY.plusDays(1).toString());
        view.changed(told);
        assertThat(findings.getElement().getTextRecursively()).contains("taken twice");
    }

    @Test
    void aProposalThatWaitsIsMarkedOnTheCardOfItsSession() {
        proposals.propose(meeting.id(), ProgrammeService.SESSION, film.id(), film.fields(), ThreeWay.with(film.fields(), Map.of("startsAt", DAY.atTime(15, 0))), null, null);
        navigate("m/" + meeting.code() + "/programme", ProgrammeView.class);
        assertThat(card("Film")).endsWith("1 proposal");
        assertThat(card("Opening")).doesNotContain("proposal");

        proposals.giveBack(meeting.id(), proposals.of(meeting.id(), "en").getFirst().id(), 0, "The hall is taken.");
        Proposals.here().orElseThrow().changed(List.of(new Change(meeting.id(), ChangeProposalService.CHANGE_PROPOSAL, 1, 1, Actor.SYSTEM)));
        assertThat(card("Film")).doesNotContain("proposal");
    }

    /** @return what is read out of the card with this title */
    private String card(String title) {
        return $(SessionCard.class).withCondition(card -> card.getElement().getAttribute("data-title").equals(title)).single().getElement().getAttribute("aria-label");
    }

    private void lostDays(String days) {
        db.update(PROGRAMME_LIMITS).set(PROGRAMME_LIMITS.LOST_DAYS, days).where(PROGRAMME_LIMITS.MEETING_ID.eq(meeting.id())).execute();
    }
}
