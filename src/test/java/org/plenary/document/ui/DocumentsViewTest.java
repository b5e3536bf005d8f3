package org.plenary.document.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.DOCUMENT_LANGUAGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.document.DocumentStatus;
import org.plenary.document.LanguageDraft;
import org.plenary.document.LanguageVersion;
import org.plenary.live.Change;
import org.plenary.live.ThreeWay;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.ConflictField;
import org.plenary.shell.ui.ConflictField.Side;
import org.plenary.shell.ui.FileButton;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class DocumentsViewTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);

    @Autowired
    private DocumentService documents;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private AccountPrincipal me;
    private AccountPrincipal partner;
    private Document budget;
    private DocumentsView view;

    @BeforeEach
    void aDocumentIsOpen() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        partner = planners.account(meeting.id(), MeetingRole.CO_ORGANISER);
        me = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.signIn(me);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        budget = add("UNEP/CMS/COP12/Doc.1");
        UI.getCurrent().navigate("m/" + meeting.code() + "/documents", QueryParameters.fromString("document=" + budget.id()));
        view = (DocumentsView) getCurrentView();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    private Document add(String symbol) {
        return documents.add(meeting.id(), ThreeWay.with(DocumentDraft.empty("en"), Map.of("symbol", symbol, "titleEn", "Title of " + symbol)));
    }

    private LanguageVersion french() {
        return documents.register(meeting.id()).stream().filter(one -> one.id() == budget.id()).findFirst().flatMap(one -> one.in("fr")).orElseThrow();
    }

    private LanguageCard card() {
        return $(LanguageCard.class).withAttribute("data-language", "fr").single();
    }

    private DatePicker due() {
        return $(DatePicker.class).from(card()).single();
    }

    private <C extends Component> C in(Class<C> type) {
        return $(type).from(card()).single();
    }

    /** The partner sets French. */
    private void elsewhere(DocumentStatus status, LocalDate due) {
        Planners.as(partner, () -> {
            var now = french().fields();
            return documents.setLanguage(meeting.id(), budget.id(), "fr", now, new LanguageDraft(now.kind(), status, due));
        });
        Planners.signIn(me);
    }

    private void told(long id) {
        view.changed(List.of(new Change(meeting.id(), DocumentService.DOCUMENT, id, 1, Actor.of(partner))));
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private void choose(Side side) {
        $(ConflictField.class).single().choose(side);
        press("Save the choice");
    }

    @Test
    void whatIsBeingDoneInADocumentStaysWhileOthersAreRegistered() {
        var card = card();
        var title = $(H3.class).from($(DocumentDetail.class).single()).withText("UNEP/CMS/COP12/Doc.1").single();
        due().setValue(DAY);
        var other = Planners.as(partner, () -> add("UNEP/CMS/COP12/Doc.2"));
        Planners.signIn(me);
        told(other.id());
        assertThat($(DocumentRow.class).all()).hasSize(2);
        assertThat(card()).isSameAs(card);
        assertThat(title.isAttached()).isTrue();
        assertThat(due().getValue()).isEqualTo(DAY);
        assertThat(french().due()).as("not left yet").isNull();
    }

    @Test
    void whatOthersSetIsShownInTheFieldsThatNobodyIsUsing() {
        var upload = in(FileButton.class);
        due().setValue(DAY);
        elsewhere(DocumentStatus.IN_TRANSLATION, null);
        told(budget.id());
        assertThat(in(FileButton.class)).isSameAs(upload);
        assertThat($(Select.class).from(card()).all()).extracting(Select::getValue).contains(DocumentStatus.IN_TRANSLATION);
        assertThat(card().getElement().getTextRecursively()).contains("In translation");
        assertThat(due().getValue()).isEqualTo(DAY);
        due().setValue(null);
        elsewhere(DocumentStatus.IN_TRANSLATION, DAY.plusDays(3));
        told(budget.id());
        assertThat(due().getValue()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void aDayThatIsLeftIsSavedAndAnotherDocumentHasItsOwn() {
        var other = add("UNEP/CMS/COP12/Doc.2");
        var card = card();
        test(due()).setValue(DAY);
        assertThat(french().due()).isEqualTo(DAY);
        assertThat(card()).isSameAs(card);
        UI.getCurrent().navigate("m/" + meeting.code() + "/documents", QueryParameters.fromString("document=" + other.id()));
        assertThat(due().getValue()).isNull();
    }

    @Test
    void whoGoesBackFromAConflictFindsWhatWasTypedAndOverwritesNobody() {
        db.update(DOCUMENT_LANGUAGE).set(DOCUMENT_LANGUAGE.DUE, DAY).where(DOCUMENT_LANGUAGE.ID.eq(french().id())).execute();
        test(due()).setValue(DAY.plusDays(1));
        press("Back to my text");
        assertThat(due().getValue()).isEqualTo(DAY.plusDays(1));
        told(budget.id());
        assertThat(due().getValue()).isEqualTo(DAY.plusDays(1));
        assertThat(french().due()).isEqualTo(DAY);

        test(due()).setValue(DAY.plusDays(2));
        assertThat(french().due()).as("asked again").isEqualTo(DAY);
        choose(Side.THEIRS);
        assertThat(due().getValue()).isEqualTo(DAY);
        test(due()).setValue(DAY.plusDays(3));
        assertThat(french().due()).isEqualTo(DAY.plusDays(3));
    }
}
