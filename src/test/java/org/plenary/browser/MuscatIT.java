package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Five seats each for three countries and a host that is no Party, from the call to the list of participants, as a new user goes it. */
@BrowserTest
class MuscatIT {

    private static final String OMAN = "focal-point.om@example.org";
    private static final String PAKISTAN = "focal-point.pk@example.org";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = "MZ\u0090\0\3\0\0\0\4\0\0\0This program cannot be run in DOS mode.\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String ARABIC = "فاطمة البلوشي";
    private static final Pattern BADGE_CODE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}|[0-9A-HJKMNP-TV-Z]{16}");

    @Test
    void fiveSeatsEachForThreeCountriesAreFilledThroughTheReserveList(Stage stage) {
        var look = new Look("muscat");
        var calling = call(stage, look);
        var focalPoint = new FocalPoint(stage.visitor("Focal point", Device.PHONE).open(calling.link(OMAN, "Call for nominations", "nominate")));
        keepsADraft(focalPoint, look);
        isHeldToWhatNamesAndPapersAre(focalPoint, look);
        List.of("Zahra", "Hamad", "Maryam", "Yusuf").forEach(name -> focalPoint.adds(name, "Example"));
        focalPoint.sees(6, "Alternate");
        focalPoint.turnsTo(6);
        look.atDeskAndPhone(focalPoint.phone(), "six-nominated");
        nominatedTwice(stage, calling, look);
        select(calling, look);
        answer(stage, calling, look);
        look.foundNothing();
    }

    private static Calling call(Stage stage, Look look) {
        var calling = new Calling(stage.visitor("Organiser", Device.DESK).signIn("cms@example.org"))
                .meeting("Example workshop on sharks", "Muscat", "Oman", "Asia/Muscat").begin(15, 5);
        var desk = calling.desk();
        calling.unfold("Papers");
        desk.press("Ask for a paper");
        desk.field("required").uncheck();
        desk.press("Save");
        desk.sees("Saved");
        calling.addressees("Oman; Example focal point; " + OMAN + "; en", "Pakistan; Example focal point; " + PAKISTAN + "; en",
                "Iran; Example focal point; focal-point.ir@example.org; fr");
        look.atDeskAndPhone(desk, "call-draft");
        desk.press("Look at the letters");
        look.atDeskAndPhone(desk, "letters-before-they-go");
        desk.press("Close");
        calling.send();
        look.atDeskAndPhone(desk, "call-open");
        return calling;
    }

    private static void keepsADraft(FocalPoint focalPoint, Look look) {
        var phone = focalPoint.phone();
        look.atDeskAndPhone(phone, "nominate");
        focalPoint.types("Salim", "Example");
        phone.sees("Draft kept");
        phone.page().reload();
        phone.settled();
        phone.sees("What you were typing is back.");
        assertThat(phone.field("Given name")).hasValue("Salim");
        phone.press("Add a candidate");
        phone.sees("Salim Example saved");
    }

    private static void isHeldToWhatNamesAndPapersAre(FocalPoint focalPoint, Look look) {
        var phone = focalPoint.phone();
        focalPoint.types("S".repeat(300), "Example");
        phone.press("Add a candidate");
        phone.sees("characters; there are 300");
        assertThat(phone.field("Given name")).hasAttribute("aria-invalid", "true");
        look.at(phone, "phone-name-too-long");
        phone.type("Given name", ARABIC.split(" ")[0]);
        phone.type("Family name", ARABIC.split(" ")[1]);
        phone.type("E-mail", "fatima@example.org");
        phone.press("Add a candidate");
        focalPoint.sees(2, ARABIC);
        focalPoint.attaches(1, "letter.pdf", PROGRAM);
        focalPoint.sees(1, "whatever its name says");
        focalPoint.turnsTo(1);
        look.at(phone, "phone-program-refused");
        focalPoint.attaches(1, "letter.pdf", PDF);
        focalPoint.sees(1, "Signed letter · letter.pdf");
    }

    private static void nominatedTwice(Stage stage, Calling calling, Look look) {
        var pakistan = new FocalPoint(stage.visitor("Pakistan", Device.PHONE).open(calling.link(PAKISTAN, "Call for nominations", "nominate")));
        pakistan.types("Ame\u0301lie", "Example");
        pakistan.phone().type("E-mail", "amelie@example.org");
        pakistan.phone().press("Add a candidate");
        pakistan.sees(1, "Amélie Example");
        pakistan.types("Example", "Yusuf");
        pakistan.phone().press("Add a candidate");
        pakistan.phone().sees("The organisers will check that nobody is nominated twice.");
        look.at(pakistan.phone(), "phone-perhaps-twice");
        var desk = calling.open("nominations").desk();
        desk.sees("The same person twice?");
        look.atDeskAndPhone(desk, "nominated-twice");
        desk.press("Keep Yusuf Example (Oman)");
        desk.sees("Replaced");
        calling.choose("Amélie Example");
        look.atDeskAndPhone(desk, "nominations");
    }

    private static void select(Calling calling, Look look) {
        var desk = calling.open("nominations/selection").desk();
        desk.press("Propose a selection");
        calling.choose("Reserve 1");
        look.atDeskAndPhone(desk, "proposal");
        desk.press("Why not?");
        look.atDeskAndPhone(desk, "why-not");
        desk.press("Close");
        desk.press("Apply …");
        look.atDeskAndPhone(desk, "apply");
        desk.press("Apply and send the letters");
        desk.sees("Decided; the letters are in the outbox.");
        look.atDeskAndPhone(desk, "applied");
    }

    private static void answer(Stage stage, Calling calling, Look look) {
        var confirm = calling.link(FocalPoint.address("Salim", "Example"), "Please confirm", "confirm");
        var instead = calling.link(FocalPoint.address("Zahra", "Example"), "Please confirm", "confirm");
        var decline = calling.link(FocalPoint.address("Hamad", "Example"), "Please confirm", "confirm");
        var salim = stage.visitor("Salim", Device.PHONE).open(confirm);
        look.atDeskAndPhone(salim, "confirm");
        salim.press("I will take part");
        salim.sees("Your place is confirmed");
        look.atDeskAndPhone(salim, "confirmed");

        var zahra = stage.visitor("Zahra", Device.PHONE).open(instead);
        zahra.page().getByText("Somebody else should go instead").click();
        zahra.type("Name", "Latifa Example");
        zahra.type("E-mail", "latifa@example.org");
        look.atDeskAndPhone(zahra, "suggest");
        zahra.press("Decline and suggest");
        zahra.sees("You have declined and suggested somebody else");

        var hamad = stage.visitor("Hamad", Device.PHONE).open(decline);
        hamad.page().getByText("I cannot take part").click();
        hamad.press("Decline");
        hamad.sees("You have declined");
        look.at(hamad, "phone-declined");

        var desk = calling.open("nominations").desk();
        desk.sees("Next on the reserve list is Yusuf Example");
        desk.sees("Latifa Example");
        look.atDeskAndPhone(desk, "place-free");
        desk.press("Ask Yusuf Example");
        desk.sees("Saved");
        look.atDeskAndPhone(desk, "reserve-moved-up");
        calling.link(FocalPoint.address("Yusuf", "Example"), "Please confirm", "confirm");
        look.atDeskAndPhone(desk, "correspondence");
    }

    @Test
    void whoConfirmedRegistersGetsABadgeAndStandsInTheListOfParticipants(Stage stage) throws IOException {
        var look = new Look("muscat-arrival");
        var calling = new Calling(stage.visitor("Organiser", Device.DESK).signIn("cms@example.org"))
                .meeting("Example workshop on gillnets", "Muscat", "Oman", "Asia/Muscat").begin(15, 5);
        calling.desk().press("Save");
        calling.desk().sees("Saved");
        calling.addressees("Oman; Example focal point; " + OMAN + "; en");
        calling.send();
        confirmed(stage, calling);
        register(stage, calling, look);
        var code = badge(calling, look);
        checkIn(calling, code, look);
        list(calling, look);
        look.foundNothing();
    }

    private static void confirmed(Stage stage, Calling calling) {
        new FocalPoint(stage.visitor("Focal point", Device.PHONE).open(calling.link(OMAN, "Call for nominations", "nominate"))).adds("Salim", "Example");
        calling.open("nominations").choose("Salim Example");
        calling.desk().press("Select");
        calling.desk().sees("Decided; the letters are in the outbox.");
        var salim = stage.visitor("Salim", Device.PHONE).open(calling.link(FocalPoint.address("Salim", "Example"), "Please confirm", "confirm"));
        salim.press("I will take part");
        salim.sees("Your place is confirmed");
    }

    private static void register(Stage stage, Calling calling, Look look) {
        var desk = calling.open("participants").desk();
        look.atDeskAndPhone(desk, "nobody-yet");
        var takeOver = desk.button("Take over 1 confirmed nominee");
        assertThat(takeOver.or(calling.cells("Example, Salim")).first()).isVisible(); // the clock may have been first
        if (takeOver.isVisible()) {
            desk.press("Take over 1 confirmed nominee");
        }
        calling.choose("Example, Salim");
        look.atDeskAndPhone(desk, "taken-over");
        var salim = stage.visitor("Salim registers", Device.PHONE).open(calling.link(FocalPoint.address("Salim", "Example"), "Please register", "register"));
        look.atDeskAndPhone(salim, "register");
        salim.field("I agree to stand in the published list of participants").check();
        salim.press("Register");
        salim.sees("Registered. The organisers have been told.");
        look.atDeskAndPhone(salim, "registered");
        calling.open("participants").choose("Example, Salim");
        desk.press("Approve");
        desk.sees("Approved; the letter is in the outbox.");
        look.atDeskAndPhone(desk, "approved");
    }

    private static String badge(Calling calling, Look look) throws IOException {
        var desk = calling.desk();
        calling.mark("Example, Salim");
        look.atDeskAndPhone(desk, "marked");
        var text = textOf(desk.page().waitForDownload(() -> desk.press("Print badges")));
        var code = BADGE_CODE.matcher(text);
        Assertions.assertThat(text).contains("Salim");
        Assertions.assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private static void checkIn(Calling calling, String code, Look look) {
        var desk = calling.open("participants/attendance").desk();
        desk.type("Session", "Opening");
        desk.press("Add session");
        desk.sees("0 checked in");
        calling.open("participants/check-in");
        var page = desk.page();
        page.locator("body[data-ready][data-kept]").waitFor();
        page.locator("#find").fill(code);
        page.locator("#find").press("Enter");
        assertThat(page.locator("#result")).containsText("Checked in");
        assertThat(page.locator("#result")).containsText("Example, Salim");
        look.atDeskAndPhone(desk, "checked-in");
        calling.open("participants/attendance");
        desk.sees("1 checked in");
        look.atDeskAndPhone(desk, "attendance");
    }

    private static void list(Calling calling, Look look) throws IOException {
        var desk = calling.open("participants/lists").desk();
        look.atDeskAndPhone(desk, "lists");
        var list = textOf(desk.page().waitForDownload(() -> desk.press("Download the list")));
        Assertions.assertThat(list).containsIgnoringCase("Oman").contains("Salim");
    }

    private static String textOf(Download download) throws IOException {
        try (var pdf = Loader.loadPDF(download.path().toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
