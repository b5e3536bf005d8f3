package org.plenary.text.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.plenary.text.DraftingService;
import org.plenary.text.HouseStyle;
import org.plenary.text.Issue;
import org.plenary.text.IssueService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.Part;
import org.plenary.text.ProposalService;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.plenary.text.WordingJson;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a text beside another language, clean, and against its earlier states; beginning it from a paper; its structure. */
@PlenaryTest
class TonguesViewTest extends PageTest {

    @Autowired
    private TextService texts;
    @Autowired
    private DraftingService drafting;
    @Autowired
    private IssueService issues;
    @Autowired
    private ProposalService proposals;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private Example meeting;
    private AccountPrincipal translator;
    private long text;

    @BeforeEach
    void aTextIsNegotiated() {
        planners = new Planners(db);
        meeting = planners.meeting();
        translator = planners.account(meeting.id(), "Interpreters", MeetingRole.TRANSLATOR);
        Planners.signIn(planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        text = texts.create(meeting.id(), new TextDraft("Communiqué", "Communiqué", "Comunicado", "en", HouseStyle.CMS));
    }

    private Paragraph add(String notation) {
        return texts.add(meeting.id(), text, Part.OPERATIVE, 0, null, new ParagraphDraft(notation, null));
    }

    private void translate(Paragraph paragraph, String notation) {
        var now = now().paragraph(paragraph.id());
        drafting.translate(meeting.id(), paragraph.id(), "fr", now.head("fr").map(head -> head.id()).orElse(null), now.source().id(), new ParagraphDraft(notation, null));
    }

    private NegotiatedText now() {
        return texts.text(meeting.id(), text);
    }

    private void open(String query) {
        UI.getCurrent().navigate("m/" + meeting.code() + "/texts/" + text, QueryParameters.fromString(query));
    }

    private void compare(String query) {
        UI.getCurrent().navigate("m/" + meeting.code() + "/texts/" + text + "/compare", QueryParameters.fromString(query));
    }

    private void click(String className) {
        test($(Button.class).withClassName(className).single()).click();
    }

    private void write(String notation) {
        $(WordingField.class).all().getLast().setValue(WordingJson.write(ParagraphNotation.read(notation)));
    }

    private void choose(String menu, String path) {
        var names = path.split(" > ");
        new MenuBarTester<>($(MenuBar.class).withClassName(menu).single()).clickItem(names[0], names[1]);
    }

    private List<String> read(String className) {
        return $(Div.class).withClassName(className).all().stream().map(words -> words.getElement().getTextRecursively()).toList();
    }

    @Test
    void aTranslatorSeesBesideTheTranslationWhatChangedInItsSource() {
        var one = add("Parties shall cooperate.");
        var two = add("They report.");
        translate(one, "Les Parties coopèrent.");
        drafting.save(meeting.id(), one.id(), one.source().id(), new ParagraphDraft("Parties may cooperate.", null));
        Planners.signIn(translator);
        open("lang=fr&beside=en");
        assertThat(read("beside-other").getFirst()).contains("deleted: shall").contains("inserted: may").contains("What changed since this translation");
        assertThat(read("beside-translation")).containsExactly("Les Parties coopèrent.", "Not translated yet");
        assertThat($(Span.class).withClassName("badge").all().stream().map(badge -> badge.getElement().getTextRecursively())).contains("FR 1/2, 1 out of date", "ES 0/2");

        click("next-waiting");
        assertThat($(ParagraphPanel.class).all()).hasSize(1);
        write("Les Parties peuvent coopérer.");
        click("save-wording");
        assertThat(now().stale("fr")).isZero();
        test($(Checkbox.class).withLabel("Only out of date or missing").single()).click();
        click("next-waiting");
        assertThat(read("beside-translation")).as("one is open, so nothing is taken from under anybody’s hands").containsExactly("Not translated yet");
        assertThat($(ParagraphPanel.class).all()).hasSize(1);
        assertThat(two.head("fr")).isEmpty();
    }

    @Test
    void theWayOfReadingIsChosenAndInTheAddress() {
        add("Parties [shall @Uganda | should @Mali] cooperate.");
        open("");
        choose("reading-menu", "Reading > Clean, without brackets");
        assertThat(read("clean-words")).singleElement().asString().contains("shall").doesNotContain("should");
        @SuppressWarnings("unchecked")
        Select<String> of = $(Select.class).withLabel("Where brackets are open, read").single();
        test(of).selectItem("Mali");
        assertThat(read("clean-words")).singleElement().asString().contains("should").doesNotContain("shall");
        assertThat($(ParagraphRow.class).all()).as("the page to work on is hidden").isEmpty();
        choose("reading-menu", "Reading > With its brackets");
        assertThat($(ParagraphRow.class).all()).hasSize(1);
        open("view=clean&of=Mali");
        assertThat(read("clean-words")).singleElement().asString().contains("should");
        assertThat(now().openBrackets()).as("nothing is settled by reading").isEqualTo(1);
    }

    @Test
    void statesOfTheTextAreComparedInOneAndSideBySide() {
        var one = add("Parties shall cooperate.");
        add("They report.");
        var issue = issues.putOut(meeting.id(), text, Issue.Kind.CHAIRS_TEXT, null);
        Planners.as(planners.account(meeting.id(), "Uganda", MeetingRole.CONTRIBUTOR), () -> drafting.save(meeting.id(), one.id(), one.source().id(),
                new ParagraphDraft("Parties may cooperate.", null)));
        compare("");
        assertThat(read("compared-words")).containsExactly("Parties deleted by Uganda: shallinserted by Uganda: mayUganda cooperate.", "They report.");
        compare("from=" + issue.id() + "&as=columns&only=changes");
        assertThat(read("compared-words")).hasSize(2);
        assertThat(read("compared-words").getFirst()).contains("deleted by Uganda: shall").doesNotContain("may");
        compare("paragraph=" + one.id() + "&from=1&to=2");
        assertThat(read("compared-words")).singleElement().asString().contains("inserted by Uganda: may");
        compare("paragraph=nonsense&from=99999999&to=-1&as=x&lang=de");
        assertThat(read("compared-words")).as("an address that says nothing sensible").hasSize(2);
    }

    @Test
    void aPaperIsReadShownCorrectedAndTaken() {
        open("");
        click("begin-from-file");
        click("read-pasted");
        TextArea paste = $(TextArea.class).withClassName("import-paste").single();
        assertThat(paste.isInvalid()).isTrue();
        test(paste).setValue("Recalling what was,\n<script>alert(1)</script>\nAgree to\ncooperate [closely;\n2. report.");
        click("read-pasted");
        assertThat(read("import-words")).hasSizeBetween(2, 5).noneMatch(words -> words.contains("alert"));
        test($(Button.class).withText("Back").single()).click();
        assertThat(paste.getValue()).as("what was pasted is kept").startsWith("Recalling what was,");
        test(paste).setValue("Recalling what was,\nAgree to\ncooperate [closely;\n2. report.");
        click("read-pasted");
        assertThat(read("import-words")).anyMatch(words -> words.contains("The square brackets do not match"));
        test($(Button.class).withClassName("tongues-import-to-operative").all().get(1)).click();
        test($(Button.class).withClassName("tongues-import-join").all().get(2)).click();
        test($(Button.class).withClassName("tongues-import-drop").all().getLast()).click();
        click("undo-import");
        click("take-import");
        assertThat(now().paragraphs()).extracting(Paragraph::part).containsExactly(Part.PREAMBLE, Part.OPERATIVE, Part.OPERATIVE);
        assertThat(now().paragraphs().get(1).source().notation()).isEqualTo("Agree to cooperate \\[closely;");
        assertThat($(Button.class).withClassName("begin-from-file").exists()).isFalse();
    }

    @Test
    void aParagraphIsSplitMergedMovedAndGivenAnotherVersion() {
        var one = add("Parties cooperate; they report.");
        add("Last.");
        open("paragraph=" + one.id());
        choose("structure-menu", "Structure > Split …");
        click("split-paragraph");
        assertThat(wordings()).hasSize(3);
        choose("structure-menu", "Structure > Merge with the next");
        assertThat(wordings()).containsExactly("Parties cooperate; they report.", "Last.");
        choose("structure-menu", "Structure > Move to …");
        @SuppressWarnings("unchecked")
        ComboBox<Object> place = $(ComboBox.class).withLabel("Where to").single();
        click("place-paragraph");
        assertThat(place.isInvalid()).isTrue();
        test(place).selectItem("After 2. Last.");
        click("place-paragraph");
        assertThat(wordings()).containsExactly("Last.", "Parties cooperate; they report.");
        test($(Button.class).withText("Undo").single()).click();
        assertThat(wordings()).containsExactly("Parties cooperate; they report.", "Last.");
        choose("structure-menu", "Structure > Add another version (alt.) …");
        write("Parties may cooperate.");
        test($(Button.class).withText("Add this version").single()).click();
        assertThat(now().numbers(Locale.ENGLISH).values()).contains("1.", "1 alt.", "2.");
    }

    private List<String> wordings() {
        return now().standing().stream().map(paragraph -> paragraph.source().notation()).toList();
    }

    @Test
    void anEarlierWordingIsRestoredFromTheHistory() {
        var one = add("Parties shall cooperate.");
        drafting.save(meeting.id(), one.id(), one.source().id(), new ParagraphDraft("Parties may cooperate.", null));
        open("paragraph=" + one.id());
        click("text-history");
        click("restore-wording");
        assertThat(wordings()).containsExactly("Parties shall cooperate.");
        assertThat(drafting.revisions(meeting.id(), one.id(), "en")).hasSize(3);
        assertThat(WordingJson.read($(WordingField.class).single().getValue())).hasToString("Parties shall cooperate.");
    }

    @Test
    void aStatementIsRecordedInItsLanguage() {
        add("Parties shall cooperate.");
        open("");
        test($(Button.class).withText("Statements for the record").single()).click();
        click("record-statement");
        TextArea words = $(TextArea.class).withClassName("statement-words").single();
        assertThat(words.isInvalid()).isTrue();
        test(words).setValue("Uganda joins the consensus.");
        click("record-statement");
        assertThat(proposals.statements(meeting.id(), text)).singleElement().satisfies(statement -> {
            assertThat(statement.paragraph()).isNull();
            assertThat(statement.language()).isEqualTo("en");
            assertThat(statement.delegation()).isEqualTo("CMS");
        });
        assertThat(read("statements")).singleElement().asString().contains("Uganda joins the consensus.").contains("The text as a whole");
    }
}
