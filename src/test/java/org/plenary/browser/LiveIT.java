package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.Presence;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people with the same meeting open: who sees whom, who sees what has changed, and what becomes of what is typed. */
class LiveIT extends MeetingPages {

    private static final String TYPED = "Half typed and not saved";

    @Autowired
    private TaskService tasks;
    @Autowired
    private AccessService access;
    @Autowired
    private Presence presence;

    private AccountPrincipal lead;
    private AccountPrincipal partner;
    private Task task;

    @BeforeEach
    void aTaskIsPlanned() {
        lead = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        partner = planners.account(meeting.id(), "CITES", MeetingRole.CO_ORGANISER);
        Planners.signIn(lead);
        task = tasks.add(meeting.id(), TaskDraft.titled("Book the interpreters", "en", null, TaskDates.fixed(LocalDate.of(2016, 5, 2), null)));
    }

    private Page open(AccountPrincipal account, String path) {
        return open(account, 1280, 800, ColorScheme.LIGHT, path, ".tabs");
    }

    private Page atTheTask(AccountPrincipal account) {
        var page = open(account, "plan/tasks?task=" + task.id());
        page.locator(".task-detail").waitFor();
        return page;
    }

    private static Locator form(Page page) {
        page.locator(".task-detail").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit").setExact(true)).click();
        var title = page.locator("vaadin-dialog[opened]").getByRole(AriaRole.TEXTBOX).first();
        title.waitFor();
        return title;
    }

    private void rename(String title) {
        var stored = tasks.tasks(meeting.id()).getFirst();
        tasks.edit(meeting.id(), stored.id(), stored.fields(), ThreeWay.with(stored.fields(), Map.of("titleEn", title)));
    }

    @Test
    void everybodySeesWhoIsThereWhatTheyEditAndWhatTheyHaveChanged() {
        var mine = open(lead, "plan/tasks");
        var theirs = atTheTask(partner);
        assertThat(mine.locator("#who-is-here")).hasAttribute("aria-label", Pattern.compile("1 other is here.*\\(CITES\\), Plan"));
        var title = form(theirs);
        assertThat(mine.locator("#who-is-here")).hasAttribute("aria-label", Pattern.compile("editing: Book the interpreters"));
        var row = mine.locator("[data-object='TASK/" + task.id() + "']");
        assertThat(row).hasAttribute("data-live", Pattern.compile("\\(CITES\\) is editing"));
        title.fill("Book six interpreters");
        theirs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(row).containsText("Book six interpreters");
        assertThat(row).hasAttribute("data-live", Pattern.compile("\\(CITES\\), just now"));
        mine.locator("#who-is-here").click();
        assertThat(mine.locator(".here-list")).containsText("(CITES)");
        mine.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("live-presence.png")));
        theirs.context().close();
        assertThat(mine.locator("#who-is-here")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(40_000));
    }

    @Test
    void whoMayNotSeeATabLearnsOnlyThatSomebodyIsElsewhere() {
        var reader = open(planners.account(meeting.id(), "Host", MeetingRole.CONTRIBUTOR), "agenda");
        open(partner, "nominations");
        assertThat(reader.locator("#who-is-here")).hasAttribute("aria-label", Pattern.compile("\\(CITES\\), elsewhere in this meeting"));
    }

    @Test
    void whoIsRemovedLeavesAtOnceWithTheirDialogueAndIsToldNothingMore() {
        var told = new CopyOnWriteArrayList<String>();
        var page = atTheTask(partner);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> told.add(frame.text() == null ? "" : frame.text())));
        page.reload();
        page.locator(".task-detail").waitFor();
        form(page).fill(TYPED);
        access.withdraw(meeting.id(), grant());
        page.waitForURL("**/access-ended");
        assertThat(page.locator(".problem h1")).containsText("You no longer have access");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("live-access-ended.png")));
        Assertions.assertThat(presence.present("WORKSPACE", meeting.id())).isEmpty();
        rename("Nothing for those who left");
        page.waitForTimeout(1_500);
        Assertions.assertThat(told).isNotEmpty().noneMatch(frame -> frame.contains("Nothing for those who left"));
        goTo(page, "plan/tasks");
        assertThat(page.getByRole(AriaRole.HEADING).first()).not().containsText("Tasks");
    }

    @Test
    void aLesserRoleShowsThePageAsItIsForIt() {
        var page = atTheTask(partner);
        form(page).fill(TYPED);
        access.changeRole(meeting.id(), grant(), MeetingRole.READER);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.getByText("Your rights in this meeting have changed").first()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New task"))).hasCount(0);
    }

    @Test
    void afterALostNetworkThePageIsAtTheStateOfTheOthersAndWhatWasTypedIsThere() {
        var page = atTheTask(partner);
        var title = form(page);
        page.evaluate("() => { window.plenaryStayed = true; }");
        page.context().setOffline(true);
        title.fill(TYPED);
        title.blur();
        rename("Changed while the network was away");
        page.waitForTimeout(4_000);
        page.context().setOffline(false);
        assertThat(page.locator("[data-object='TASK/" + task.id() + "']")).containsText("Changed while the network was away",
                new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(title).hasValue(TYPED);
        Assertions.assertThat(page.evaluate("() => window.plenaryStayed === true")).isEqualTo(true);
    }

    @Test
    void aPageWhoseSessionIsLostKeepsWhatWasTypedUntilItsReaderHasSeenIt() {
        var page = atTheTask(partner);
        var title = form(page);
        title.fill(TYPED);
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "gone").setUrl(address("/"))));
        title.blur();
        var notice = page.getByText("This page is no longer connected").first();
        notice.waitFor();
        assertThat(title).hasValue(TYPED);
        page.waitForTimeout(2_000);
        assertThat(title).hasValue(TYPED);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("live-session-lost.png")));
        notice.click();
        page.waitForURL("**/login**");
    }

    private Grant grant() {
        return access.grants(meeting.id()).stream().filter(one -> Long.valueOf(partner.id()).equals(one.accountId())).findFirst().orElseThrow();
    }
}
