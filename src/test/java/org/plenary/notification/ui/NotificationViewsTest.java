package org.plenary.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.notification.NotificationAddresseeService;
import org.plenary.notification.NotificationFilter;
import org.plenary.notification.NotificationOrder;
import org.plenary.notification.NotificationOrder.By;
import org.plenary.notification.NotificationRow;
import org.plenary.notification.NotificationService;
import org.plenary.notification.NotificationState;
import org.plenary.notification.Recommendation.Level;
import org.plenary.notification.Response.Translation;
import org.plenary.notification.Response;
import org.plenary.notification.ResponseDraft;
import org.plenary.notification.ResponseService.TranslationDraft;
import org.plenary.notification.ResponseService;
import org.plenary.notification.Secretariats;
import org.plenary.notification.Secretariats.Secretariat;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Secretariats.class)
class NotificationViewsTest extends PageTest {

    @Autowired
    private Secretariats secretariats;
    @Autowired
    private NotificationService notifications;
    @Autowired
    private NotificationAddresseeService addressees;
    @Autowired
    private ResponseService responses;
    private Secretariat secretariat;

    @BeforeEach
    void aSecretariat() {
        secretariat = secretariats.secretariat();
    }

    @Test
    void aNotificationIsWrittenAddressedLookedAtAndSent() {
        navigate("notifications/new", NewNotificationView.class);
        click("notification-save");
        assertThat(field("notification-subjectEn").isInvalid()).isTrue();
        test(field("notification-subjectEn")).setValue("Civil society");
        test(area("notification-textEn")).setValue("Please review the options.");
        click("notification-save");
        var draft = only();
        assertThat(draft.state()).isEqualTo(NotificationState.DRAFT);

        test(find(Checkbox.class).withId("group-parties").single()).click();
        test(area("group-named")).setValue("nobody");
        click("groups-take");
        assertThat(area("group-named").getErrorMessage()).contains("Line 1");
        assertThat(addressees.addressees(draft.id())).isEmpty();
        test(area("group-named")).setValue("Somebody <somebody@example.org>");
        click("groups-take");
        assertThat(addressees.addressees(draft.id())).hasSize(4);

        open(draft.id(), "send");
        assertThat(find(Button.class).withId("notification-send").single().getText()).isEqualTo("Issue and send 3 letters");
        click("notification-send");
        assertThat(only().state()).isEqualTo(NotificationState.ISSUED);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("What was sent");
    }

    @Test
    void whatKeepsADraftFromBeingIssuedIsSaidWithoutLosingAnything() {
        var draft = notifications.create(Secretariats.draft(secretariat, List.of()));
        open(draft.id(), "send");
        click("notification-send");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).anyMatch(text -> text.contains("nobody would receive it"));
        assertThat(only().state()).isEqualTo(NotificationState.DRAFT);
    }

    @Test
    void responsesAreShownAsTheyCameAndARecommendationNamesThem() {
        var issued = secretariats.issued(secretariat, List.of());
        responses.type(issued.id(), new ResponseDraft(null, "TG", "Togo", "fr", "Une lettre", "Nous soutenons.", null));
        open(issued.id(), "responses");
        assertThat(find(H2.class).single().getText()).isEqualTo("Togo");
        open(issued.id(), "consolidation");
        click("recommendation-add");
        click("save-recommendation");
        assertThat(area("recommendation-en").isInvalid()).isTrue();
        test(area("recommendation-en")).setValue("Do more.");
        @SuppressWarnings("unchecked")
        var level = (RadioButtonGroup<Level>)
                find(RadioButtonGroup.class).withId("recommendation-level").single();
        level.setValue(Level.NATIONAL);
        @SuppressWarnings("unchecked")
        var basis = (CheckboxGroup<Response>)
                find(CheckboxGroup.class).withId("recommendation-responses").single();
        basis.setValue(Set.copyOf(responses.responses(issued.id())));
        click("save-recommendation");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().contains("#response-") && link.getText().equals("Togo"));
    }

    @Test
    void theAddressKeepsTheFiltersOfTheRegister() {
        secretariats.issued(secretariat, List.of());
        UI.getCurrent().navigate("notifications", QueryParameters.fromString("q=civil&state=issued"));
        assertThat(find(H1.class).single().getText()).isEqualTo("Notifications");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("civil");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsTypedOfATranslationStaysWithItsLanguage() {
        var issued = secretariats.issued(secretariat, List.of());
        responses.type(issued.id(), new ResponseDraft(null, "TG", "Togo", "fr", "Une lettre", "Nous soutenons.", null));
        var letter = responses.responses(issued.id()).getFirst();
        responses.translate(issued.id(), letter.id(), "es", new TranslationDraft(null), new TranslationDraft("Apoyamos."));
        open(issued.id(), "responses");
        test(find(Button.class).withText("Courtesy translation").single()).click();
        var words = area("translation-words");
        var language = (Select<String>) find(Select.class, find(Dialog.class).single()).single();
        assertThat(language.getValue()).isEqualTo("en");
        language.setValue("es");
        assertThat(words.getValue()).isEqualTo("Apoyamos.");
        language.setValue("en");
        assertThat(words.getValue()).isEmpty();
        test(words).setValue("We support it.");
        language.setValue("es");
        assertThat(words.getValue()).isEqualTo("Apoyamos.");
        test(words).setValue("Lo apoyamos.");
        var save = find(Button.class).withText("Save").single();
        test(save).click();
        assertThat(language.getValue()).as("what was typed too is seen next").isEqualTo("en");
        assertThat(words.getValue()).isEqualTo("We support it.");
        test(save).click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(responses.responses(issued.id()).getFirst().translations()).extracting(Translation::language, Translation::words)
                .containsExactlyInAnyOrder(tuple("en", "We support it."), tuple("es", "Lo apoyamos."));
    }

    private void open(long id, String section) {
        UI.getCurrent().navigate("notifications/" + id, QueryParameters.of("section", section));
        roundTrip();
    }

    private NotificationRow only() {
        return notifications.page(NotificationFilter.ALL, new NotificationOrder(By.NUMBER, true), 0, 10).getFirst();
    }

    private void click(String id) {
        test(find(Button.class).withId(id).single()).click();
    }

    private TextField field(String id) {
        return find(TextField.class).withId(id).single();
    }

    private TextArea area(String id) {
        return find(TextArea.class).withId(id).single();
    }
}
