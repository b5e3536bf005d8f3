package org.plenary.text.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.discussion.DiscussionService;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.Presence;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Need;
import org.plenary.shell.Needs;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.plenary.text.AdoptionStep;
import org.plenary.text.DraftingService;
import org.plenary.text.HouseStyle;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphBody;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.ParagraphState;
import org.plenary.text.Part;
import org.plenary.text.ProposalDraft;
import org.plenary.text.ProposalService;
import org.plenary.text.Resolution;
import org.plenary.text.TextDraft;
import org.plenary.text.TextFiles;
import org.plenary.text.TextService;
import org.plenary.text.WordingJson;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class DraftingViewTest extends PageTest {

    private static final TextDraft COMMUNIQUE = new TextDraft("Communiqué", "Communiqué", "Comunicado", "en", HouseStyle.CMS);

    @Autowired
    private TextService texts;
    @Autowired
    private DraftingService drafting;
    @Autowired
    private TextFiles files;
    @Autowired
    private ProposalService proposals;
    @Autowired
    private DiscussionService discussions;
    @Autowired
    private Presence presence;
    @Autowired
    private List<Needs> needs;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private Example meeting;
    private AccountPrincipal uganda;

    @BeforeEach
    void theChairIsSignedIn() {
        planners = new Planners(db);
        meeting = planners.meeting();
        uganda = planners.account(meeting.id(), "Uganda", MeetingRole.CONTRIBUTOR);
        Planners.signIn(planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private Paragraph paragraph(String notation) {
        return texts.add(meeting.id(), texts.create(meeting.id(), COMMUNIQUE), Part.OPERATIVE, 0, null, new ParagraphDraft(notation, null));
    }

    private NegotiatedText text() {
        return texts.texts(meeting.id()).getFirst();
    }

    private void open(String query) {
        UI.getCurrent().navigate("m/" + meeting.code() + "/texts/" + text().id(), QueryParameters.fromString(query));
    }

    private void click(String className) {
        test($(Button.class).withClassName(className).single()).click();
    }

    private WordingField page() {
        return $(WordingField.class).single();
    }

    private void write(String notation) {
        page().setValue(WordingJson.write(ParagraphNotation.read(notation)));
    }

    private String written() {
        return WordingJson.read(page().getValue()).toString();
    }

    private TextArea signs() {
        return $(TextArea.class).withClassName("wording-field").single();
    }

    private void switchSigns() {
        test($(NativeButton.class).withClassName("as-signs").single()).click();
    }

    private String outcome() {
        return $(Span.class).withClassName("outcome").single().getText();
    }

    private List<String> read() {
        return $(Div.class).withClassName("paragraph-words").all().stream().map(words -> words.getElement().getTextRecursively()).toList();
    }

    @Test
    void aParagraphIsDraftedBracketedSettledAndAdopted() {
        navigate("m/" + meeting.code() + "/texts", TextsView.class);
        test($(TextField.class).id("text-titleEn")).setValue("Communiqué");
        test($(Button.class).id("create-text")).click();

        click("add-OPERATIVE");
        write("The Parties [shall @Uganda | should @Mali] cooperate;");
        click("save-wording");
        assertThat(read()).containsExactly("The Parties [Uganda: shall | Mali: should] cooperate;");

        click("open-paragraph");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Resolution> choice = $(RadioButtonGroup.class).single();
        click("settle");
        assertThat(choice.isInvalid()).as("nothing is chosen beforehand").isTrue();
        choice.setValue(new Resolution.Choose(1));
        click("settle");
        assertThat(read()).containsExactly("The Parties should cooperate;");

        click("step-ADOPTED");
        assertThat(text().paragraphs()).extracting(Paragraph::state).containsExactly(ParagraphState.ADOPTED);
        assertThat($(WordingField.class).exists()).isFalse();
        assertThat($(Button.class).withClassName("step-REOPENED").exists()).isTrue();
    }

    @Test
    void whatIsTypedStaysWhenAnotherSavesAndBothStandInBrackets() {
        var paragraph = paragraph("The Parties shall cooperate;");
        open("paragraph=" + paragraph.id());
        write("The Parties may cooperate;");
        Planners.as(uganda, () -> drafting.save(meeting.id(), paragraph.id(), paragraph.source().id(),
                new ParagraphDraft("The Parties should cooperate;", null)));
        click("text-move-down");

        assertThat(written()).isEqualTo("The Parties may cooperate;");
        assertThat($(Div.class).withClassName("arrival").single().getElement().getTextRecursively())
                .contains("Uganda changed this paragraph").contains("The Parties should cooperate;");
        click("save-wording");
        assertThat(outcome()).isEqualTo("Your wording and that of Uganda differ here: both stand in brackets.");
        assertThat(read()).containsExactly("The Parties [Uganda: should | CMS: may] cooperate;");
        assertThat($(Div.class).withClassName("arrival").exists()).isFalse();
    }

    @Test
    void aFaultInTypedSignsIsSaidWithItsPlaceAndTheyStayAsTheyAre() {
        var paragraph = paragraph("The Parties shall cooperate;");
        open("paragraph=" + paragraph.id());
        write("The *Parties* shall cooperate;");
        switchSigns();
        assertThat(signs().getValue()).isEqualTo("The *Parties* shall cooperate;");
        test(signs()).setValue("The Parties [shall cooperate;");
        click("save-wording");

        assertThat(signs().isInvalid()).isTrue();
        assertThat(signs().getErrorMessage()).isEqualTo("Sign 13: the bracket that opens here is not closed.");
        switchSigns();
        assertThat(signs().getValue()).isEqualTo("The Parties [shall cooperate;");
        test(signs()).setValue("The Parties [shall] cooperate;");
        switchSigns();
        assertThat(written()).isEqualTo("The Parties [shall] cooperate;");
        assertThat($(TextArea.class).withClassName("wording-field").exists()).isFalse();
    }

    @Test
    void whatWasTypedAndNeverSavedComesBackOverTheWordingOfThen() {
        var paragraph = paragraph("The Parties shall cooperate;");
        Planners.as(uganda, () -> drafting.save(meeting.id(), paragraph.id(), paragraph.source().id(),
                new ParagraphDraft("The Parties should cooperate;", null)));
        open("paragraph=" + paragraph.id());
        comesBack("The Parties may cooperate;", paragraph.source().id());

        assertThat(written()).isEqualTo("The Parties may cooperate;");
        assertThat($(Div.class).withClassName("typed-before").single().getElement().getTextRecursively()).contains("What you typed at 14:32 is back.");
        assertThat($(Div.class).withClassName("arrival").single().getElement().getTextRecursively()).contains("Uganda changed this paragraph");
        click("discard-typed");
        assertThat(written()).isEqualTo("The Parties should cooperate;");
        assertThat($(Div.class).withClassName("arrival").exists()).isFalse();
        comesBack("The Parties may cooperate;", paragraph.source().id());
        click("save-wording");
        assertThat(read()).containsExactly("The Parties [Uganda: should | CMS: may] cooperate;");
        assertThat($(Div.class).withClassName("typed-before").exists()).isFalse();
    }

    @Test
    void whatComesBackAsItStandsAlreadyIsNotSpokenOf() {
        var paragraph = paragraph("The Parties shall cooperate;");
        open("paragraph=" + paragraph.id());
        comesBack("The Parties shall cooperate;", 1);
        assertThat($(Div.class).withClassName("typed-before").exists()).isFalse();
    }

    private void comesBack(String notation, long basis) {
        ComponentUtil.fireEvent(page(), new WordingField.Restored(page(), true, WordingJson.write(ParagraphNotation.read(notation)), null,
                basis + "/" + basis, "14:32"));
    }

    @Test
    void whoeverListensHearsWhatIsTyped() {
        var heard = new ArrayList<ParagraphBody>();
        var editor = new WordingEditor("Wording", "en", "Save", draft -> {
        }, () -> {
        });
        UI.getCurrent().add(editor);
        editor.fill("The Parties shall cooperate;", "");
        editor.onTyping(heard::add);
        write("The Parties may cooperate;");
        switchSigns();
        test(signs()).setValue("The Parties [may");
        test(signs()).setValue("The Parties [may]");
        assertThat(heard).extracting(ParagraphBody::toString).startsWith("The Parties may cooperate;").endsWith("The Parties [may]")
                .doesNotContain("The Parties [may");
        assertThat(editor.isTouched()).isTrue();
    }

    @Test
    void whatIsSavedIsNoLongerBeingTyped() {
        var paragraph = paragraph("The Parties shall cooperate;");
        open("paragraph=" + paragraph.id());
        write("The Parties may cooperate;");
        assertThat(presence.present(TextService.TEXT, text().id())).extracting(Presence.Present::typing).containsExactly("The Parties may cooperate;");
        click("save-wording");
        assertThat(presence.present(TextService.TEXT, text().id())).extracting(Presence.Present::typing).containsOnlyNulls();
    }

    @Test
    void adoptionWithOpenBracketsAsksForTheReason() {
        var paragraph = paragraph("The Parties [shall | should] cooperate;");
        open("paragraph=" + paragraph.id());
        click("step-AGREED");
        assertThat(text().agreed()).isZero();
        test($(TextArea.class).withLabel("Reason").single()).setValue("Agreed with one exception");
        test($(Button.class).withText("Agree").all().getLast()).click();

        assertThat(text().agreed()).isEqualTo(1);
        assertThat(drafting.steps(meeting.id(), paragraph.id()).getLast().reason()).isEqualTo("Agreed with one exception");
    }

    @Test
    void aTranslationIsWrittenBesideItsSourceAndTypedTextSurvivesTheSwitch() {
        var paragraph = paragraph("The Parties shall cooperate;");
        open("lang=fr&paragraph=" + paragraph.id());
        write("Les Parties coopèrent ;");
        test($(Button.class).id("text-language-en")).click();
        test($(Button.class).id("text-language-fr")).click();
        assertThat(written()).isEqualTo("Les Parties coopèrent ;");
        click("text-close-paragraph");
        click("open-paragraph");
        assertThat(written()).as("closed and opened again").isEqualTo("Les Parties coopèrent ;");
        click("save-wording");

        assertThat(text().missing("fr")).isZero();
        assertThat(read()).contains("Les Parties coopèrent ;");
    }

    @Test
    void theMarginTellsWhatIsProposedAndDiscussed() {
        var paragraph = paragraph("The Parties shall cooperate;");
        var proposal = Planners.as(uganda, () -> proposals.propose(meeting.id(), text().id(),
                ProposalDraft.modify(paragraph, "The Parties should cooperate;", null)));
        open("");
        assertThat(margin()).contains("Uganda").contains("should");

        Planners.as(uganda, () -> discussions.begin(meeting.id(), TextService.PARAGRAPH, paragraph.id(), false, "As in Entebbe."));
        Planners.as(uganda, () -> discussions.begin(meeting.id(), TextService.PARAGRAPH, paragraph.id(), true, "Our red line."));
        test($(Button.class).withText("Decline").single()).click();
        assertThat(margin()).contains("As in Entebbe.").doesNotContain("Our red line.", "should");
        assertThat(proposals.proposals(meeting.id(), text().id())).singleElement()
                .satisfies(now -> assertThat(now.version()).isGreaterThan(proposal.version()));
    }

    @Test
    void aRemarkThatIsBeingTypedStaysWhileOthersSpeak() {
        var paragraph = paragraph("The Parties shall cooperate;");
        open("");
        click("comment");
        test($(TextArea.class).withLabel("Comment").single()).setValue("Who pays?");
        Planners.as(uganda, () -> discussions.begin(meeting.id(), TextService.PARAGRAPH, paragraph.id(), false, "As in Entebbe."));
        test($(Button.class).withText("Send").single()).click();

        assertThat(discussions.of(meeting.id(), TextService.PARAGRAPH).get(paragraph.id())).hasSize(2);
        assertThat(margin()).contains("Who pays?", "As in Entebbe.");
        assertThat($(TextArea.class).withLabel("Comment").exists()).isFalse();
    }

    @Test
    void whoElseIsHereAndWhatTheyTypeIsSeen() {
        var paragraph = paragraph("The Parties shall cooperate;");
        var seat = presence.enter(meeting.id(), TextService.TEXT, text().id(), Actor.of(uganda));
        seat.at(paragraph.id() + "/en", "The Parties should cooperate;");
        open("");
        assertThat(margin()).contains("(Uganda)").contains("should");
        assertThat($(ListItem.class).all()).extracting(item -> item.getElement().getTextRecursively()).anyMatch(one -> one.contains("(Uganda)") && one.contains("1"));

        seat.leave();
        open("lang=en");
        assertThat(margin()).doesNotContain("Uganda");
    }

    private String margin() {
        return $(ParagraphMargin.class).first().getElement().getTextRecursively();
    }

    @Test
    void theFilterHidesWhatIsAgreed() {
        var paragraph = paragraph("The Parties shall cooperate;");
        drafting.adopt(meeting.id(), paragraph.id(), paragraph.source().id(), AdoptionStep.Kind.AGREED, null);
        open("open=true");
        assertThat(read()).isEmpty();
        open("");
        assertThat(read()).hasSize(1);
    }

    @Test
    void readersReadAndAreOfferedNothingElse() {
        paragraph("The Parties [shall | should] cooperate;");
        var id = text().id();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.READER));
        navigate("m/" + meeting.code() + "/texts/" + id, DraftingView.class);
        click("open-paragraph");

        assertThat($(WordingField.class).exists()).isFalse();
        assertThat($(RadioButtonGroup.class).exists()).isFalse();
        assertThat($(Button.class).withClassName("add-OPERATIVE").exists()).isFalse();
        assertThat($(Anchor.class).withClassName("download").all()).hasSize(2);
    }

    @Test
    void theOnlyTextIsOpenedStraightAwayAndTheListWhenAskedFor() {
        paragraph("The Parties shall cooperate;");
        navigate("m/" + meeting.code() + "/texts", DraftingView.class);
        UI.getCurrent().navigate("m/" + meeting.code() + "/texts", QueryParameters.fromString("all=true"));
        assertThat($(Anchor.class).withText("Communiqué").exists()).isTrue();
    }

    @Test
    void theHomePageSaysWhatWaits() {
        paragraph("The Parties [shall | should] cooperate;");
        assertThat(needs.stream().flatMap(feature -> feature.needs(Locale.ENGLISH).stream()).map(Need::text))
                .contains("1 bracket open in Communiqué");
    }

    @Test
    void theTextIsWrittenAsWordAndPdfInEachLanguage() {
        paragraph("The Parties [shall @Uganda | should @Mali] cooperate;");
        assertThat(files.file(meeting.id(), text().id(), Locale.ENGLISH, PaperFormat.DOCX)).startsWith('P', 'K');
        assertThat(files.file(meeting.id(), text().id(), Locale.FRENCH, PaperFormat.PDF)).startsWith('%', 'P', 'D', 'F');
    }
}
