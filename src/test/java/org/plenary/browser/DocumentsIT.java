package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentService;
import org.plenary.live.ThreeWay;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The register of documents in two browsers at once. Needs the front end that the build makes. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class DocumentsIT {

    private static final String PASSWORD = "example password of 2016";
    private static final Path PICTURES = Path.of("target", "pictures");

    @Autowired
    private AgendaService agenda;
    @Autowired
    private DocumentService documents;
    @Autowired
    private DSLContext db;
    @Autowired
    private PasswordEncoder passwords;
    @LocalServerPort
    private int port;

    private Planners planners;
    private Example meeting;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void aMeetingWithAnItemAndADocument() {
        planners = new Planners(db);
        meeting = planners.meeting();
        Planners.as(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER), () -> {
            var item = agenda.add(meeting.id(), Target.lastIn(null), new AgendaItemDraft("Budget", "Budget", null));
            return documents.add(meeting.id(), ThreeWay.with(DocumentDraft.empty("en"),
                    Map.of("symbol", "UNEP/CMS/COP12/Doc.1", "titleEn", "Example budget", "items", List.of(item.id()))));
        });
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Stage.launchOptions());
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private Page open(AccountPrincipal account, int width, int height, ColorScheme colours, String language, String path) {
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).set(ACCOUNT.LANGUAGE, language).where(ACCOUNT.ID.eq(account.id())).execute();
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB").setColorScheme(colours)).newPage();
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill(account.getUsername());
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
        page.navigate("http://localhost:" + port + "/m/" + meeting.code() + "/" + path);
        page.locator(".sections").waitFor();
        return page;
    }

    private static Locator row(Page page, String symbol) {
        return page.locator(".columns .document-list li").filter(new Locator.FilterOptions().setHas(page.getByText(symbol, new Page.GetByTextOptions().setExact(true))));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Test
    void aPaperIsRegisteredHandedInPublishedAndRevisedAndTheOtherBrowserFollows() {
        var one = open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), 1440, 900, ColorScheme.LIGHT, "en", "documents");
        var other = open(planners.account(meeting.id(), MeetingRole.TRANSLATOR), 390, 844, ColorScheme.DARK, "fr", "documents");

        one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a document")).click();
        one.locator("#document-symbol input").fill("unep - cms / cop12 crp 3");
        assertThat(one.getByText("Read as UNEP/CMS/COP12/CRP.3")).isVisible();
        one.getByLabel("Title in English").fill("Example paper of the working group");
        one.getByText("In-session paper").click();
        picture(one, "documents-form");
        one.locator("#save-document").click();
        assertThat(row(one, "UNEP/CMS/COP12/CRP.3")).isVisible();
        assertThat(row(other, "UNEP/CMS/COP12/CRP.3")).isVisible();
        assertThat(other.locator(".document-arrivals")).containsText("Nouveau");
        picture(other, "documents-phone-dark-fr");

        var english = one.locator(".language-card[data-language=en]");
        english.locator("input[type=file]").setInputFiles(new FilePayload("crp3.pdf", "application/pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertThat(english.getByText("crp3.pdf")).isVisible();
        assertThat(english).containsText("Received");
        english.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish")).click();
        assertThat(english).containsText("Published");
        var file = one.waitForDownload(() -> english.getByText("crp3.pdf").click());
        assertThat(file.suggestedFilename()).isEqualTo("crp3.pdf");

        one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revise")).click();
        assertThat(row(one, "UNEP/CMS/COP12/CRP.3/Rev.1")).isVisible();
        assertThat(row(other, "UNEP/CMS/COP12/CRP.3/Rev.1")).isVisible();
        assertThat(one.locator(".document-chain")).containsText("replaces UNEP/CMS/COP12/CRP.3");
        picture(one, "documents");
        assertThat(new AxeBuilder(one).include(".workspace-content").analyze().getViolations()).isEmpty();
    }

    @Test
    void theMatrixShowsWhatIsMissingAndTheAgendaNamesTheDocuments() {
        var page = open(planners.account(meeting.id(), MeetingRole.READER), 1440, 900, ColorScheme.LIGHT, "en", "documents/matrix");
        var budget = page.locator(".matrix tbody tr").filter(new Locator.FilterOptions().setHasText("Doc.1"));
        assertThat(budget.locator("td[data-language=fr]")).containsText("French: Expected");
        picture(page, "documents-matrix");
        assertThat(new AxeBuilder(page).include(".workspace-content").analyze().getViolations()).isEmpty();
        page.navigate("http://localhost:" + port + "/m/" + meeting.code() + "/agenda");
        assertThat(page.locator(".agenda-papers")).containsText("UNEP/CMS/COP12/Doc.1");
        picture(page, "documents-agenda");
    }
}
