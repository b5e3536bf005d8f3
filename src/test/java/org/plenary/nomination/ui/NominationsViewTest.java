package org.plenary.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.Addressee;
import org.plenary.nomination.CallService;
import org.plenary.nomination.CallState;
import org.plenary.nomination.Decision;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.NominationState;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(NominationExamples.class)
class NominationsViewTest extends PageTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private CallService calls;

    private void open(Example meeting, String query) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/nominations", QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private Grid<Nomination> grid() {
        return $(Grid.class).id("nominations");
    }

    private List<String> shown() {
        return grid().getDataProvider().fetch(new Query<>()).map(one -> one.candidate().familyName()).toList();
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    private String notice() {
        return $(Notification.class).last().getElement().getTextRecursively();
    }

    @Test
    void anOrganiserBeginsACallAndPastesItsAddressees() {
        var meeting = examples.meeting();
        open(meeting, "");
        click("call-begin");
        click("call-save");
        assertThat($(IntegerField.class).id("nomination-call-seats").isInvalid()).isTrue();
        test($(IntegerField.class).id("nomination-call-seats")).setValue(15);
        test($(IntegerField.class).id("nomination-call-seatsPerParty")).setValue(5);
        click("call-save");
        assertThat(calls.find(meeting.meetingId()).orElseThrow().seats()).isEqualTo(15);
        click("addressee-paste");
        var lines = $(TextArea.class).id("addressee-lines");
        test(lines).setValue("Oman; Example One; one@example.org; en\nAtlantis; Example Two; two@example.org; fr");
        click("addressee-save");
        assertThat(lines.getErrorMessage()).isEqualTo("Line 2, State: Atlantis is not a State known here. Use its name or its two-letter code.");
        test(lines).setValue("Oman; Example One; one@example.org; en\nPakistan; Example Two; two@example.org; en");
        click("addressee-save");
        assertThat(calls.addressees(meeting.meetingId())).extracting((Addressee one) -> one.fields().iso2()).containsExactly("OM", "PK");
    }

    @Test
    void aCallWithoutDeadlineIsNotOpenedAndTheFieldSaysWhy() {
        var meeting = examples.draftCall(null, "OM");
        open(meeting, "");
        click("call-open");
        assertThat(calls.find(meeting.meetingId()).orElseThrow().state()).isEqualTo(CallState.DRAFT);
        assertThat($(DateTimePicker.class).single().getErrorMessage()).isEqualTo("Please fill this in.");
    }

    @Test
    void openingSendsALetterToEachAddressee() throws InterruptedException {
        var meeting = examples.draftCall(NominationExamples.inDays(30), "OM", "PK", "IR");
        open(meeting, "");
        click("call-open");
        for (var waited = 0; examples.letters(meeting).size() < 3 && waited < 100; waited++) {
            Thread.sleep(100);
        }
        assertThat(examples.letters(meeting)).hasSize(3);
        assertThat(calls.addressees(meeting.meetingId())).noneMatch(Addressee::letterDue);
    }

    @Test
    void whoeverSelectsSeesWhyASeatIsNotToBeHad() {
        var meeting = examples.openCall(20, 1, "OM");
        examples.propose(meeting, "OM", "Alpha");
        var beta = examples.propose(meeting, "OM", "Beta");
        examples.decide(meeting, "Alpha", Decision.SELECT);
        open(meeting, "selected=" + beta.id());
        click("decide-select");
        assertThat(notice()).contains("The only seat of this Party is offered or taken.");
        click("decide-reserve");
        assertThat(examples.nomination(meeting, "Beta").state()).isEqualTo(NominationState.RESERVE);
    }

    @Test
    void notSelectingWithoutAReasonIsRefusedAtTheField() {
        var meeting = examples.openCall(20, 5, "OM");
        var alpha = examples.propose(meeting, "OM", "Alpha");
        open(meeting, "selected=" + alpha.id());
        click("decide-not-select");
        assertThat($(TextArea.class).id("decision-reason").isInvalid()).isTrue();
        test($(TextArea.class).id("decision-reason")).setValue("Another profile was needed.");
        click("decide-not-select");
        assertThat(examples.nomination(meeting, "Alpha").reason()).isEqualTo("Another profile was needed.");
    }

    @Test
    void theAddressSaysWhatTheListShows() {
        var meeting = examples.openCall(20, 5, "OM", "PK");
        examples.propose(meeting, "OM", "Alpha");
        examples.propose(meeting, "PK", "Beta");
        examples.propose(meeting, "PK", "Gamma");
        examples.decide(meeting, "Gamma", Decision.RESERVE);
        open(meeting, "");
        assertThat(shown()).containsExactly("Alpha", "Beta", "Gamma");
        open(meeting, "party=PK&sort=-name");
        assertThat(shown()).containsExactly("Beta", "Gamma");
        open(meeting, "state=reserve");
        assertThat(shown()).containsExactly("Gamma");
        open(meeting, "q=alph");
        assertThat(shown()).containsExactly("Alpha");
    }
}
