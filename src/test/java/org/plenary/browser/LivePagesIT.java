package org.plenary.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.audit.Actor;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of a meeting, told that others have changed everything there is: scroll, focus, selection and what is half typed stay as they
 * were. Needs the front end that the build makes.
 */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.demonstration=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePagesIT {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final String TYPED = "half typed";
    private static final String SETTLED = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive?.())
            """;
    private static final String WHERE = """
            () => {
              const active = document.activeElement;
              return [active.localName, (active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 80)].join(' ');
            }
            """;

    @Autowired
    private DSLContext db;
    @Autowired
    private LiveEvents live;
    @LocalServerPort
    private int port;

    private final AtomicInteger changes = new AtomicInteger();
    private List<String> entities;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeAll
    void signIn() throws IOException {
        entities = entities();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Stage.launchOptions());
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 500).setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE)).newPage();
        page.navigate(address("login"));
        page.locator("input[name=username]").fill("cms@example.org");
        page.locator("input[name=password]").fill("entebbe-2016");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m/entebbe-2016", "m/cms-cop12/plan", "m/entebbe-2016/plan/tasks", "m/entebbe-2016/nominations",
        "m/synergies-workshop-2016/nominations", "m/synergies-workshop-2016/nominations/selection", "m/muscat-2015/participants",
        "m/muscat-2015/participants/form", "m/muscat-2015/participants/delegations", "m/muscat-2015/participants/funding",
        "m/muscat-2015/participants/letters", "m/muscat-2015/participants/credentials", "m/muscat-2015/participants/lists",
        "m/muscat-2015/participants/badges", "m/muscat-2015/participants/attendance", "m/muscat-2015/participants/privacy",
        "m/cms-cop12/agenda", "m/cms-cop12/agenda/versions", "m/cms-cop12/documents", "m/cms-cop12/documents/matrix",
        "m/cms-cop12/programme?day=2017-10-23", "m/muscat-2015/programme/releases", "m/entebbe-2016/texts", "m/entebbe-2016/outcomes",
        "m/entebbe-2016/outcomes/trace", "m/entebbe-2016/correspondence", "m/entebbe-2016/access", "", "calendar?month=2016-05", "meetings",
        "road?meeting=cms-cop12&form=list", "notifications", "outbox"})
    void nothingIsLostWhenOthersChangeWhatIsShown(String path) {
        var seen = path.startsWith("m/") ? ".workspace-content" : "#content";
        page.navigate(address(path));
        page.locator(seen).first().waitFor();
        settle();
        var row = page.locator(seen + " vaadin-grid").first();
        var rows = row.count() > 0 && row.isVisible() && select(row);
        settle();
        var selected = page.url();

        focusSomethingIn(seen);
        page.evaluate("() => window.scrollBy({top: 90, behavior: 'instant'})");
        page.waitForTimeout(100);
        var focused = page.evaluate(WHERE);
        var scrolled = page.evaluate("() => Math.round(scrollY)");
        var unfolded = page.locator(seen + " details[open]").count();
        othersChangeEverything(path);
        assertThat(page.evaluate(WHERE)).as("focus").isEqualTo(focused);
        assertThat(page.evaluate("() => Math.round(scrollY)")).as("scroll").isEqualTo(scrolled);
        assertThat(page.locator(seen + " details[open]").count()).as("unfolded").isEqualTo(unfolded);

        typeInEveryField(path, seen);
        if (rows) {
            page.waitForTimeout(800);
            settle();
            assertThat(page.url()).as("selected row").isEqualTo(selected);
        }
    }

    private boolean select(Locator grid) {
        var cell = grid.locator("vaadin-grid-cell-content:visible").filter(new Locator.FilterOptions().setHasText(java.util.regex.Pattern.compile("\\w{3}")));
        if (cell.count() < 6 || grid.getAttribute("id") == null) {
            return false;
        }
        grid.evaluate("one => { const row = one.shadowRoot.querySelector('tbody tr:not([hidden])'); row?.querySelectorAll('td')[1]?.click(); }");
        return true;
    }

    /** Something in the middle of the page that can have the focus, as the keyboard would come to it. */
    private void focusSomethingIn(String seen) {
        page.evaluate("""
                seen => {
                  const all = [...document.querySelectorAll(seen + ' :is(button, a[href], summary, vaadin-button, [role=option], [role=row][tabindex])')]
                      .filter(one => one.offsetParent && !one.disabled && !one.closest('vaadin-grid, vaadin-menu-bar, vaadin-date-picker, vaadin-select, vaadin-combo-box'));
                  document.querySelectorAll(seen + ' details').forEach((one, at) => { if (at === 0 && !one.closest('[role=row]')) one.open = true; });
                  all[Math.floor(all.length / 2)]?.focus({preventScroll: true});
                }
                """, seen);
        settle();
    }

    private void typeInEveryField(String path, String seen) {
        var fields = page.locator(seen + " :is(vaadin-text-field, vaadin-text-area, vaadin-email-field):not([readonly]):not([disabled]):not(vaadin-grid *) "
                + ":is(input, textarea)");
        for (int at = 0; at < Math.min(3, fields.count()); at++) {
            var field = fields.nth(at);
            if (!field.isVisible()) {
                continue;
            }
            field.focus();
            page.keyboard().press("Control+A");
            page.keyboard().type(TYPED);
            page.keyboard().press("ArrowLeft");
            othersChangeEverything(path);
            assertThat(page.evaluate("() => document.activeElement.value")).as("typed into field " + at).isEqualTo(TYPED);
            // Of a field for an address the browser does not tell where the caret is.
            assertThat(page.evaluate("() => document.activeElement.selectionStart")).as("caret in field " + at).isIn(TYPED.length() - 1, null);
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
        }
    }

    private void othersChangeEverything(String path) {
        var by = new Actor(-1L, "Example " + changes.incrementAndGet() + " (CITES)", -1L);
        for (var meeting : db.select(MEETING.ID, MEETING.CODE).from(MEETING)) {
            if (!path.startsWith("m/") || path.startsWith("m/" + meeting.value2())) {
                entities.forEach(entity -> live.publish(new Change(meeting.value1(), entity, entity.equals("MEETING") ? meeting.value1() : -1, 1, by)));
            }
        }
        if (path.startsWith("m/")) {
            page.locator(".last-change").filter(new Locator.FilterOptions().setHasText(by.label())).waitFor();
        }
        page.waitForTimeout(path.startsWith("m/") ? 500 : 2_500);
        settle();
    }

    private void settle() {
        page.waitForFunction(SETTLED);
        page.waitForTimeout(150);
    }

    /** Every kind of object that the product has a name for. */
    private static List<String> entities() throws IOException {
        try (var files = Files.newDirectoryStream(BUNDLES, "*_en.properties")) {
            var all = new Properties();
            for (var file : files) {
                all.load(new StringReader(Files.readString(file)));
            }
            return all.stringPropertyNames().stream().filter(key -> key.startsWith("entity.")).map(key -> key.substring("entity.".length())).sorted().toList();
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
