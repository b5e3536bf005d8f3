package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING_ROLE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.GrantService;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingPart.Kind;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class RefusedViewTest extends PageTest {

    @Autowired
    private GrantService grants;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private AccountPrincipal lead;
    private AccountPrincipal reader;

    @BeforeEach
    void whoPlansOneSessionWouldTakeInAProgramme() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        lead = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        reader = planners.account(meeting.id(), MeetingRole.READER);
        grant(session("Opening"));
        Planners.signIn(reader);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/programme/import");
    }

    private MeetingPart session(String title) {
        return new MeetingPart(Kind.SESSION, Planners.as(lead, () -> programme.add(meeting.id(),
                SessionDraft.titled(SessionKind.COMMITTEE, title, LocalDate.of(2016, 5, 30).atTime(10, 0), 60, null))).id());
    }

    /** In these parts, or in the whole meeting. */
    private void grant(MeetingPart... parts) {
        var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.ACCOUNT_ID.eq(reader.id())).getId();
        Planners.as(lead, () -> {
            grants.grant(meeting.id(), role, Action.EDIT_PROGRAMME, Arrays.asList(parts));
            return null;
        });
    }

    private static boolean comes(Duration patience, BooleanSupplier what) throws InterruptedException {
        for (var end = Instant.now().plus(patience); Instant.now().isBefore(end); Thread.sleep(20)) {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            if (what.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void onlyTheRightThatThePageAsksForOpensIt() throws InterruptedException {
        var words = $(TextArea.class).single();
        words.setValue("I bring the programme of the workshop.");
        grant(session("Film"));
        assertThat(comes(Duration.ofMillis(700), () -> !$(Notification.class).all().isEmpty() || !words.isAttached())).isFalse();
        assertThat($(TextArea.class).single().getValue()).isEqualTo("I bring the programme of the workshop.");
        grant();
        assertThat(comes(Duration.ofSeconds(10), () -> $(RefusedView.class).all().isEmpty())).isTrue();
        assertThat(test($(Notification.class).single()).getText()).isEqualTo("The right that this page asks for was granted to you. The page is open.");
    }
}
