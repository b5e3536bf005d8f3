package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A communiqué from the empty page to its publication in three languages, by a chair, two delegations and a translator at once. */
@BrowserTest
class CommuniqueIT {

    private static final String TITLE = "Communiqué of Entebbe (example wording)";
    /** Among the paragraphs of the demonstration text: the seven threats, and the theme on which delegations differ. */
    private static final int THREATS = 4;
    private static final int TROPHIES = 9;
    private static final String EN_TROPHIES = "Highlight the benefits of quota-based trophy hunting in some countries;";
    private static final String AGREED = "Highlight that each range State decides how its wildlife is used;";

    /** @param words of each paragraph, one that differs between delegations in the words on which they agree */
    private record Wording(List<String> words) {

        static Wording in(String language, String trophies) {
            var text = JsonMapper.shared().readTree(Path.of("db/demo/meetings/entebbe-2016.json")).get("texts").get(0).get("paragraphs");
            var all = StreamSupport.stream(text.spliterator(), false).map(paragraph -> words(paragraph, language)).toList();
            return new Wording(IntStream.range(0, all.size()).mapToObj(i -> i == TROPHIES ? trophies : all.get(i)).toList());
        }

        private static String words(JsonNode paragraph, String language) {
            return paragraph.get("body").get(language).asString().replace("*", "");
        }
    }

    @Test
    void fourPeopleTakeACommuniqueFromTheEmptyPageToItsPublication(Stage stage) throws Exception {
        var look = new Look("communique");
        var chair = stage.visitor("Chair", Device.DESK).signIn("cms@example.org");
        var cites = stage.visitor("CITES", Device.DESK).signIn("cites@example.org");
        var uganda = stage.visitor("Uganda", Device.PHONE).signIn("uganda@example.org");
        var translator = stage.visitor("Translator", Device.DESK).signIn("translator@example.org");

        var text = begin(chair, look);
        for (var delegation : List.of(cites, uganda)) {
            delegation.open(text).stays();
        }
        translator.open(text + "?lang=fr&beside=en").stays();
        differ(chair, cites, uganda, look);
        discuss(chair, uganda, look);
        translate(translator, Wording.in("fr", "Soulignent que chaque État de l’aire de répartition décide de l’utilisation de sa faune sauvage\u00a0;"));
        look.at(translator, "french-complete");
        settle(chair, cites, look);
        renderAgain(translator, look);
        translator.open(text + "?lang=es&beside=en");
        translate(translator, Wording.in("es", "Destacan que cada Estado del área de distribución decide el uso de su fauna silvestre;"));
        adopt(chair, uganda, look);
        publish(chair, cites, look);
        read(stage, chair, look);
        look.foundNothing();
    }

    private static String begin(Visitor chair, Look look) {
        chair.open("m/entebbe-2016/texts?all=true");
        chair.type("Title in English", TITLE);
        chair.type("Title in French", "Communiqué d’Entebbe (texte d’exemple)");
        chair.type("Title in Spanish", "Comunicado de Entebbe (texto de ejemplo)");
        chair.press("Create text");
        chair.press("Begin from a Word file or pasted text");
        chair.field("Or paste the text").fill(String.join("\n", Wording.in("en", EN_TROPHIES).words()));
        chair.press("Read the pasted text");
        look.atDeskAndPhone(chair, "import");
        chair.press("Take 14 paragraphs");
        assertThat(words(chair)).hasCount(14);
        chair.stays();
        look.atDeskAndPhone(chair, "first-draft");
        return chair.page().url().replaceFirst("[?].*", "");
    }

    /** Two delegations change the same words over the same draft. */
    private static void differ(Visitor chair, Visitor cites, Visitor uganda, Look look) {
        write(cites, TROPHIES, "Highlight the benefits of sustainable trophy hunting in some countries;");
        write(uganda, TROPHIES, "Highlight the benefits of regulated trophy hunting in some countries;");
        chair.sees("is typing");
        assertThat(paragraph(chair, TROPHIES).locator(".typing ins")).containsText(new String[] {"sustainable", "regulated"});
        look.at(chair, "both-are-typing");
        cites.press("Save wording");
        cites.sees("Saved.");
        uganda.sees("CITES changed this paragraph meanwhile. It now reads:");
        uganda.press("Save wording");
        uganda.sees("Your wording and that of CITES differ here: both stand in brackets.");
        look.at(uganda, "bracketed");
        chair.sees("1 open bracket");
        assertThat(words(chair).nth(TROPHIES)).containsText("CITES: sustainable");
        assertThat(words(chair).nth(TROPHIES)).containsText("Uganda: regulated");
    }

    private static void discuss(Visitor chair, Visitor uganda, Look look) {
        paragraph(uganda, TROPHIES).locator(".comment").click();
        uganda.field("Comment").fill("Our capital can accept wording on sovereignty instead.");
        uganda.press("Send");
        assertThat(paragraph(chair, TROPHIES).locator(".discussion")).containsText("wording on sovereignty");
        paragraph(chair, TROPHIES).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settle").setExact(true)).click();
        assertThat(paragraph(uganda, TROPHIES).locator(".settled")).containsText("1 settled discussion");
        look.atDeskAndPhone(chair, "discussed");
    }

    /** In the order in which they wait; what is shown beside the source is what was saved. */
    private static void translate(Visitor translator, Wording wording) {
        var page = translator.page();
        for (int i = 0; i < wording.words().size(); i++) {
            page.locator(".next-waiting").click();
            var row = page.locator(".beside-row").nth(i);
            insert(translator, row, wording.words().get(i));
            row.locator(".save-wording").click();
            assertThat(row.locator(".beside-translation")).hasText(wording.words().get(i));
        }
    }

    /** The chair settles the bracket, and words the paragraph as both can accept it. */
    private static void settle(Visitor chair, Visitor cites, Look look) {
        write(chair, TROPHIES, AGREED);
        chair.press("Save wording");
        chair.sees("Saved.");
        look.at(chair, "settled");
        cites.sees("No open brackets");
        assertThat(words(cites).nth(TROPHIES)).hasText(AGREED);
        cites.hasNotReloaded();
    }

    /** What the translation renders has moved: the difference stands beside it, and confirming it makes it current. */
    private static void renderAgain(Visitor translator, Look look) {
        var row = translator.page().locator(".beside-row").nth(TROPHIES);
        assertThat(row.locator(".beside-other ins").first()).isVisible();
        look.atDeskAndPhone(translator, "source-moved");
        translator.page().locator(".next-waiting").click();
        row.locator(".save-wording").click();
        assertThat(row.locator(".marks")).hasText("À jour");
        assertThat(translator.page().locator(".text-bar")).containsText("FR 14/14");
        translator.hasNotReloaded();
    }

    private static void adopt(Visitor chair, Visitor uganda, Look look) {
        for (int i = 0; i < 14; i++) {
            var paragraph = paragraph(chair, i);
            if (!paragraph.getAttribute("class").contains("open")) {
                paragraph.locator(".open-paragraph").first().click();
            }
            paragraph.locator(".step-ADOPTED").click();
            assertThat(paragraph.locator(".paragraph-standing")).containsText("Adopted");
            paragraph.locator(".text-close-paragraph").click();
        }
        uganda.sees("14 of 14 agreed");
        assertThat(uganda.page().locator(".paragraph-standing").getByText("Adopted")).hasCount(14);
        uganda.hasNotReloaded();
        look.atDeskAndPhone(chair, "adopted");
    }

    private static void publish(Visitor chair, Visitor cites, Look look) {
        chair.press("Issues and publication");
        chair.choose("Issue as", "Final text");
        chair.press("Issue");
        look.atDeskAndPhone(chair, "issued");
        chair.press("Sign off for CMS");
        chair.sees("CITES has not signed");
        cites.press("Issues and publication");
        cites.press("Sign off for CITES");
        look.at(cites, "signed");
        cites.press("Close");
        chair.press("Close");
        chair.press("Issues and publication");
        chair.press("Publish for good");
        assertThat(chair.page().getByText("Published · FR")).isVisible();
        look.at(chair, "published");
    }

    /** Whoever has no account reads it, and finds that the file is what was adopted. */
    private static void read(Stage stage, Visitor chair, Look look) throws Exception {
        for (var language : List.of("EN", "FR", "ES")) {
            var address = chair.page().getByText("Published · " + language).getAttribute("href");
            var reader = stage.visitor("Reader " + language, Device.PHONE).open(address);
            var wording = Wording.in(language.toLowerCase(Locale.ROOT), "").words().get(THREATS);
            assertThat(reader.page().locator("body")).containsText(wording.substring(0, wording.indexOf(',')));
            look.atDeskAndPhone(reader, "reader-" + language);
            assertThat(reader.page().locator("body")).containsText(hash(reader.page()));
        }
        stage.visitor("Reader of nothing", Device.PHONE).open("published/999999/en").sees("Nothing to see at this address");
    }

    private static String hash(Page page) throws Exception {
        var file = page.context().request().get(page.url() + "/text.xml").body();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("akomaNtoso");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private static Locator paragraph(Visitor visitor, int at) {
        return visitor.page().locator(".paragraph").nth(at);
    }

    private static Locator words(Visitor visitor) {
        return visitor.page().locator(".paragraph-words");
    }

    private static void write(Visitor visitor, int at, String wording) {
        var paragraph = paragraph(visitor, at);
        paragraph.locator(".open-paragraph").click();
        insert(visitor, paragraph, wording);
    }

    private static void insert(Visitor visitor, Locator row, String wording) {
        var editor = row.locator("[contenteditable='true']");
        editor.click();
        visitor.page().keyboard().press("Control+A");
        visitor.page().keyboard().insertText(wording);
        assertThat(editor).hasText(wording);
    }
}
