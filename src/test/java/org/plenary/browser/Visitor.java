package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;

/** One person at a browser of their own. Finds things as people and screen readers do: by role, label and text. */
final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "entebbe-2016";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    /** The server has answered, dialogues that it closed have faded, and words stand in their own type. */
    private static final String IDLE = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive?.())
                && [...document.querySelectorAll('vaadin-dialog:not([opened])')].every(one => getComputedStyle(one).display === 'none')
                && document.fonts.status === 'loaded'
            """;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    /** What the browser's console has complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    Visitor signIn(String email) {
        open("login");
        page.locator("input[name=username]").fill(email);
        page.locator("vaadin-password-field input").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button[type=submit], vaadin-login-form vaadin-button[theme~=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        settled();
        return this;
    }

    /** @param path without a leading slash, or a whole address */
    Visitor open(String path) {
        page.navigate(path);
        settled();
        return this;
    }

    Visitor holds(Device device) {
        page.setViewportSize(device.width(), device.height());
        return this;
    }

    /** Waits until the page has drawn everything that was asked for. */
    void settled() {
        page.waitForFunction(IDLE);
    }

    void follow(String link) {
        link(link).click();
        settled();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    /** In the open dialogue, or where there is none on the page. */
    Locator button(String label) {
        return scope().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    void press(String button) {
        button(button).click();
        settled();
    }

    /** What an overview says under a label. */
    Locator fact(String label) {
        return page.locator("dt").getByText(label, new Locator.GetByTextOptions().setExact(true)).locator("xpath=following-sibling::dd[1]");
    }

    /** In the open dialogue, or where there is none on the page. */
    Locator field(String label) {
        return scope().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator scope() {
        return dialog().count() > 0 ? dialog().last() : page.locator("body");
    }

    void type(String label, String text) {
        field(label).fill(text);
        field(label).blur();
        settled();
    }

    /** Writes other words into an editor in which text is worded in place. */
    void reword(String label, String words) {
        field(label).click();
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
    }

    /** As when the network fails and comes back. */
    void isOffline(boolean offline) {
        context.setOffline(offline);
    }

    /** Types a day as it is read. */
    void day(Locator field, LocalDate day) {
        field.fill(DAY.format(day));
        field.press("Enter");
        settled();
    }

    /** Chooses from a list that is opened, or searched, by its field. */
    void choose(String label, String option) {
        field(label).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true)).click();
        settled();
    }

    /** Types the beginning of what is wanted into a field that proposes, and takes the proposal. */
    void search(String label, String typed, String option) {
        field(label).fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).first().click();
        settled();
    }

    /** The open dialogue; not the calendar of a field for a day, which is one for screen readers too. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).and(page.locator("vaadin-dialog[opened]"));
    }

    void sees(String text) {
        assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first()).isVisible();
    }

    /** From here on the page may change, but only by what it is told: {@link #hasNotReloaded()} can be asked. */
    Visitor stays() {
        page.evaluate("() => { window.plenaryStayed = true; }");
        return this;
    }

    void hasNotReloaded() {
        Assertions.assertThat(page.evaluate("() => window.plenaryStayed === true")).as(name + " reloaded the page").isEqualTo(true);
    }

    void keepFailure(Path folder, String test) throws IOException {
        var file = test + "-" + name.replaceAll("\\W+", "-");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file + ".png")).setFullPage(true));
        Files.writeString(folder.resolve(file + ".txt"), page.url() + "\n" + String.join("\n", complaints) + "\n"
                + page.locator("body").ariaSnapshot());
    }

    @Override
    public void close() {
        context.close();
    }
}
