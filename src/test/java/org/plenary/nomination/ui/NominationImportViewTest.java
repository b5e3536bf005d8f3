package org.plenary.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableFormat;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.Decision;
import org.plenary.nomination.Gender;
import org.plenary.nomination.Nomination;
import org.plenary.nomination.NominationDeskService;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.NominationState;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlenaryTest
@Import(NominationExamples.class)
class NominationImportViewTest extends PageTest {

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationService nominations;
    @Autowired
    private NominationDeskService desk;

    @Test
    void fromTheListToATableOfWhichTheGoodRowsAloneAreTakenIn() {
        var call = examples.openCall(10, 2, "KE");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("m/" + call.code() + "/nominations");
        click("nomination-import");
        upload("Party;Priority;Surname;First name;E-mail\nKenya;1;Good;Example;good@example.org\nOman;1;Foreign;Example;foreign@example.org\n");
        click("import-next");
        assertThat(summary()).contains("1 new", "1 with a problem");
        assertThat($(Button.class).id("import-apply").isEnabled()).isFalse();
        $(RadioButtonGroup.class).single().setValue(true);
        click("import-apply");
        for (var tries = 0; tries < 200 && $(H2.class).all().stream().noneMatch(heading -> heading.getId().filter("import-done"::equals).isPresent()); tries++) {
            LockSupport.parkNanos(25_000_000);
            roundTrip();
        }
        assertThat(examples.all(call)).extracting(one -> one.candidate().familyName()).containsExactly("Good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void aListThatWasExportedChangesNothingWhenItComesBackInWhateverLanguage(String language) throws IOException {
        var call = examples.openCall(10, 2, "CI", "KE");
        examples.propose(call, "CI", "Selected");
        examples.propose(call, "CI", "Withdrawn");
        var addressee = examples.nomination(call, "Selected").addresseeId();
        desk.propose(call.meetingId(), addressee, new Candidate("=1+1", "Named; in \"full\"", "full@example.org", "Directrice", "Ministère", "fr", null, Gender.FEMALE, "+225 27 00 00 00"));
        examples.decide(call, "Selected", Decision.SELECT);
        withdraw(call);
        examples.propose(call, "CI", "Withdrawn");
        UI.getCurrent().setLocale(Locale.of(language));
        UI.getCurrent().navigate("m/" + call.code() + "/nominations");
        var columns = $(NominationList.class).single().columns();
        var table = new ByteArrayOutputStream();
        new ListExport<>(Locale.of(language), "Example", columns, (offset, limit) -> offset > 0 ? List.<Nomination>of() : examples.all(call)).write(TableFormat.CSV, table);
        click("nomination-import");
        test($(Upload.class).single()).upload("list.csv", "text/csv", table.toByteArray());
        click("import-next");
        assertThat(summary().replaceAll("[^0-9]+", " ").strip()).isEqualTo("4 0 0 4 1");
    }

    private void withdraw(Example call) {
        var one = examples.nomination(call, "Withdrawn");
        assertThat(nominations.withdraw(call.meetingId(), one.id(), one.version(), "Example reason").state()).isEqualTo(NominationState.WITHDRAWN);
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
}
