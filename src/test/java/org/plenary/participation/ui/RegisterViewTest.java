package org.plenary.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.participation.FormService;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantState;
import org.plenary.participation.Participants;
import org.plenary.participation.Participants.Example;
import org.plenary.participation.RegistrationForm;
import org.plenary.participation.RegistrationService;
import org.plenary.participation.Topic;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class RegisterViewTest extends PageTest {

    @Autowired
    private Participants examples;
    @Autowired
    private FormService forms;
    @Autowired
    private RegistrationService registrations;

    private Example meeting;
    private String token;

    @BeforeEach
    void somebodyInvited() {
        meeting = examples.meeting();
        forms.addReadyMade(meeting.meetingId(), Topic.VISA);
        Participant participant = examples.invite(meeting, "Alpha", "OM");
        token = examples.token(meeting, participant);
        SecurityContextHolder.clearContext();
    }

    private void open(String query) {
        UI.getCurrent().navigate("register/" + token, QueryParameters.fromString(query));
    }

    private String field(String code) {
        return RegistrationForm.field(registrations.look(token, null).form().questions().stream().filter(question -> code.equals(question.code())).findFirst().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private void visa(String answer) {
        RadioButtonGroup<String> group = $(RadioButtonGroup.class).id(field("visa-needed"));
        test(group).selectItem(answer);
    }

    private ParticipantState state() {
        return registrations.look(token, null).participant().state();
    }

    @Test
    void aParticipantRegistersAndIsAskedWhatTheirAnswersCallFor() {
        open("lang=en");
        assertThat($(TextField.class).all()).noneMatch(one -> one.getId().orElse("").equals(field("passport-number")));
        visa("Yes");
        assertThat($(TextField.class).id(field("passport-number")).isVisible()).isTrue();
        test($(Button.class).id("register-submit")).click();
        assertThat($(TextField.class).id(field("passport-number")).isInvalid()).isTrue();
        assertThat(state()).isEqualTo(ParticipantState.INVITED);
        visa("No");
        test($(Button.class).id("register-submit")).click();
        assertThat(state()).isEqualTo(ParticipantState.REGISTERED);
    }

    @Test
    void whatWasTypedIsThereAfterAReload() {
        open("lang=en");
        test($(TextField.class).id("participant-badgeName")).setValue("Al");
        assertThat($(Span.class).id("draft-saved").getText()).isEqualTo("Draft saved; not yet submitted");
        open("lang=fr");
        assertThat($(TextField.class).id("participant-badgeName").getValue()).isEqualTo("Al");
        assertThat($(Button.class).id("register-submit").getText()).isEqualTo("S’inscrire");
        assertThat($(H1.class).single().getText()).isEqualTo("Atelier d’exemple");
    }

    @Test
    void whoDoesNotComeSaysSoHere() {
        open("lang=en");
        test($(Button.class).id("register-cancel")).click();
        test($(Button.class).id("register-cancel-confirm")).click();
        assertThat(state()).isEqualTo(ParticipantState.CANCELLED);
        assertThat($(Button.class).all()).noneMatch(button -> button.getId().orElse("").equals("register-submit"));
    }

    @Test
    void anExpiredLinkSaysSo() {
        examples.expireLinks(meeting);
        open("lang=es");
        assertThat($(H1.class).single().getText()).isEqualTo("Este enlace ha caducado");
    }
}
