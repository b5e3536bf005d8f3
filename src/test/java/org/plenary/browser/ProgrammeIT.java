package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;

/** The programme arranged by three people at once. */
class ProgrammeIT extends MeetingPages {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final int MOVES = 8;
    /** Of a loaded machine; what is aimed at is 250. */
    private static final long PATIENCE_MILLIS = 1_000;

    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;

    @BeforeEach
    void aProgrammeOfADay() {
        db.update(MEETING).set(MEETING.ENDS_ON, DAY.plusDays(1)).where(MEETING.ID.eq(meeting.id())).execute();
        Planners.as(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER), () -> {
            var hall = rooms.add(meeting.id(), new RoomDraft("Hall", 200, 3, List.of(), List.of())).id();
            var annex = rooms.add(meeting.id(), new RoomDraft("Annex", 60, 0, List.of(), List.of())).id();
            add("Opening", 10, 120, hall);
            add("Budget", 10, 90, annex);
            add("Drafting", 15, 60, annex);
            return programme.add(meeting.id(), SessionDraft.titled(SessionKind.SIDE_EVENT, "Film", null, 45, null));
        });
    }

    private void add(String title, int hour, int minutes, long room) {
        programme.add(meeting.id(), SessionDraft.titled(SessionKind.COMMITTEE, title, DAY.atTime(hour, 0), minutes, room));
    }

    private Page open(MeetingRole role, int width, int height, ColorScheme colours) {
        return open(planners.account(meeting.id(), role), width, height, colours, "programme", ".session");
    }

    private static Locator session(Page page, String title) {
        return page.locator(".session").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void isAt(Page page, String title, String time, String room) {
        assertThat(session(page, title).locator(".session-when")).hasText(time);
        assertThat(session(page, title).locator(".session-room")).hasText(room);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("programme" + name + ".png")));
    }

    private static void grab(Page page, Locator what, double atY) {
        what.scrollIntoViewIfNeeded();
        var box = what.boundingBox();
        page.mouse().move(box.x + 20, box.y + atY);
        page.mouse().down();
    }

    private static void dragBy(Page page, Locator what, double atY, double x, double y) {
        grab(page, what, atY);
        var box = what.boundingBox();
        page.mouse().move(box.x + 20 + x / 2, box.y + atY + y / 2);
        page.mouse().move(box.x + 20 + x, box.y + atY + y);
        page.mouse().up();
    }

    @Test
    void oneDragsAnotherMovesByKeysAndAThirdSeesBothWithoutLosingHerOwnDrag() {
        var mouse = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.LIGHT);
        var keys = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.DARK);
        var third = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.LIGHT);
        var column = mouse.locator("[data-room]").nth(1).boundingBox().x - mouse.locator("[data-room]").nth(0).boundingBox().x;

        grab(third, session(third, "Drafting"), 10);
        third.mouse().move(session(third, "Drafting").boundingBox().x + 40, session(third, "Drafting").boundingBox().y - 30);
        assertThat(third.locator(".programme-ghost")).isVisible();

        dragBy(mouse, session(mouse, "Opening"), 10, column, 32);
        isAt(mouse, "Opening", "10:30–12:30", "Annex");
        session(keys, "Budget").focus();
        keys.keyboard().press("Alt+ArrowDown");
        isAt(keys, "Budget", "10:15–11:45", "Annex");
        assertThat(session(keys, "Budget")).isFocused();
        keys.keyboard().press("Alt+Shift+ArrowUp");
        isAt(keys, "Budget", "10:15–11:30", "Annex");

        isAt(third, "Opening", "10:30–12:30", "Annex");
        isAt(third, "Budget", "10:15–11:30", "Annex");
        assertThat(third.locator(".programme-ghost")).isVisible();
        picture(third, "-drag");
        third.mouse().up();
        assertThat(third.locator(".programme-ghost")).hasCount(0);
        assertThat(session(mouse, "Drafting").locator(".session-when")).not().hasText("15:00–16:00");

        assertThat(mouse.locator(".programme-findings")).containsText("Annex is taken twice");
        keys.keyboard().press("Alt+ArrowLeft");
        isAt(mouse, "Budget", "10:15–11:30", "Hall");
        assertThat(mouse.locator(".programme-findings")).not().containsText("taken twice");
        keys.keyboard().press("Control+z");
        isAt(mouse, "Budget", "10:15–11:30", "Annex");
        picture(mouse, "");
        picture(keys, "-dark");
    }

    @Test
    void othersMovesAppearWhileTheyAreMade() {
        var mover = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.LIGHT);
        var watcher = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.LIGHT);
        var id = session(watcher, "Opening").getAttribute("data-session");
        watcher.evaluate("id => { const card = document.querySelector(`[data-session='${id}']`); window.seen = [];"
                + " new MutationObserver(() => window.seen.push(Date.now())).observe(card, {attributes: true, attributeFilter: ['data-start']}); }", id);
        mover.evaluate("() => { window.pressed = []; document.addEventListener('keydown', event => event.key === 'ArrowDown' && window.pressed.push(Date.now()), true); }");
        session(mover, "Opening").focus();
        for (var move = 1; move <= MOVES; move++) {
            mover.keyboard().press("Alt+ArrowDown");
            assertThat(session(watcher, "Opening").locator(".session-when")).hasText("%02d:%02d–%02d:%02d".formatted(10 + move / 4, move % 4 * 15, 12 + move / 4, move % 4 * 15));
        }
        var took = new ArrayList<Long>();
        var pressed = (List<?>) mover.evaluate("() => window.pressed");
        var seen = (List<?>) watcher.evaluate("() => window.seen");
        for (var move = 0; move < MOVES; move++) {
            took.add(((Number) seen.get(move)).longValue() - ((Number) pressed.get(move)).longValue());
        }
        took.sort(Long::compare);
        assertThat(took.get(MOVES / 2)).as("milliseconds from key to the other screen: %s", took).isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void severalAreScheduledAcceptedAndTakenOutWithoutAMouse() {
        var page = open(MeetingRole.CO_ORGANISER, 1440, 900, ColorScheme.LIGHT);
        session(page, "Film").focus();
        page.keyboard().press("m");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Start")).fill("13:30");
        page.keyboard().press("Tab");
        picture(page, "-move-to");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move").setExact(true)).click();
        isAt(page, "Film", "13:30–14:15", "Without a room");
        assertThat(page.locator(".programme-findings")).containsText("“Film” has no room");
        page.locator(".programme-findings vaadin-button").filter(new Locator.FilterOptions().setHasText("Accept")).first().click();
        page.locator("#programme-reason textarea").fill("It is shown on the lawn");
        page.locator("vaadin-dialog vaadin-button, vaadin-dialog-overlay vaadin-button").filter(new Locator.FilterOptions().setHasText("Accept")).last().click();
        assertThat(page.locator(".programme-findings summary").last()).containsText("1 accepted");

        session(page, "Opening").focus();
        page.keyboard().press("Space");
        session(page, "Drafting").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".programme-selection")).containsText("2 sessions chosen");
        page.keyboard().press("Alt+PageDown");
        assertThat(page.locator("[aria-current=date]")).containsText("Tue 31 May");
        isAt(page, "Opening", "10:00–12:00", "Hall");
        isAt(page, "Drafting", "15:00–16:00", "Annex");
        page.keyboard().press("Control+z");
        assertThat(page.locator("[aria-current=date]")).containsText("Mon 30 May");
        assertThat(page.locator(".programme [role=status]")).hasText("Undone.");
        session(page, "Opening").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Title in English")).hasValue("Opening");
        picture(page, "-edit");
    }

    @Test
    void onAPhoneTheDayIsAListWithTheSameDialogsAndEveryPageIsAccessible() {
        var phone = open(MeetingRole.CO_ORGANISER, 390, 844, ColorScheme.LIGHT);
        session(phone, "Budget").click();
        picture(phone, "-phone");
        phone.locator(".programme-selection vaadin-button").filter(new Locator.FilterOptions().setHasText("Move to")).click();
        phone.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Start")).fill("16:30");
        phone.keyboard().press("Tab");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move").setExact(true)).click();
        isAt(phone, "Budget", "16:30–18:00", "Annex");
        assertThat(new AxeBuilder(phone).include(".workspace-content").analyze().getViolations()).isEmpty();
        var desk = open(MeetingRole.READER, 1440, 900, ColorScheme.LIGHT);
        assertThat(new AxeBuilder(desk).include(".workspace-content").analyze().getViolations()).isEmpty();
        session(desk, "Opening").dblclick();
        assertThat(desk.getByText("Monday 30 May 2016, 10:00–12:00")).isVisible();
    }
}
