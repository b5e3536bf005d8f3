package org.plenary.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.body.BodyService;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.NominationGuestService;
import org.plenary.shell.ui.StateNames;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class NominateViewTest extends PageTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private BodyService bodies;

    private Example meeting;
    private String token;

    @BeforeEach
    void anOpenCall() {
        meeting = examples.openCall(15, 2, "OM");
        token = examples.nominateToken(meeting, "OM");
        SecurityContextHolder.clearContext();
    }

    private void open(String query) {
        UI.getCurrent().navigate("nominate/" + token, QueryParameters.fromString(query));
    }

    private List<String> list() {
        return $(OrderedList.class).id("candidates").getChildren().map(ListItem.class::cast)
                .map(item -> item.getElement().getTextRecursively()).toList();
    }

    private void fill(String given, String family, String email) {
        test($(TextField.class).id("nomination-givenName")).setValue(given);
        test($(TextField.class).id("nomination-familyName")).setValue(family);
        test($(EmailField.class).id("nomination-email")).setValue(email);
        test($(Button.class).id("candidate-save")).click();
    }

    private Button named(String label) {
        return $(Button.class).all().stream().filter(button -> label.equals(button.getAriaLabel().orElse(null))).findFirst().orElseThrow();
    }

    @Test
    void aFocalPointNamesCandidatesAndPutsThemInOrder() {
        open("");
        fill("Example", "Alpha", "alpha@example.org");
        fill("Example", "Beta", "beta@example.org");
        assertThat(list()).hasSize(2);
        assertThat(list().getFirst()).startsWith("1. Example Alpha");
        test(named("Move Example Beta up")).click();
        assertThat(list().getFirst()).startsWith("1. Example Beta");
        test(named("Withdraw Example Beta")).click();
        assertThat(list()).hasSize(1);
        assertThat(guests.look(token, null).nominations()).extracting(one -> one.candidate().familyName()).containsExactly("Alpha");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        open("");
        fill("Example", "", "not-an-address");
        var familyName = $(TextField.class).id("nomination-familyName");
        assertThat(familyName.isInvalid()).isTrue();
        assertThat(familyName.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat($(EmailField.class).id("nomination-email").getErrorMessage()).contains("name@example.org");
        assertThat($(TextField.class).id("nomination-givenName").getValue()).isEqualTo("Example");
        assertThat(guests.look(token, null).nominations()).isEmpty();
    }

    @Test
    void aCandidateIsCorrectedInTheSameForm() {
        open("");
        fill("Example", "Alpha", "alpha@example.org");
        test(named("Correct Example Alpha")).click();
        assertThat($(TextField.class).id("nomination-familyName").getValue()).isEqualTo("Alpha");
        fill("Example", "Alphonse", "alpha@example.org");
        assertThat(list()).hasSize(1);
        assertThat(list().getFirst()).startsWith("1. Example Alphonse");
    }

    @Test
    void thePageSpeaksTheLanguageAskedFor() {
        open("lang=fr");
        assertThat($(H1.class).single().getText()).isEqualTo("Atelier d’exemple");
        assertThat($(Button.class).id("candidate-save").getText()).isEqualTo("Ajouter un candidat");
    }

    @Test
    void whatWasTypedIsThereAgainAfterAReload() {
        open("");
        test($(TextField.class).id("nomination-givenName")).setValue("Half");
        open("lang=fr");
        assertThat($(TextField.class).id("nomination-givenName").getValue()).isEqualTo("Half");
    }

    @Test
    void aNameOfThreeHundredCharactersIsRefusedAtItsField() {
        open("");
        fill("x".repeat(300), "Alpha", "alpha@example.org");
        assertThat($(TextField.class).id("nomination-givenName").getErrorMessage()).contains("120").contains("300");
    }

    @Test
    void beyondTheSeatsCandidatesAreAlternates() {
        open("");
        fill("Example", "Alpha", "alpha@example.org");
        fill("Example", "Beta", "beta@example.org");
        fill("Example", "Gamma", "gamma@example.org");
        assertThat(list().get(1)).doesNotContain("Alternate");
        assertThat(list().get(2)).contains("Alternate");
    }

    @Test
    void afterTheDeadlineThePageShowsWhatWasSentAndWhomToAsk() {
        open("");
        fill("Example", "Alpha", "alpha@example.org");
        examples.passDeadlineKeepingLinks(meeting);
        open("lang=en");
        assertThat(list()).hasSize(1);
        assertThat(list().getFirst()).contains("Example Alpha");
        assertThat($(Button.class).all()).noneMatch(one -> one.getId().filter("candidate-save"::equals).isPresent());
        assertThat($(Paragraph.class).all()).anySatisfy(one -> assertThat(one.getText()).contains("Nominating ended on").contains("workshop@example.org"));
    }

    @Test
    void anExpiredLinkSaysSoAndOffersNoForm() {
        examples.expireLinks(meeting);
        open("lang=en");
        assertThat($(H1.class).single().getText()).isEqualTo("This link has expired");
        assertThat($(Button.class).all()).isEmpty();
    }

    @Test
    void aDeadlineThatPassesWhileThePageIsOpenTakesNothingMore() {
        open("lang=en");
        test($(TextField.class).id("nomination-givenName")).setValue("Example");
        examples.passDeadlineKeepingLinks(meeting);
        fill("Example", "Alpha", "alpha@example.org");
        assertThat($(H1.class).single().getText()).isEqualTo("Example workshop");
        assertThat($(Notification.class).last().getElement().getTextRecursively()).contains("Nominating has ended.");
        assertThat(examples.all(signedIn())).isEmpty();
    }

    @Test
    void aNameOfTwoLettersIsNoLanguage() {
        var candidate = new CandidateForm(List.of());
        var addressee = new AddresseeForm(new StateNames(bodies.countryNames(), Locale.ENGLISH, LocalDate.of(2016, 5, 30)));
        for (var said : List.<BiFunction<String, Object, String>>of(candidate::textOf, addressee::textOf)) {
            assertThat(said.apply("name", "fr")).isEqualTo("fr");
            assertThat(said.apply("language", "fr")).isEqualTo(Locale.FRENCH.getDisplayLanguage(UI.getCurrent().getLocale()));
            assertThat(said.apply("language", null)).isNull();
        }
    }

    private Example signedIn() {
        NominationExamples.signIn(meeting.organiser());
        return meeting;
    }
}
