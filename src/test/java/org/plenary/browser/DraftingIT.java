package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** Two delegations at one paragraph, in two browsers. */
class DraftingIT extends MeetingPages {

    @Autowired
    private TextService texts;

    private AccountPrincipal chair;
    private AccountPrincipal uganda;
    private long text;

    @BeforeEach
    void aCommuniqueInItsFirstDraft() {
        chair = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        uganda = planners.account(meeting.id(), "Uganda", MeetingRole.CONTRIBUTOR);
        text = Planners.as(chair, () -> {
            var id = texts.create(meeting.id(), new TextDraft("Communiqué (example wording)", null, null, "en", HouseStyle.CMS));
            add(id, Part.PREAMBLE, 0, "The representatives of the range States of the African lion, meeting in Entebbe on 30 and 31 May 2016,");
            add(id, Part.PREAMBLE, 0, "*Recalling* CMS Resolution 11.32 and the CITES periodic review of *Panthera leo*,");
            add(id, Part.OPERATIVE, 0, "Agree to cooperate in the conservation of lions and to:");
            add(id, Part.OPERATIVE, 1, "draw up [national @Mali | national and regional @Niger, Chad] action plans;");
            add(id, Part.OPERATIVE, 1, "restore degraded habitats;");
            add(id, Part.OPERATIVE, 0, "The range States shall meet again in two years.");
            return id;
        });
    }

    private void add(long id, Part part, int level, String notation) {
        texts.add(meeting.id(), id, part, level, null, new ParagraphDraft(notation, null));
    }

    private Page open(AccountPrincipal account, int width, int height, ColorScheme colours) {
        return open(account, width, height, colours, "texts/" + text, ".paragraph");
    }

    private static Locator last(Page page) {
        return page.locator(".paragraph").last();
    }

    private static Locator wording(Page page) {
        return last(page).locator(".wording-field textarea");
    }

    private static void passesAxe(Page page) {
        var violations = new AxeBuilder(page).include(".workspace-content").analyze().getViolations();
        assertThat(violations).as(() -> violations.stream().map(rule -> rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).toList().toString()).isEmpty();
    }

    @Test
    void twoDelegationsMeetInBracketsWhichTheChairSettlesAndAdopts() {
        var one = open(chair, 1440, 900, ColorScheme.LIGHT);
        var other = open(uganda, 390, 844, ColorScheme.DARK);
        one.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text.png")).setFullPage(true));
        other.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-phone.png")).setFullPage(true));
        passesAxe(one);
        passesAxe(other);

        last(one).locator(".open-paragraph").focus();
        one.keyboard().press("Enter");
        wording(one).fill("The range States may meet again in two years.");
        last(other).locator(".paragraph-words").click();
        wording(other).fill("The range States should meet again in two years.");
        last(other).locator(".save-wording").click();
        assertThat(last(other).locator(".outcome")).hasText("Saved.");

        assertThat(last(one).locator(".arrival")).containsText("Uganda changed this paragraph meanwhile");
        assertThat(wording(one)).hasValue("The range States may meet again in two years.");
        one.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-arrival.png")).setFullPage(true));
        wording(one).press("Control+Enter");
        assertThat(last(one).locator(".outcome")).containsText("differ here");
        assertThat(last(other).locator(".paragraph-words")).hasText("The range States [Uganda: should | CMS: may] meet again in two years.");
        passesAxe(one);
        one.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-brackets.png")).setFullPage(true));
        other.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-brackets-phone.png")).setFullPage(true));

        last(one).locator("vaadin-radio-button").first().click();
        last(one).locator(".settle").click();
        assertThat(last(other).locator(".paragraph-words")).hasText("The range States should meet again in two years.");
        last(one).locator(".step-ADOPTED").click();
        assertThat(last(other).locator(".paragraph-standing")).containsText("Adopted");

        last(one).locator(".text-history").click();
        assertThat(one.locator(".revisions li")).hasCount(4);
        assertThat(one.locator(".revisions ins").first()).isVisible();
        assertThat(one.locator(".revisions")).isInViewport();
        one.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-history.png")));
        passesAxe(one);
    }

    @Test
    void aBracketIsInsertedAroundWhatIsSelected() {
        var page = open(uganda, 1440, 900, ColorScheme.DARK);
        last(page).locator(".open-paragraph").click();
        wording(page).evaluate("field => { field.focus(); field.setSelectionRange(17, 22); }");
        last(page).locator(".insert-bracket").click();
        page.keyboard().type("should");
        assertThat(wording(page)).hasValue("The range States [shall | should @Uganda] meet again in two years.");
        last(page).locator(".save-wording").click();
        assertThat(last(page).locator(".paragraph-words")).hasText("The range States [shall | Uganda: should] meet again in two years.");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-dark.png")).setFullPage(true));
    }
}
