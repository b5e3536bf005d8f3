package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.TASK;
import static org.plenary.schema.Tables.TASK_AFTER;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners.Example;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The road to COP12 with its four regional workshops, at a desk and on a phone. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.demonstration=true"})
class RoadIT extends MeetingPages {

    private static final String COP12 = "cms-cop12";
    private static final String WIDTH = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private AccountPrincipal planner;
    private long draft;
    private long translate;

    @BeforeEach
    void theRoadToCop12() {
        meeting = new Example(db.fetchSingle(MEETING, MEETING.CODE.eq(COP12)).getId(), COP12);
        planner = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        db.select(MEETING.ID).from(MEETING).where(MEETING.CODE.startsWith("cop12-workshop")).fetch(MEETING.ID)
                .forEach(workshop -> db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, workshop).set(MEETING_ROLE.ACCOUNT_ID, planner.id())
                        .set(MEETING_ROLE.ROLE, MeetingRole.LEAD_ORGANISER.name()).set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute());
        draft = task("Example: draft the budget paper", LocalDate.of(2017, 6, 5), 14);
        translate = task("Example: translate the budget paper", LocalDate.of(2017, 6, 20), 10);
        db.insertInto(TASK_AFTER).set(TASK_AFTER.TASK_ID, translate).set(TASK_AFTER.AFTER_ID, draft).execute();
    }

    @AfterEach
    void takeTheExamplesAway() {
        db.deleteFrom(TASK_AFTER).where(TASK_AFTER.TASK_ID.eq(translate)).execute();
        db.deleteFrom(TASK).where(TASK.ID.in(draft, translate)).execute();
    }

    private long task(String title, LocalDate from, int length) {
        return db.insertInto(TASK).set(TASK.MEETING_ID, meeting.id()).set(TASK.KIND, "TASK").set(TASK.TITLE_EN, title)
                .set(TASK.ORGANISATION_ID, planner.organisationId()).set(TASK.COUNTED, "FIXED").set(TASK.FIXED_DAY, from).set(TASK.LENGTH_DAYS, length)
                .returning(TASK.ID).fetchSingle().getId();
    }

    private LocalDate day(long task) {
        return db.fetchSingle(TASK, TASK.ID.eq(task)).getFixedDay();
    }

    private Page road(int width, int height, ColorScheme colours, String query) {
        var page = open(planner, width, height, colours, "", ".meeting-heading");
        page.navigate(address("/road?meeting=" + COP12 + query));
        return page;
    }

    private static Locator stop(Page page, String title) {
        return page.locator(".road-stop").filter(new Locator.FilterOptions().setHasText(title)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("road-" + name + ".png")));
    }

    @Test
    void theTimelineIsWalkedByKeyZoomedAndATaskMovesWithWhatFollows() {
        var page = road(1440, 900, ColorScheme.LIGHT, "&from=2017-05-01");
        for (var workshop : new String[] {"Latin America", "Africa", "Asia", "Oceania"}) {
            assertThat(page.locator(".road-stop.kind-meeting[aria-label*='" + workshop + "']")).hasCount(1);
        }
        assertThat(new AxeBuilder(page).include(".road-page").analyze().getViolations()).isEmpty();
        picture(page, "timeline");

        stop(page, "draft the budget").focus();
        page.keyboard().press("ArrowRight");
        assertThat(stop(page, "translate the budget")).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("+");
        page.keyboard().press("+");
        assertThat(stop(page, "draft the budget")).isFocused();
        assertThat(stop(page, "draft the budget")).isInViewport();
        page.waitForURL(Pattern.compile("zoom=\\d"));

        page.keyboard().press("m");
        var day = page.getByLabel("New first day");
        day.fill("12/06/2017");
        day.press("Enter");
        assertThat(page.getByText("Has to move with it")).isVisible();
        picture(page, "move");
        button(page, "Move all 2").click();
        assertThat(page.getByText("2 dates moved")).isVisible();
        assertThat(day(draft)).isEqualTo("2017-06-12");
        assertThat(day(translate)).isEqualTo("2017-06-26");
        button(page, "Undo").click();
        assertThat(page.locator(".road-stop[aria-label*='draft the budget'][aria-label*=' 5–19 Jun 2017']")).hasCount(1);
        assertThat(day(translate)).isEqualTo("2017-06-20");
    }

    @Test
    void aTaskIsDraggedAndNothingMovesBeforeItIsSaid() {
        var page = road(1440, 900, ColorScheme.DARK, "&from=2017-05-01&zoom=8&at=2017-05-25");
        var box = stop(page, "draft the budget").boundingBox();
        page.mouse().move(box.x + 20, box.y + 10);
        page.mouse().down();
        page.mouse().move(box.x + 50, box.y + 10);
        page.mouse().move(box.x + 20 + 7 * 8, box.y + 10);
        assertThat(page.locator(".road-ghost")).containsText("12–26 Jun 2017");
        page.mouse().up();
        assertThat(page.getByText("Has to move with it")).isVisible();
        assertThat(day(draft)).isEqualTo("2017-06-05");
        picture(page, "dragged");
        button(page, "Move only this").click();
        assertThat(page.locator(".road-stop[aria-label*='draft the budget'][aria-label*='12–26 Jun 2017']")).hasCount(1);
        assertThat(day(draft)).isEqualTo("2017-06-12");
        assertThat(day(translate)).isEqualTo("2017-06-20");
    }

    @Test
    void aPhoneHasTheListAndThePrinterToo() {
        var page = road(390, 844, ColorScheme.LIGHT, "&from=2017-05-01");
        assertThat(page.locator(".road-row").filter(new Locator.FilterOptions().setHasText("draft the budget"))).hasCount(1);
        assertThat((Integer) page.evaluate(WIDTH)).isZero();
        assertThat(new AxeBuilder(page).include(".road-page").analyze().getViolations()).isEmpty();
        picture(page, "phone");
        page.locator(".road-row").filter(new Locator.FilterOptions().setHasText("draft the budget")).getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByLabel("New first day")).isVisible();
        picture(page, "phone-move");
        button(page, "Cancel").click();
        page.navigate(address("/road?meeting=" + COP12 + "&form=timeline"));
        assertThat(page.locator(".road-board")).isVisible();
        assertThat((Integer) page.evaluate(WIDTH)).isZero();
        picture(page, "phone-timeline");
    }
}
