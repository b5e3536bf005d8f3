package org.plenary.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.participation.Participants.draft;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.Participants;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Participants.class)
class DelegationsViewTest extends PageTest {

    @Autowired
    private Participants examples;
    @Autowired
    private ParticipantService participants;

    private Button named(String label) {
        return $(Button.class).all().stream().filter(button -> label.equals(button.getAriaLabel().orElse(null))).findFirst().orElseThrow();
    }

    @Test
    void delegationsStandInOrderAndASecondHeadIsRefusedWithAnExplanation() {
        var meeting = examples.meeting();
        participants.create(meeting.meetingId(), draft("Alpha", ParticipantCategory.PARTY, "PK", DelegationRole.HEAD));
        var beta = examples.enter(meeting, "Beta", "PK");
        examples.enter(meeting, "Gamma", "OM");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/participants/delegations", QueryParameters.of("party", "PK"));
        assertThat($(Nav.class).id("delegations").getElement().getTextRecursively()).matches("Oman.*No head named.*Pakistan.*");
        test(named("Beta, Example: Head of delegation")).click();
        assertThat($(Notification.class).last().getElement().getTextRecursively()).contains("Example Alpha is head of this delegation");
        test(named("Beta, Example: Member")).click();
        assertThat(examples.now(meeting, beta).fields().delegationRole()).isEqualTo(DelegationRole.MEMBER);
        assertThat($(Div.class).id("delegation").getElement().getTextRecursively()).contains("Member");
    }
}
