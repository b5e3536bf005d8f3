package org.plenary.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.participation.FundingDraft;
import org.plenary.participation.FundingService;
import org.plenary.participation.FundingState;
import org.plenary.participation.LetterKind;
import org.plenary.participation.LetterService;
import org.plenary.participation.Participants;
import org.plenary.participation.Participants.Example;
import org.plenary.participation.PrivacyService.Period;
import org.plenary.participation.PrivacyService;
import org.plenary.retention.KeptData;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Participants.class)
class ParticipantPagesTest extends PageTest {

    @Autowired
    private Participants examples;
    @Autowired
    private FundingService funding;
    @Autowired
    private LetterService letters;
    @Autowired
    private PrivacyService privacy;

    private Example meeting;

    @BeforeEach
    void aMeeting() {
        meeting = examples.meeting();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private void open(String page) {
        UI.getCurrent().navigate("m/" + meeting.code() + "/participants/" + page);
    }

    private Button named(String label) {
        return test($(Grid.class).id("funding")).getCellComponent(0, 4).getChildren().map(Button.class::cast).filter(button -> label.equals(button.getAriaLabel().orElse(null))).findFirst().orElseThrow();
    }

    @Test
    void fundingAfterTheTicketAsksForAReason() {
        var alpha = examples.enter(meeting, "Alpha", "OM");
        funding.request(meeting.meetingId(), alpha.id(), new FundingDraft("USD", new BigDecimal("1000"), null, null, null, null));
        open("funding");
        assertThat($(Div.class).id("funding-totals").getElement().getTextRecursively()).contains("USD 1,000.00");
        test(named("Approve: Alpha, Example")).click();
        test(named("Ticket bought: Alpha, Example")).click();
        test(named("Edit: Alpha, Example")).click();
        test($(BigDecimalField.class).id("funding-ticket")).setValue(new BigDecimal("1200"));
        test($(Button.class).id("funding-save")).click();
        test($(Button.class).id("funding-thaw")).click();
        assertThat($(Notification.class).last().getElement().getTextRecursively()).contains("give the reason");
        assertThat(funding.list(meeting.meetingId()).getFirst().state()).isEqualTo(FundingState.TICKETED);
        assertThat(funding.list(meeting.meetingId()).getFirst().fields().ticket()).isEqualByComparingTo("1000");
        test(named("Take up again: Alpha, Example")).click();
        test($(TextArea.class).id("funding-reason")).setValue("Rebooked");
        test($(Button.class).id("funding-thaw")).click();
        assertThat(funding.list(meeting.meetingId()).getFirst().state()).isEqualTo(FundingState.REQUESTED);
    }

    @Test
    void theRegisterListsLettersInTheOrderOfTheirNumbers() {
        letters.issue(meeting.meetingId(), examples.enter(meeting, "Alpha", "OM").id(), LetterKind.INVITATION, "en");
        letters.issue(meeting.meetingId(), examples.enter(meeting, "Beta", "OM").id(), LetterKind.INVITATION, "fr");
        open("letters");
        assertThat(test($(Grid.class).id("letters")).size()).isEqualTo(2);
    }

    @Test
    void aPeriodIsSetWhereItStandsAndAWrongOneIsRefusedThere() {
        open("privacy");
        var photo = $(IntegerField.class).id("kept-photo");
        test(photo).setValue(10);
        assertThat(privacy.periods(meeting.meetingId())).containsEntry(KeptData.PHOTO, 10);
        test(photo).setValue(99_999);
        assertThat(photo.isInvalid()).isTrue();
        assertThat(privacy.periods(meeting.meetingId())).containsEntry(KeptData.PHOTO, 10);
    }

    @Test
    void whoseTypedPeriodMetAnotherComesBackToItAndMayDecideLater() {
        open("privacy");
        var photo = $(IntegerField.class).id("kept-photo");
        var gender = $(IntegerField.class).id("kept-gender");
        privacy.keep(meeting.meetingId(), KeptData.PHOTO, new Period(photo.getValue()), new Period(20));
        test(photo).setValue(10);
        test($(Button.class).withText("Back to my text").single()).click();
        assertThat(photo.getValue()).isEqualTo(10);
        test(gender).setValue(gender.getValue() - 1);
        assertThat(photo.getValue()).as("another period was saved").isEqualTo(10);
        assertThat(privacy.periods(meeting.meetingId())).containsEntry(KeptData.PHOTO, 20);
        test(photo).setValue(20);
        assertThat($(Button.class).withText("Back to my text").all()).isEmpty();
    }
}
