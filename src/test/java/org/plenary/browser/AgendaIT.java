package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

/** The agenda in two browsers at once. */
class AgendaIT extends MeetingPages {

    @Autowired
    private AgendaService agenda;

    @BeforeEach
    void aMeetingWithAnAgenda() {
        var organiser = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.as(organiser, () -> {
            add(null, "Opening of the meeting", "Ouverture de la réunion", null);
            var matters = add(null, "Organizational matters", null, "The meeting is invited to adopt its agenda and its organization of work.");
            add(matters, "Adoption of the agenda", null, null);
            add(matters, "Organization of work", null, null);
            add(null, "Reports", null, null);
            return add(null, "Closure of the meeting", "Clôture de la réunion", null);
        });
    }

    private long add(Long parent, String english, String french, String note) {
        return agenda.add(meeting.id(), Target.lastIn(parent), new AgendaItemDraft(english, french, null, note, null, null, null, null, null, null, null, null)).id();
    }

    private Page open(AccountPrincipal account, int width, int height, ColorScheme colours) {
        return open(account, width, height, colours, "agenda", ".agenda-row");
    }

    private static Locator row(Page page, String title) {
        return page.locator(".agenda-row").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void standsAt(Page page, String title, String number) {
        assertThat(row(page, title).locator(".agenda-number")).hasText(number);
    }

    @Test
    void itemsAreMovedByKeyAndByDraggingAndTheOtherBrowserFollows() {
        var one = open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), 1440, 900, ColorScheme.LIGHT);
        var other = open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), 390, 844, ColorScheme.DARK);

        row(other, "Closure").focus();
        row(one, "Reports").focus();
        one.keyboard().press("Alt+ArrowUp");
        standsAt(one, "Reports", "2");
        assertThat(row(one, "Reports")).isFocused();
        standsAt(other, "Reports", "2");
        assertThat(row(other, "Closure")).isFocused();
        assertThat(one.locator(".agenda-row [role=gridcell]").first()).isVisible();

        one.keyboard().press("Alt+ArrowRight");
        standsAt(one, "Reports", "1.1");
        one.keyboard().press("Control+z");
        standsAt(one, "Reports", "2");

        row(one, "Closure").hover();
        row(one, "Closure").locator(".agenda-grip").dragTo(row(one, "Organizational matters"));
        standsAt(one, "Closure", "3.3");
        standsAt(other, "Closure", "3.3");
        assertThat(row(other, "Closure")).isFocused();
        one.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda.png")));
        other.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-phone.png")));

        row(one, "Reports").focus();
        one.keyboard().press("ArrowUp");
        assertThat(row(one, "Opening")).isFocused();
        one.keyboard().press("Enter");
        assertThat(one.getByLabel("Title in English")).hasValue("Opening of the meeting");
        one.getByLabel("Title in Spanish").fill("Apertura de la reunión");
        row(other, "Organizational").focus();
        other.keyboard().press("Alt+ArrowUp");
        standsAt(other, "Organizational", "2");
        assertThat(one.getByLabel("Title in Spanish")).hasValue("Apertura de la reunión");
        one.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-edit.png")));
        one.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(row(one, "Opening")).isFocused();
    }

    @Test
    void theMenuServesTouchAndThePageIsAccessible() {
        var page = open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), 1440, 900, ColorScheme.LIGHT);
        assertThat(new AxeBuilder(page).include(".workspace-content").analyze().getViolations()).isEmpty();
        row(page, "Reports").locator("vaadin-button[aria-label^=Actions]").click();
        assertThat(page.getByText("Move to…")).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-menu.png")));
        page.getByText("Move up").click();
        standsAt(page, "Reports", "2");
        page.getByText("Moving items").click();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-help.png")));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download")).click();
        page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("PDF")).click();
        var file = page.waitForDownload(() -> page.locator("#agenda-download").click());
        assertThat(file.suggestedFilename()).isEqualTo(meeting.code() + "-agenda-en.pdf");
    }

    @Test
    void anAgendaIsAnnotatedPutOutChangedAndCompared() {
        var page = open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), 1440, 900, ColorScheme.LIGHT);
        row(page, "Reports").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Annotation in English").fill("The item recalls what the last meeting decided.");
        page.getByLabel("Mandate").fill("Resolution 11.10, para 5");
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Usual wording")).click();
        page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setHasText("take note")).click();
        assertThat(page.getByLabel("Action requested, in French")).hasValue("La réunion est invitée à prendre note du document.");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-annotate.png")));
        button(page, "Save");
        assertThat(row(page, "Reports")).containsText("Annotation");

        button(page, "Put out…");
        page.getByLabel("Symbol").fill("EXAMPLE/COP1/Doc.3");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-put-out.png")));
        page.locator("#agenda-step").click();
        assertThat(page.locator(".agenda-standing")).containsText("Provisional");
        assertThat(page.locator(".agenda-standing")).containsText("EXAMPLE/COP1/Doc.3");

        row(page, "Closure").focus();
        page.keyboard().press("Alt+ArrowUp");
        standsAt(page, "Closure", "3");
        page.keyboard().press("Enter");
        page.getByLabel("Title in English").fill("Closing of the meeting");
        button(page, "Save");
        page.getByText("Versions and changes").click();
        var changes = page.locator(".agenda-changes");
        assertThat(changes.locator("li").filter(new Locator.FilterOptions().setHasText("Moved"))).containsText("4 → 3");
        assertThat(changes.locator("del")).containsText("Closure");
        assertThat(new AxeBuilder(page).include(".workspace-content").analyze().getViolations()).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-changes.png")));
        page.getByText("Side by side").click();
        assertThat(page.locator(".agenda-sides")).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-sides.png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("agenda-sides-phone.png")));
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
