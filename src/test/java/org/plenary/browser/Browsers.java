package org.plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Chromium in which any number of people, each in a context of their own, look at the Plenary that the test itself runs. */
final class Browsers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<Visitor> visitors = new ArrayList<>();

    /** @param port of this machine at which Plenary answers */
    Browsers(int port) {
        address = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Stage.launchOptions());
    }

    /** Somebody opens a browser that nobody has used before. */
    Visitor visitor(String name, Device device) {
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setViewportSize(device.width(), device.height())
                .setLocale("en-GB").setTimezoneId("Europe/Berlin").setReducedMotion(ReducedMotion.REDUCE).setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE.toMillis());
        var visitor = new Visitor(name, context);
        visitors.add(visitor);
        return visitor;
    }

    /** Keeps what everybody who is still there sees. */
    void keepFailure(String test) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screenshots", "failed"));
        for (var visitor : visitors) {
            if (!visitor.page().isClosed()) {
                visitor.keepFailure(folder, test);
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
