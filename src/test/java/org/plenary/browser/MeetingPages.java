package org.plenary.browser;

import static org.plenary.schema.Tables.ACCOUNT;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.security.AccountPrincipal;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Pages of an example meeting, open to several people at once, each signed in with a browser of their own. Needs the front end that the build makes. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
abstract class MeetingPages {

    static final Path PICTURES = Path.of("target", "pictures");

    private static final String PASSWORD = "example password of 2016";

    @Autowired
    DSLContext db;
    @Autowired
    private PasswordEncoder passwords;
    @LocalServerPort
    private int port;

    Planners planners;
    Example meeting;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        planners = new Planners(db);
        meeting = planners.meeting();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Stage.launchOptions());
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    /**
     * @param path    below the meeting's own
     * @param awaited what shows that the page is there
     */
    Page open(AccountPrincipal account, int width, int height, ColorScheme colours, String path, String awaited) {
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwords.encode(PASSWORD)).where(ACCOUNT.ID.eq(account.id())).execute();
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB").setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)).newPage();
        page.navigate(address("/login"));
        page.locator("input[name=username]").fill(account.getUsername());
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
        goTo(page, path);
        page.locator(awaited).first().waitFor();
        return page;
    }

    void goTo(Page page, String path) {
        page.navigate(address("/m/" + meeting.code() + "/" + path));
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }
}
