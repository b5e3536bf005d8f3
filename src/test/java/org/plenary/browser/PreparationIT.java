package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.correspondence.PostOffice;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A secretariat prepares its Conference from the announced dates to the paper that tells what was done with partners. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.demonstration=true"})
@Import(PostOffice.class)
class PreparationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final LocalDate FIRST_DAY = LocalDate.now().plusYears(2).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LINK = Pattern.compile("/(notified/[A-Za-z0-9_-]{43})");
    private static final String AGREEMENT = "Negotiate and sign the host country agreement";
    private static final String CONTRACTS = "Sign the contracts for the venue and conference services";

    @Autowired
    private DSLContext db;
    @Autowired
    private PostOffice post;
    @LocalServerPort
    private int port;

    private final List<Visitor> visitors = new ArrayList<>();
    @RegisterExtension
    final AfterTestExecutionCallback keepWhatEverybodySaw = test -> {
        if (test.getExecutionException().isPresent()) {
            var folder = Files.createDirectories(Path.of("target", "screenshots", "failed"));
            for (var visitor : visitors) {
                visitor.keepFailure(folder, "PreparationIT-" + test.getRequiredTestMethod().getName());
            }
        }
    };
    private Look look;
    private Playwright playwright;
    private Browser browser;
    private Visitor cms;
    private String code;

    @BeforeEach
    void theOfficerIsAtTheDesk() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Stage.launchOptions());
        cms = visitor("CMS", Device.DESK).signIn("cms@example.org");
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "SENT").where(OUTBOX_MESSAGE.STATE.eq("WAITING")).execute();
    }

    @AfterEach
    void goHome() {
        browser.close();
        playwright.close();
    }

    private Visitor visitor(String name, Device device) {
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(device.width(), device.height())
                .setLocale("en-GB").setTimezoneId("Europe/Berlin").setReducedMotion(ReducedMotion.REDUCE).setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE.toMillis());
        var visitor = new Visitor(name, context);
        visitors.add(visitor);
        return visitor;
    }

    @Test
    void aConferenceIsPreparedFromItsDatesToItsPapers() throws IOException {
        look = new Look("preparation");
        announce();
        plan();
        refuseACircle();
        keepAFile();
        missAStartingPoint();
        walkTheRoad();
        var number = notifyParties();
        answer();
        consolidate(number);
        move();
        look.foundNothing();
    }

    @Test
    void whatWasDoneWithPartnersInAYearIsDownloadedAsAPaper() throws IOException {
        look = new Look("synergies");
        cms.open("synergies");
        look.atDeskAndPhone(cms, "report");
        var paper = cms.page().waitForDownload(() -> cms.press("Download as Word file"));
        try (var word = new XWPFDocument(Files.newInputStream(paper.path()))) {
            Assertions.assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))).contains(
                    "44th Meeting of the CMS Standing Committee (StC44)” (Bonn, Germany, 14–15 October 2015)",
                    "Joint CMS–CITES African Lion Range State Meeting” (Entebbe, Uganda, 30–31 May 2016)", "(Muscat, Oman, 18–22 October 2015)",
                    "11th Ordinary Meeting of the Biodiversity Liaison Group” (Bonn, Germany, 23 August 2016)", "Notification 2015/019 of 16 July 2015",
                    "on 14 July 2016, Notification 2016/017", "on 9 September 2016, Notification 2016/023", "Australia", "Togo", "Wild Migration");
        }
        look.foundNothing();
    }

    private void announce() {
        cms.open("meetings/new");
        cms.type("Title in English", "Example meeting of the Conference of the Parties");
        cms.choose("Kind", "Conference of the Parties");
        cms.choose("State", "Announced");
        cms.day(cms.field("First day"), FIRST_DAY);
        cms.day(cms.field("Last day"), FIRST_DAY.plusDays(5));
        cms.search("Time zone", "Manila", "Asia/Manila");
        cms.type("City", "Manila");
        cms.search("Country", "Philippines", "Philippines");
        cms.search("Host", "Philippines", "Philippines");
        cms.press("Create and make its plan");
        cms.page().waitForURL(url -> url.contains("/plan/tasks"));
        cms.settled();
        code = cms.page().url().replaceFirst(".*/m/", "").replaceFirst("/.*", "");
    }

    private void plan() {
        look.atDeskAndPhone(cms, "template");
        cms.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Make \\d+ tasks"))).click();
        cms.settled();
        row(AGREEMENT).click();
        cms.settled();
        look.atDeskAndPhone(cms, "tasks");
        row(AGREEMENT).press("Alt+ArrowDown");
        assertThat(cms.page().locator(".task-list button").nth(1)).containsText(AGREEMENT);
        assertThat(row(AGREEMENT)).isFocused();
        row(AGREEMENT).press("Alt+ArrowUp");
        assertThat(cms.page().locator(".task-list button").first()).containsText(AGREEMENT);
    }

    private Locator row(String title) {
        return cms.page().locator(".task-list button").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** The contracts wait for the agreement; the agreement cannot wait for the contracts. */
    private void refuseACircle() {
        cms.press("Edit");
        cms.search("Only after", "Sign the contracts", CONTRACTS);
        cms.field("Only after").press("Tab");
        cms.press("Save");
        cms.sees("These tasks would wait for each other: " + AGREEMENT + " → " + CONTRACTS + " → " + AGREEMENT);
        look.atDeskAndPhone(cms, "circle-refused");
        cms.press("Cancel");
    }

    private void keepAFile() throws IOException {
        cms.page().locator(".task-papers input[type=file]").setInputFiles(new FilePayload("Draft agreement.pdf", "application/pdf", PDF));
        cms.sees("The file is kept with");
        look.atDeskAndPhone(cms, "task-with-a-file");
        var file = cms.page().waitForDownload(() -> cms.page().locator(".task-papers a").click());
        Assertions.assertThat(Files.readAllBytes(file.path())).isEqualTo(PDF);
    }

    private void missAStartingPoint() {
        cms.open("m/" + code + "/plan");
        cms.sees("and that meeting has not been named.");
        look.atDeskAndPhone(cms, "starting-point-missing");
    }

    private void walkTheRoad() {
        cms.open("m/" + code);
        for (var region : new String[] {"Latin America and the Caribbean", "Africa", "Asia", "Oceania"}) {
            linkWorkshop("Regional preparatory workshop for COP12: " + region);
        }
        look.atDeskAndPhone(cms, "linked-meetings");
        cms.open("road?meeting=" + code + "&form=list&kind=meeting");
        for (var region : new String[] {"Latin America", "Africa", "Asia", "Oceania"}) {
            assertThat(stop(region)).not().hasCount(0);
        }
        look.atDeskAndPhone(cms, "road-meetings");
        cms.open("road?meeting=" + code + "&form=timeline&from=" + FIRST_DAY.minusMonths(18));
        look.atDeskAndPhone(cms, "road");
    }

    private void linkWorkshop(String title) {
        cms.press("Link a meeting…");
        cms.dialog().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Is prepared by").setExact(true)).check();
        cms.search("Linked meeting", title, title);
        cms.press("Save");
        assertThat(cms.page().locator(".linked-meetings").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))).isVisible();
    }

    private Locator stop(String title) {
        return cms.page().locator(".road-row").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** @return the number under which it was issued */
    private String notifyParties() throws IOException {
        cms.open("m/" + code + "/agenda");
        cms.button("Add item").first().click();
        cms.settled();
        cms.type("Title in English", "Conservation of the lion");
        cms.press("Save");
        cms.sees("Conservation of the lion");
        cms.open("notifications/new");
        cms.type("Subject in English", "Example: trade in lions");
        cms.type("Text in English", "Parties are invited to say what they do about trade in parts of lions.");
        cms.choose("What is asked for", "Response expected");
        var deadline = cms.page().locator("vaadin-date-time-picker");
        cms.day(deadline.getByRole(AriaRole.COMBOBOX).first(), LocalDate.now().plusMonths(2));
        deadline.getByRole(AriaRole.COMBOBOX).last().fill("18:00");
        deadline.getByRole(AriaRole.COMBOBOX).last().press("Enter");
        cms.search("Meetings it is about", "Example meeting of the Conf", "Example meeting of the Conference of the Parties");
        cms.field("Meetings it is about").press("Tab");
        cms.press("Save and choose addressees");
        cms.field("Others, by name").fill("Example Party One <one@example.org>\nExample Party Two <two@example.org>\nExample Party Three <refused-three@example.org>");
        cms.field("Others, by name").blur();
        cms.press("Address them");
        cms.sees("3 letters will go out");
        look.atDeskAndPhone(cms, "addressed");
        cms.page().locator("#notification-on").click();
        cms.settled();
        look.atDeskAndPhone(cms, "letter-before-it-goes");
        post.goDown();
        cms.press("Issue and send 3 letters");
        cms.settled();
        var notification = cms.page().url().replaceFirst(".*/notifications/", "").replaceFirst("\\D.*", "");
        cms.open("notifications/" + notification + "?section=addressees").stays();
        post.sendDue();
        cms.sees("The mail server could not be reached. 3 letters wait and will go out without your doing anything.");
        look.atDeskAndPhone(cms, "mail-server-down");
        post.comeUp();
        post.goSlow(true);
        post.sendDueAfter(Duration.ofMinutes(5));
        cms.sees("The mail server answers very slowly. 3 letters wait and will go out without your doing anything.");
        look.atDeskAndPhone(cms, "mail-server-slow");
        post.goSlow(false);
        post.sendDueAfter(Duration.ofMinutes(10));
        cms.sees("2 sent · 0 waiting · 1 refused");
        cms.sees("The mail server refused this recipient.");
        look.atDeskAndPhone(cms, "one-refused");
        cms.press("See to Example Party Three");
        cms.type("Address", "three@example.org");
        look.atDeskAndPhone(cms, "address-corrected");
        cms.press("Use this address, and send what did not arrive");
        post.sendDueAfter(Duration.ofMinutes(1));
        cms.sees("3 sent · 0 waiting · 0 refused");
        aLetterComesBack();
        cms.hasNotReloaded();
        return notification;
    }

    /** A server took the letter and returned it a day later. */
    private void aLetterComesBack() {
        cms.press("See to Example Party Two");
        cms.type("What the returned message said", "550 5.1.1 No such mailbox");
        cms.press("The letter was returned");
        cms.sees("550 5.1.1 No such mailbox");
        look.atDeskAndPhone(cms, "returned");
        cms.press("See to Example Party Two");
        cms.type("Address", "ministry-two@example.org");
        cms.press("Use this address, and send what did not arrive");
        post.sendDueAfter(Duration.ofMinutes(2));
        cms.sees("3 sent · 0 waiting · 0 refused");
        Assertions.assertThat(post.letterTo("ministry-two@example.org")).contains("trade in parts of lions");
    }

    private void answer() {
        var one = visitor("Party One", Device.PHONE).open(linkTo("one@example.org"));
        respond(one, "We have forbidden trade in bones of lions.");
        one.sees("Your response has arrived. Thank you.");
        look.atDeskAndPhone(one, "answered");
        respond(one, "We have forbidden trade in bones of lions.");
        one.sees("You have sent the same response before.");
        db.update(NOTIFICATION).set(NOTIFICATION.DEADLINE, Instant.now().minusSeconds(3_600)).where(NOTIFICATION.SUBJECT_EN.eq("Example: trade in lions")).execute();
        var three = visitor("Party Three", Device.PHONE).open(linkTo("three@example.org"));
        respond(three, "We licence hunting and publish the figures.");
        three.sees("Your response has arrived, after the deadline.");
        look.atDeskAndPhone(three, "answered-late");
    }

    private String linkTo(String address) {
        var link = LINK.matcher(post.letterTo(address));
        Assertions.assertThat(link.find()).as(post.letterTo(address)).isTrue();
        return link.group(1);
    }

    private static void respond(Visitor guest, String words) {
        guest.field("Your response").fill(words);
        guest.press("Send the response");
    }

    private void consolidate(String notification) {
        cms.open("notifications/" + notification + "?section=responses");
        cms.sees("We have forbidden trade in bones of lions.");
        cms.sees("after the deadline");
        look.atDeskAndPhone(cms, "responses");
        cms.open("notifications/" + notification + "?section=consolidation");
        cms.press("Add a recommendation");
        cms.type("In English", "Parties should publish what they know of trade in parts of lions.");
        cms.dialog().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("National level").setExact(true)).check();
        cms.dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Example Party One")).check();
        cms.dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Example Party Three")).check();
        look.atDeskAndPhone(cms, "recommendation");
        cms.press("Save");
        cms.sees("Parties should publish");
        cms.search("Attach to an agenda item or document", "lion", "Conservation of the lion");
        look.atDeskAndPhone(cms, "consolidated");
        cms.open("m/" + code + "/agenda");
        cms.sees("Fed by");
        assertThat(cms.link("Recommendations on CMS Notification")).isVisible();
        look.atDeskAndPhone(cms, "agenda-fed");
    }

    /** By a week, from the road: what follows is seen before anything is saved. */
    private void move() {
        cms.open("road?meeting=" + code + "&form=list&kind=meeting");
        stop("Example meeting of the Conference").getByRole(AriaRole.BUTTON).click();
        cms.page().waitForURL(url -> url.contains("/m/" + code));
        cms.settled();
        cms.day(cms.field("First day"), FIRST_DAY.plusDays(7));
        cms.day(cms.field("Last day"), FIRST_DAY.plusDays(12));
        cms.press("Save");
        assertThat(cms.dialog()).containsText("Dates that move with it");
        Assertions.assertThat(db.fetchSingle(MEETING, MEETING.CODE.eq(code)).getStartsOn()).isEqualTo(FIRST_DAY);
        look.atDeskAndPhone(cms, "move-looked-at");
        cms.press("Move");
        cms.sees("Saved");
        Assertions.assertThat(db.fetchSingle(MEETING, MEETING.CODE.eq(code)).getStartsOn()).isEqualTo(FIRST_DAY.plusDays(7));
        cms.open("m/" + code + "/plan/tasks");
        look.at(cms, "tasks-moved");
    }
}
