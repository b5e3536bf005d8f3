package org.plenary.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.participation.ApprovalService;
import org.plenary.participation.BadgeDesign.Look;
import org.plenary.participation.BadgeService;
import org.plenary.participation.CheckInService;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.Participants;
import org.plenary.participation.Participants.Example;
import org.plenary.participation.Scan;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Participants.class)
class ListViewsTest extends PageTest {

    @Autowired
    private Participants examples;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private BadgeService badges;
    @Autowired
    private CheckInService checkIn;

    @Test
    void aListThatWouldNameNobodyIsNotOffered() {
        var meeting = examples.meeting();
        examples.enter(meeting, "Silent", "KE");
        open(meeting, "lists");
        assertThat($(Paragraph.class).id("roster-number").getText()).isEqualTo("Nobody is named yet");
        assertThat($(Button.class).id("roster-download").isEnabled()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLookOfABadgeIsSeenBeforeItIsSaved() {
        var meeting = examples.meeting();
        open(meeting, "badges");
        $(Select.class).all().stream().filter(select -> select.getValue() instanceof ParticipantCategory).findFirst().orElseThrow().setValue(ParticipantCategory.PRESS);
        $(TextField.class).all().getFirst().setValue("Media");
        $(Checkbox.class).all().forEach(shown -> shown.setValue(false));
        assertThat(preview()).contains("Media", "Example PERSON").doesNotContain("Director of Examples", "Example State");
        assertThat(badges.design(meeting.meetingId()).showsCode()).isTrue();
        test($(Button.class).id("badge-save")).click();
        assertThat(badges.design(meeting.meetingId()).showsCode()).isFalse();
        assertThat(badges.design(meeting.meetingId()).looks().get(ParticipantCategory.PRESS)).isEqualTo(new Look("#B4451F", "Media"));
    }

    @Test
    void aVisitorsBadgeSaysNothingOfWhereTheyBelong() {
        var meeting = examples.meeting();
        open(meeting, "badges");
        chooseVisitor();
        assertThat(preview()).contains("Visitor").doesNotContain("Example State");
    }

    @Test
    void sessionsAreNamedCountedAndLeadToCertificates() {
        var meeting = examples.meeting();
        var ana = examples.enter(meeting, "Ana", "KE");
        approvals.approveAll(meeting.meetingId(), List.of(ana.id()));
        open(meeting, "attendance");
        test($(Button.class).id("session-add")).click();
        assertThat($(TextField.class).single().isInvalid()).isTrue();
        $(TextField.class).single().setValue("Opening");
        test($(Button.class).id("session-add")).click();
        var session = checkIn.sessions(meeting.meetingId()).getFirst();
        checkIn.record(meeting.meetingId(), List.of(new Scan(UUID.randomUUID(), session.id(), null, ana.id(), Instant.now(), "1")));
        open(meeting, "attendance");
        assertThat($(UnorderedList.class).id("sessions").getElement().getTextRecursively()).contains("Opening", "1 checked in");
        assertThat($(Paragraph.class).id("certificates-number").getText()).isEqualTo("1 participant attended enough.");
    }

    @SuppressWarnings("unchecked")
    private void chooseVisitor() {
        $(Select.class).all().stream().filter(select -> select.getValue() instanceof ParticipantCategory).findFirst().orElseThrow().setValue(ParticipantCategory.VISITOR);
    }

    private String preview() {
        return $(Div.class).all().stream().filter(div -> div.hasClassName("badge-preview")).findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private void open(Example meeting, String page) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("m/" + meeting.code() + "/participants/" + page);
    }
}
