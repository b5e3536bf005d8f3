package org.plenary.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plenary.nomination.AddresseeDraft;
import org.plenary.nomination.CallService;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(NominationExamples.class)
class AddresseeImportViewTest extends PageTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private CallService calls;

    @Test
    void aSecretariatsOwnListOfFocalPointsIsTakenInAndCorrectedByTheNextOne() {
        var meeting = examples.draftCall(NominationExamples.inDays(30));
        open(meeting);
        upload("Pays;Point focal;Courriel;Langue\nUganda;A. Exemple;a@example.org;français\nKenya;B. Example;b@example.org;\n");
        click("import-next");
        assertThat(summary()).contains("2 rows", "2 new", "no problems");
        click("import-apply");
        awaitDone();
        assertThat(addressees(meeting)).containsExactlyInAnyOrder(new AddresseeDraft("UG", "A. Exemple", "a@example.org", "fr"),
                new AddresseeDraft("KE", "B. Example", "b@example.org", "en"));

        open(meeting);
        upload("Country,Name,E-mail,Language\nUG,A. Exemple,a@example.org,fr\nKE,C. Example,c@example.org,en\n");
        click("import-next");
        assertThat(summary()).contains("0 new", "1 updated", "1 unchanged");
        click("import-apply");
        awaitDone();
        assertThat(addressees(meeting)).hasSize(2).contains(new AddresseeDraft("KE", "C. Example", "c@example.org", "en"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whileARowIsWrongNothingIsImportedUnlessTheGoodOnesAloneAreWanted() {
        var meeting = examples.draftCall(NominationExamples.inDays(30));
        open(meeting);
        upload("Country;Name;E-mail\nAtlantis;A. Example;a@example.org\nKenya;B. Example;not an address\nUganda;C. Example;c@example.org\n");
        click("import-next");
        assertThat(summary()).contains("1 new", "2 with problems");
        assertThat($(Grid.class).id("import-rows").getListDataView().getItemCount()).isEqualTo(3);
        assertThat($(Button.class).id("import-apply").isEnabled()).isFalse();
        $(RadioButtonGroup.class).single().setValue(true);
        click("import-apply");
        awaitDone();
        assertThat(addressees(meeting)).extracting(AddresseeDraft::iso2).containsExactly("UG");
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() {
        open(examples.draftCall(NominationExamples.inDays(30)));
        test($(Upload.class).single()).upload("list.xlsx", "text/csv", "MZ\u0090\u0000program".getBytes(StandardCharsets.ISO_8859_1));
        assertThat($(Notification.class).last().getElement().getTextRecursively()).contains("whatever its name says");
    }

    private void open(Example meeting) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + meeting.code() + "/nominations/import");
    }

    private void upload(String table) {
        test($(Upload.class).single()).upload("list.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    private String summary() {
        return $(Paragraph.class).id("import-summary").getText();
    }

    private void awaitDone() {
        for (var tries = 0; tries < 200 && $(H2.class).all().stream().noneMatch(heading -> heading.getId().filter("import-done"::equals).isPresent()); tries++) {
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            roundTrip();
        }
        assertThat($(H2.class).id("import-done")).isNotNull();
    }

    private List<AddresseeDraft> addressees(Example meeting) {
        return calls.addressees(meeting.meetingId()).stream().map(one -> one.fields()).toList();
    }
}
