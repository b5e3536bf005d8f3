package org.plenary.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.support.RunningPlenary;
import org.springframework.util.FileSystemUtils;

/** The built product with its demonstration meetings, and one Chromium in which any number of people look at it. */
final class Stage implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path data;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();
    private RunningPlenary plenary;

    /** The browser first: where there is none, no Plenary is left running. */
    private Stage(Path data) {
        this.data = data;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(launchOptions());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        plenary = start(data);
    }

    static Stage open() {
        try {
            return new Stage(Files.createTempDirectory("plenary-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Chromium that was found for the tests, else Playwright's own. */
    static BrowserType.LaunchOptions launchOptions() {
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        chromium().map(Path::of).ifPresent(options::setExecutablePath);
        return options;
    }

    private static Optional<String> chromium() {
        return Optional.ofNullable(System.getProperty("plenary.chromium", System.getenv("PLENARY_CHROMIUM"))).filter(path -> !path.isBlank());
    }

    private static RunningPlenary start(Path data, String... arguments) {
        try {
            return RunningPlenary.start(data, Stream.concat(Stream.of("--plenary.demonstration=true"), Stream.of(arguments)).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    RunningPlenary plenary() {
        return plenary;
    }

    /** Starts again on the same data folder and at the same address, after the running one was killed. */
    void restart() throws IOException, InterruptedException {
        plenary.close();
        plenary = start(data, "--server.port=" + plenary.address().getPort());
    }

    /** Somebody opens a browser that nobody has used before. */
    Visitor visitor(String name, Device device) {
        return visitor(name, device, "en-GB");
    }

    /** @param language of the browser, as a BCP 47 tag */
    Visitor visitor(String name, Device device, String language) {
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(plenary.address().toString())
                .setViewportSize(device.width(), device.height()).setLocale(language).setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE).setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE.toMillis());
        var visitor = new Visitor(name, context);
        visitors.add(visitor);
        return visitor;
    }

    /** What everybody saw and what the application said. */
    void keepFailure(Path folder, String test) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(test + "-application.txt"), plenary.output());
            for (var visitor : visitors) {
                visitor.keepFailure(folder, test);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sendAllHome() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        sendAllHome();
        browser.close();
        playwright.close();
        plenary.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
