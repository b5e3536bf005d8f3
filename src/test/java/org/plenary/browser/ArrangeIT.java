package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.programme.Move;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.Session;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The programme of COP12 arranged by machine, in front of two people. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.demonstration=true"})
class ArrangeIT extends MeetingPages {

    private static final String COP12 = "cms-cop12";
    private static final double PATIENCE_MILLIS = 60_000;

    @Autowired
    private ProgrammeService programme;

    private AccountPrincipal organiser;
    private Session lost;

    @BeforeEach
    void anOfficialSessionOfCop12ThatHasLostItsPlace() {
        meeting = new Example(db.fetchSingle(MEETING, MEETING.CODE.eq(COP12)).getId(), COP12);
        organiser = planners.account(meeting.id(), MeetingRole.CO_ORGANISER);
        Planners.as(organiser, () -> {
            lost = programme.programme(meeting.id()).sessions().stream().filter(session -> session.place().isScheduled() && session.fields().kind().isOfficial())
                    .findFirst().orElseThrow();
            return programme.move(meeting.id(), List.of(Move.of(lost, lost.place().unscheduled())));
        });
    }

    private static Locator button(Page page, String within, String text) {
        return page.locator(within + " vaadin-button").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("arrange" + name + ".png")));
    }

    @Test
    void oneHasItArrangedAnotherWatchesAndADifferenceIsTakenAndTakenBack() {
        var desk = open(organiser, 1440, 900, ColorScheme.LIGHT, "programme", ".session");
        var phone = open(planners.account(meeting.id(), MeetingRole.CO_ORGANISER), 390, 844, ColorScheme.LIGHT, "programme", ".session");
        button(desk, ".page-head", "Arrange…").click();
        assertThat(desk.getByLabel("Seed")).hasValue("1");
        picture(desk, "-dialog");
        button(desk, "vaadin-dialog", "Look for a programme").click();
        assertThat(phone.locator(".arranging vaadin-progress-bar")).isVisible();
        assertThat(phone.locator(".arranging-said")).containsText("Seed 1");
        desk.waitForTimeout(2_000);
        button(phone, ".arranging", "Stop and keep the best").click();
        assertThat(button(desk, ".arranging-head", "Take ")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(phone.locator(".arranging .badge").first()).hasText("Draft");
        picture(desk, "-draft");

        var place = desk.locator("[data-difference='" + lost.id() + "']");
        assertThat(place).containsText(lost.title("en").text());
        place.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Show")).click();
        assertThat(desk.locator("[data-outline='" + lost.id() + "']")).isVisible();
        picture(desk, "-outline");
        place.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Take")).first().click();
        assertThat(place.locator(".badge")).hasText("Taken");
        assertThat(phone.locator("[data-difference='" + lost.id() + "'] .badge")).hasText("Taken");
        assertThat(phone.evaluate("() => document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
        assertThat(new AxeBuilder(phone).include(".workspace-content").analyze().getViolations()).isEmpty();
        picture(phone, "-phone");
        desk.locator(".session[data-session='" + lost.id() + "']").focus();
        desk.keyboard().press("Control+z");
        assertThat(place.locator(".badge")).hasCount(0);
        assertThat(place.locator("vaadin-checkbox")).isVisible();

        button(desk, ".arranging-head", "Discard").click();
        assertThat(desk.locator(".arranging")).isHidden();
        assertThat(phone.locator(".arranging")).isHidden();
    }

    @Test
    void aSessionSaysWhereElseItCouldGoAndEnterMovesItThere() {
        var desk = open(organiser, 1440, 900, ColorScheme.LIGHT, "programme", ".session");
        desk.locator(".session[data-session='" + lost.id() + "']").focus();
        desk.keyboard().press("w");
        assertThat(desk.locator(".places li vaadin-button").first()).isFocused();
        picture(desk, "-places");
        assertThat(new AxeBuilder(desk).include("vaadin-dialog").analyze().getViolations()).isEmpty();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("vaadin-notification-card")).containsText(lost.title("en").text());
        assertThat(desk.locator(".programme-canvas .session[data-session='" + lost.id() + "']")).isVisible();
    }
}
