package org.plenary.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.participation.Participants;
import org.plenary.participation.Participants.Example;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(Participants.class)
class RegistrationFormViewTest extends PageTest {

    @Autowired
    private Participants examples;

    private Example meeting;

    @BeforeEach
    void openTheEditor() {
        meeting = examples.meeting();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/participants/form");
    }

    private List<String> questions() {
        return $(OrderedList.class).id("questions").getChildren().map(ListItem.class::cast).map(item -> item.getElement().getTextRecursively()).toList();
    }

    private Button named(String label) {
        return $(Button.class).all().stream().filter(button -> label.equals(button.getAriaLabel().orElse(null))).findFirst().orElseThrow();
    }

    @Test
    void questionsAreAddedOrderedAndPreviewedInEachLanguage() {
        test($(Button.class).id("ready-photo")).click();
        test($(Button.class).id("question-add")).click();
        test($(Button.class).id("question-save")).click();
        assertThat(questions()).hasSize(1);
        test($(TextField.class).id("question-text-en")).setValue("Which session?");
        test($(Button.class).id("question-save")).click();
        assertThat(questions()).hasSize(2);
        assertThat(questions().getLast()).contains("Which session?").contains("not translated: FR, ES");
        test(named("Move “Which session?” up")).click();
        assertThat(questions().getFirst()).startsWith("Which session?");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSetIsPreviewedInFrench() {
        test($(Button.class).id("ready-visa")).click();
        Select<Locale> language = $(Select.class).withPropertyValue(Select::getLabel, "Language").first();
        language.setValue(Locale.FRENCH);
        assertThat($(Div.class).id("form-preview").getElement().getAttribute("lang")).isEqualTo("fr");
        assertThat($(RadioButtonGroup.class).first().getLabel()).isEqualTo("Avez-vous besoin d’un visa\u00a0?");
    }
}
