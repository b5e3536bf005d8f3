package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.text.HouseStyle;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.springframework.beans.factory.annotation.Autowired;

/** A room: the chair, the wall and a delegation, each in a browser of its own. */
class FloorIT extends MeetingPages {

    @Autowired
    private TextService texts;

    private AccountPrincipal chair;
    private AccountPrincipal uganda;
    private AccountPrincipal reader;
    private long text;

    @BeforeEach
    void aCommuniqueIsNegotiated() {
        chair = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        uganda = planners.account(meeting.id(), "Uganda", MeetingRole.CONTRIBUTOR);
        reader = planners.account(meeting.id(), "Room", MeetingRole.READER);
        text = Planners.as(chair, () -> {
            var id = texts.create(meeting.id(), new TextDraft("Communiqué (example wording)", "Communiqué (libellé d’exemple)", null, "en", HouseStyle.CMS));
            add(id, Part.PREAMBLE, "*Recalling* CMS Resolution 11.32 and the CITES periodic review of *Panthera leo*,");
            add(id, Part.OPERATIVE, "Agree to draw up [national @Mali | national and regional @Niger, Chad] action plans for the conservation of lions;");
            add(id, Part.OPERATIVE, "Decide that the range States shall meet again in two years.");
            return id;
        });
    }

    private void add(long id, Part part, String notation) {
        texts.add(meeting.id(), id, part, 0, null, new ParagraphDraft(notation, null));
    }

    private static void passesAxe(Page page, String within) {
        var violations = new AxeBuilder(page).include(within).analyze().getViolations();
        assertThat(violations).as(() -> violations.stream().map(rule -> rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).toList().toString()).isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Locator entry(Page page, int place) {
        return page.locator(".paragraph-list button").nth(place);
    }

    @Test
    void theChairOpensTheWallFollowsAndADelegationTakesTheFloorAndRaisesAPointOfOrder() {
        var desk = open(chair, 1440, 900, ColorScheme.LIGHT, "texts/" + text + "/chair", ".paragraph-list button");
        var wall = open(reader, 1920, 1080, ColorScheme.DARK, "texts/" + text + "/projection?lang=en,fr", ".projection-nothing");
        var seat = open(uganda, 390, 844, ColorScheme.LIGHT, "texts/" + text + "/floor", ".ask");

        entry(desk, 1).click();
        assertThat(wall.locator(".projection-current .projection-words").first()).containsText("[Mali: national | Niger, Chad: national and regional]");
        assertThat(wall.locator(".projected")).hasCount(2);
        assertThat(seat.locator(".opened-words")).containsText("Agree to draw up");

        seat.locator(".ask").click();
        assertThat(desk.locator(".speaker-row")).containsText("Uganda");
        desk.locator(".who input").fill("Senegal");
        desk.keyboard().press("Enter");
        desk.locator(".ask").click();
        assertThat(desk.locator(".speaker-row")).hasCount(2);
        assertThat(wall.locator(".projection-next li")).hasCount(2);
        desk.locator(".give-floor").first().click();
        assertThat(wall.locator(".projection-speaker")).containsText("Uganda");
        assertThat(wall.locator("plenary-floor-clock [role=timer]")).hasText(Pattern.compile("2:5\\d|1:\\d\\d"));
        desk.locator(".room-pause").click();
        assertThat(wall.locator("plenary-floor-clock")).containsText("Paused");

        seat.locator(".point-words input").fill("The quorum is not met.");
        seat.locator(".raise").click();
        assertThat(wall.locator(".projection-point")).containsText("Point of order: Uganda");
        assertThat(desk.locator(".pending-point")).containsText("The quorum is not met.");
        passesAxe(desk, ".workspace-content");
        passesAxe(wall, ".projection");
        passesAxe(seat, ".workspace-content");
        picture(desk, "chair");
        picture(wall, "projection");
        picture(seat, "floor-phone");
        desk.locator(".pending-point input").fill("It was counted at ten.");
        desk.locator(".rule-NOT_UPHELD").click();
        assertThat(wall.locator(".projection-point")).isHidden();
        assertThat(desk.locator(".pending-point")).hasCount(0);

        desk.reload();
        assertThat(entry(desk, 1)).hasAttribute("aria-current", "true");
        assertThat(desk.locator(".speaking")).containsText("Paused");
        desk.locator(".room-resume").click();
        assertThat(wall.locator("plenary-floor-clock")).not().containsText("Paused");
    }

    @Test
    void theChairTakesAProposalDownBracketsItAndAgreesWithAReason() {
        var desk = open(chair, 1440, 900, ColorScheme.DARK, "texts/" + text + "/chair", ".paragraph-list button");
        var wall = open(reader, 390, 844, ColorScheme.LIGHT, "texts/" + text + "/projection", ".projection-nothing");
        desk.locator(".room-next-open").click();
        desk.locator(".room-next-paragraph").click();
        desk.locator(".room-next-paragraph").click();
        assertThat(wall.locator(".projection-current")).containsText("shall meet again");
        assertThat(desk.locator(".room-next-paragraph")).isDisabled();

        desk.locator(".proposal-form vaadin-combo-box input").fill("Kenya");
        desk.keyboard().press("Enter");
        desk.locator(".proposal-form textarea").fill("Decide that the range States should meet again in two years.");
        desk.locator(".capture").click();
        desk.locator(".proposal-at-chair vaadin-button.chair").nth(1).click();
        assertThat(wall.locator(".projection-current .projection-words")).hasText("Decide that the range States [shall | Kenya: should] meet again in two years.");
        passesAxe(desk, ".workspace-content");
        picture(desk, "chair-dark");
        picture(wall, "projection-phone");

        desk.locator(".step-AGREED").first().click();
        desk.locator("vaadin-dialog textarea").fill("Kenya reserves its position until its capital answers.");
        desk.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(wall.locator(".projection-current .marks")).containsText("Agreed");
        assertThat(entry(desk, 2)).containsText("Agreed");
        desk.locator(".step-REOPENED").click();
        assertThat(wall.locator(".projection-current .marks")).containsText("Open");
    }
}
