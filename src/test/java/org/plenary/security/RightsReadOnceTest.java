package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.MEETING_ROLE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A page is read again with the rights that its reader has at that moment. */
@PlenaryTest
class RightsReadOnceTest {

    @Autowired
    private Rights rights;
    @Autowired
    private AgendaService agenda;
    @Autowired
    private DSLContext db;

    private long meeting;

    @BeforeEach
    void aCoOrganiserIsSignedIn() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        Planners.signIn(planners.account(meeting, MeetingRole.CO_ORGANISER));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void removeTheCoOrganiser() {
        db.deleteFrom(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meeting)).execute();
    }

    @Test
    void whoeverWasRemovedReadsNothingTheNextTime() {
        Rights.readOnce(() -> assertThat(agenda.tree(meeting)).isEmpty());
        removeTheCoOrganiser();
        Rights.readOnce(() -> assertThatThrownBy(() -> agenda.tree(meeting)).isInstanceOf(Refused.class));
        assertThat(rights.may(Action.VIEW_MEETING, meeting)).isFalse();
    }

    @Test
    void whoeverIsRemovedWhileAPageIsReadChangesNothingAndReadsNoMoreAfterThat() {
        Rights.readOnce(() -> {
            assertThat(agenda.tree(meeting)).isEmpty();
            removeTheCoOrganiser();
            assertThatThrownBy(() -> agenda.add(meeting, Target.lastIn(null), new AgendaItemDraft("Opening", null, null))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> agenda.tree(meeting)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void whatSomebodyMayDoIsNotWhatAnotherMayDo() {
        var nobody = new Planners(db).account(new Planners(db).meeting().id(), MeetingRole.LEAD_ORGANISER);
        Rights.readOnce(() -> {
            assertThat(rights.may(Action.VIEW_MEETING, meeting)).isTrue();
            assertThat(Planners.as(nobody, () -> rights.may(Action.VIEW_MEETING, meeting))).isFalse();
        });
    }

    @Test
    void aRightIsBelievedForAMomentOnly() {
        Rights.readOnce(() -> {
            assertThat(rights.may(Action.VIEW_MEETING, meeting)).isTrue();
            removeTheCoOrganiser();
            var until = System.nanoTime() + 300_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(rights.may(Action.VIEW_MEETING, meeting)).isFalse();
        });
    }
}
