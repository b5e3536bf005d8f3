package org.plenary.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaRefused.Reason;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.body.BodyService;
import org.plenary.live.ThreeWay;
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
class AgendaVersionServiceTest {

    @Autowired
    private AgendaService agenda;
    @Autowired
    private AgendaVersionService versions;
    @Autowired
    private BodyService bodies;
    @Autowired
    private HistoryService history;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private long meeting;
    private long opening;
    private long reports;

    @BeforeEach
    void anAgendaOfTwoItems() {
        planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
        opening = add(new AgendaItemDraft("Opening", "Ouverture", null));
        reports = add(ThreeWay.with(new AgendaItemDraft("Reports", null, null), Map.of("noteEn", "The item recalls the last meeting.",
                "actionEs", "Se invita a la reunión a tomar nota.", "leadId", bodies.organisations().getFirst().id(), "mandate", "Resolution 11.10, para 5")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private long add(AgendaItemDraft draft) {
        return agenda.add(meeting, Target.lastIn(null), draft).id();
    }

    private AgendaVersion putOut(AgendaState state) {
        return versions.putOut(meeting, new PutOut(state, "EXAMPLE/COP1/Doc.3", "Sent with the invitation"), versions.standing(meeting));
    }

    @Test
    void whatWasPutOutStaysAsItWasWhateverIsChangedLater() {
        assertThat(versions.standing(meeting).state()).isEqualTo(AgendaState.DRAFT);
        var then = agenda.tree(meeting);
        var version = putOut(AgendaState.PROVISIONAL);
        agenda.edit(meeting, opening, then.getFirst().fields(), new AgendaItemDraft("Opening of the meeting", "Ouverture", null));
        agenda.move(meeting, reports, new Target.Before(opening));
        assertThat(versions.items(meeting, Optional.of(version.number()))).isEqualTo(then);
        assertThat(versions.items(meeting, Optional.empty())).isEqualTo(agenda.tree(meeting)).isNotEqualTo(then);
        assertThat(versions.standing(meeting)).extracting(AgendaStanding::state, AgendaStanding::symbol).containsExactly(AgendaState.PROVISIONAL, "EXAMPLE/COP1/Doc.3");
        assertThat(versions.standing(meeting).by()).isEqualTo(version.by()).isNotBlank();
    }

    @Test
    void anAdoptedAgendaIsReadOnlyUntilItIsReopenedWithAReason() {
        var base = agenda.tree(meeting).getFirst().fields();
        var undo = agenda.move(meeting, reports, new Target.Before(opening)).orElseThrow();
        putOut(AgendaState.ADOPTED);
        var refused = List.<Runnable>of(() -> add(new AgendaItemDraft("Late", null, null)), () -> agenda.edit(meeting, opening, base, new AgendaItemDraft("x", null, null)),
                () -> agenda.move(meeting, opening, Target.lastIn(reports)), () -> agenda.remove(meeting, opening), () -> agenda.undo(meeting, undo),
                () -> putOut(AgendaState.PROVISIONAL));
        assertThat(refused).allSatisfy(change -> assertThatExceptionOfType(AgendaRefused.class).isThrownBy(change::run)
                .extracting(AgendaRefused::reason).isEqualTo(Reason.ADOPTED));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> versions.reopen(meeting, " ", versions.standing(meeting)))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("reason"));
        versions.reopen(meeting, "The plenary asked for one more item", versions.standing(meeting));
        assertThat(versions.standing(meeting)).extracting(AgendaStanding::state, AgendaStanding::reason)
                .containsExactly(AgendaState.PROVISIONAL, "The plenary asked for one more item");
        add(new AgendaItemDraft("Late", null, null));
        assertThat(history.ofObject(meeting, AgendaVersionService.AGENDA, meeting)).extracting(HistoryEntry::action)
                .containsExactly("AGENDA_REOPENED", "AGENDA_PUT_OUT");
    }

    @Test
    void versionsAreNumberedAndOneKeptByHandLeavesTheStateAlone() {
        putOut(AgendaState.PROPOSED);
        versions.keep(meeting, " before the call with the host ");
        putOut(AgendaState.PROVISIONAL);
        assertThat(versions.versions(meeting)).extracting(AgendaVersion::number, AgendaVersion::state, AgendaVersion::putOut, AgendaVersion::label).containsExactly(
                tuple(3, AgendaState.PROVISIONAL, true, "Sent with the invitation"),
                tuple(2, AgendaState.PROPOSED, false, "before the call with the host"),
                tuple(1, AgendaState.PROPOSED, true, "Sent with the invitation"));
    }

    @Test
    void whoeverWasSlowerIsToldAndNothingIsPutOut() {
        var seen = versions.standing(meeting);
        putOut(AgendaState.PROPOSED);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> versions.putOut(meeting, new PutOut(AgendaState.ADOPTED, null, null), seen))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("version"));
        assertThat(versions.versions(meeting)).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndAnEmptyAgendaIsNotPutOut() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> versions.putOut(meeting, new PutOut(AgendaState.DRAFT, "x".repeat(81), "x".repeat(201)), versions.standing(meeting)))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("state", "symbol", "label"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> versions.keep(meeting, "x".repeat(201)));
        agenda.remove(meeting, opening);
        agenda.remove(meeting, reports);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> putOut(AgendaState.PROPOSED));
        assertThat(versions.versions(meeting)).isEmpty();
    }

    @Test
    void contributorsKeepVersionsAndPutNothingOutAndOtherMeetingsAreNotSeen() {
        putOut(AgendaState.PROVISIONAL);
        Planners.signIn(planners.account(meeting, MeetingRole.CONTRIBUTOR));
        assertThat(versions.keep(meeting, null).number()).isEqualTo(2);
        assertThatThrownBy(() -> putOut(AgendaState.ADOPTED)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> versions.reopen(meeting, "reason", versions.standing(meeting))).isInstanceOf(Refused.class);
        var other = planners.meeting().id();
        Planners.signIn(planners.account(other, MeetingRole.LEAD_ORGANISER));
        assertThatThrownBy(() -> versions.items(other, Optional.of(1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> versions.items(meeting, Optional.of(1))).isInstanceOf(Refused.class);
    }
}
