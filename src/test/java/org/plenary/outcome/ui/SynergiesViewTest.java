package org.plenary.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.outcome.ContributionService;
import org.plenary.outcome.PartnerGroup;
import org.plenary.schema.Tables;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest(properties = "plenary.demonstration=true")
class SynergiesViewTest extends PageTest {

    /** A period of its own: edits stay with their period. */
    private static final String YEAR = "from=2015-10-02&to=2016-09-30&language=en";

    @Autowired
    private ContributionService contributions;
    @Autowired
    private DSLContext db;

    @BeforeEach
    void staffOfCmsIsSignedIn() {
        var account = db.fetchSingle(Tables.ACCOUNT, Tables.ACCOUNT.EMAIL.eq("cms@example.org"));
        Planners.signIn(new AccountPrincipal(account.getId(), account.getEmail(), "Example", account.getOrganisationId(), "CMS", PlatformRole.CONVENER, Locale.ENGLISH,
                true, false, null));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }

    private SynergiesView open(String query) {
        UI.getCurrent().navigate("synergies", QueryParameters.fromString(query));
        return $(SynergiesView.class).single();
    }

    @Test
    void aParagraphStandsWithItsSourcesAndIsEditedAndLeftOut() {
        assertThat(said(open(YEAR))).contains("Communiqué of Entebbe", "Source: ", "Biodiversity Liaison Group");
        var first = $(ParagraphRow.class).all().getFirst();
        test((Button) first.getChildren().flatMap(Component::getChildren).flatMap(Component::getChildren).filter(Button.class::isInstance).findFirst().orElseThrow()).click();
        $(TextArea.class).withId("report-words").single().setValue("A summary in other words.");
        test($(Button.class).withText("Save").single()).click();
        assertThat(said($(SynergiesView.class).single())).contains("A summary in other words.", "Edited");
        test($(Button.class).withText("Leave out").all().getFirst()).click();
        assertThat(said($(ParagraphRow.class).all().getFirst())).contains("Left out", "Take in again");
    }

    @Test
    void aPeriodThatIsNoneIsRefusedAtItsFieldAndNothingIsDownloaded() {
        var view = open("from=2016-10-01&to=2015-10-01");
        assertThat($(Button.class).withText("Download as Word file").single().isEnabled()).isFalse();
        assertThat(said(view)).doesNotContain("Communiqué of Entebbe");
    }

    @Test
    void theRecordTellsWhatWasDoneWithAPartner() {
        UI.getCurrent().navigate("synergies/record", QueryParameters.fromString("partner=IOTC&language=en"));
        assertThat(said($(RecordView.class).single())).contains("Muscat").doesNotContain("Entebbe");
    }

    @Test
    void theRegisterHasEveryMandateThatMeetingsCite() {
        UI.getCurrent().navigate("synergies/mandates");
        assertThat(said($(MandatesView.class).single())).contains("CMS–CITES Joint Work Programme 2015–2020", "Joint work programme", "CMS Resolution 11.32");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aContributionIsNotedInTheRecordAndWhatIsMissingSaidAtItsField() {
        UI.getCurrent().navigate("synergies/record", QueryParameters.fromString("from=2015-11-02&to=2015-11-30&language=en"));
        test($(Button.class).id("contribution-note")).click();
        test($(Button.class).id("save-contribution")).click();
        var group = (ComboBox<PartnerGroup>) $(ComboBox.class).id("contribution-group");
        assertThat(group.isInvalid()).isTrue();
        group.setValue(group.getListDataView().getItems().filter(one -> one.code().equals("GEF")).findFirst().orElseThrow());
        $(TextArea.class).id("contribution-wordsEn").setValue("The Secretariat commented on an example proposal.");
        test($(Button.class).id("save-contribution")).click();
        assertThat(said($(RecordView.class).single())).contains("The Secretariat commented on an example proposal.");
        contributions.remove(db.fetchSingle(Tables.PARTNER_ACTIVITY, Tables.PARTNER_ACTIVITY.WORDS_EN.contains("example proposal")).getId());
    }

    @Test
    void headingsStandInTheirOrderWithWhatBelongsUnderThem() {
        UI.getCurrent().navigate("synergies/headings");
        assertThat(said($(PartnerHeadingsView.class).single())).containsSubsequence("United Nations system", "Other multilateral environmental agreements", "Biodiversity Liaison Group",
                "meetings: Liaison group", "Global Environment Facility", "“GEF”", "Regional collaboration");
        test($(Button.class).id("heading-add")).click();
        test($(Button.class).id("save-partner-group")).click();
        assertThat($(TextField.class).id("partner-group-nameEn").isInvalid()).isTrue();
    }
}
