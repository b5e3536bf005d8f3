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
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.text.DraftingService;
import org.plenary.text.HouseStyle;
import org.plenary.text.Issue;
import org.plenary.text.IssueService;
import org.plenary.text.NegotiatedText;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.springframework.beans.factory.annotation.Autowired;

/** A text begun from a pasted paper, translated beside its source, compared with its first issue, parted, joined and restored. */
class TonguesIT extends MeetingPages {

    @Autowired
    private TextService texts;
    @Autowired
    private DraftingService drafting;
    @Autowired
    private IssueService issues;

    private AccountPrincipal chair;
    private AccountPrincipal uganda;
    private AccountPrincipal translator;
    private long text;

    @BeforeEach
    void anEmptyText() {
        chair = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        uganda = planners.account(meeting.id(), "Uganda", MeetingRole.CONTRIBUTOR);
        translator = planners.account(meeting.id(), "Interpreters", MeetingRole.TRANSLATOR);
        text = Planners.as(chair, () -> texts.create(meeting.id(), new TextDraft("Communiqué (example wording)", "Communiqué (texte d’exemple)", null, "en", HouseStyle.CMS)));
    }

    private Page open(AccountPrincipal account, int width, ColorScheme colours, String query, String awaited) {
        return open(account, width, width < 500 ? 844 : 900, colours, "texts/" + text + query, awaited);
    }

    private NegotiatedText now() {
        return Planners.as(chair, () -> texts.text(meeting.id(), text));
    }

    private void rewordFirst(AccountPrincipal by, String notation) {
        var first = now().paragraphs().get(1);
        Planners.as(by, () -> drafting.save(meeting.id(), first.id(), first.source().id(), new ParagraphDraft(notation, null)));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("tongues-" + name + ".png")).setFullPage(true));
    }

    private static void passesAxe(Page page, String part) {
        var violations = new AxeBuilder(page).include(part).analyze().getViolations();
        assertThat(violations).as(() -> violations.stream().map(rule -> rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).toList().toString()).isEmpty();
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).isLessThanOrEqualTo(0);
    }

    private static void structure(Page page, String what) {
        page.locator(".structure-menu").getByRole(AriaRole.MENUITEM).first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(what)).click();
    }

    @Test
    void aPaperBecomesATextIsTranslatedBesideItsSourceComparedPartedJoinedAndRestored() {
        var desk = open(chair, 1440, ColorScheme.LIGHT, "", ".begin-from-file");
        desk.locator(".begin-from-file").click();
        desk.locator(".import-paste textarea").fill("Recalling CMS Resolution 11.32,\n1. The Parties shall share data on lions; they shall report every year.\n2. They meet again in two years.");
        desk.locator(".read-pasted").click();
        assertThat(desk.locator(".import-row")).hasCount(3);
        picture(desk, "import");
        desk.locator(".take-import").click();
        assertThat(desk.locator(".paragraph-words")).hasCount(3);
        Planners.as(chair, () -> issues.putOut(meeting.id(), text, Issue.Kind.CHAIRS_TEXT, null));

        var phone = open(translator, 390, ColorScheme.DARK, "?lang=fr&beside=en", ".beside-row");
        fits(phone);
        passesAxe(phone, ".workspace-content");
        translate(phone, 0, "Rappelant la résolution 11.32 de la CMS,");
        translate(phone, 1, "Les Parties échangent des données sur les lions ; elles font rapport chaque année.");
        assertThat(desk.locator(".text-bar")).containsText("FR 2/3");
        picture(phone, "beside-phone");

        rewordFirst(uganda, "The Parties shall share data on lions and leopards; they shall report every year.");
        var changed = phone.locator(".beside-row").nth(1);
        assertThat(changed.locator(".beside-other ins")).containsText("and leopards");
        assertThat(desk.locator(".text-bar")).containsText("FR 2/3, 1 out of date");
        phone.keyboard().press("F8");
        assertThat(phone.locator(".beside-row").nth(2).locator(".wording-page")).isVisible();
        var translation = open(translator, 1440, ColorScheme.LIGHT, "?lang=fr&beside=en&waiting=true", ".beside-row");
        assertThat(translation.locator(".beside-row:visible")).hasCount(2);
        passesAxe(translation, ".workspace-content");
        picture(translation, "beside");

        goTo(desk, "texts/" + text + "/compare?as=columns");
        assertThat(desk.locator(".compared-row").nth(1).locator("ins")).containsText("and leopards");
        assertThat(desk.locator(".compared-row").nth(1).locator(".changed-by")).hasText("Uganda");
        passesAxe(desk, ".workspace-content");
        picture(desk, "compare-columns");

        var first = now().paragraphs().get(1).id();
        goTo(desk, "texts/" + text + "?paragraph=" + first);
        structure(desk, "Split");
        var slider = desk.locator(".split-words");
        slider.focus();
        desk.keyboard().press("Home");
        assertThat(slider).hasAttribute("aria-valuenow", "1");
        desk.getByText("they", new Page.GetByTextOptions().setExact(true)).last().click();
        passesAxe(desk, "vaadin-dialog");
        picture(desk, "split");
        desk.locator(".split-paragraph").click();
        assertThat(desk.locator(".paragraph-words").nth(2)).hasText("they shall report every year.");
        structure(desk, "Merge with the next");
        assertThat(words(desk, 1)).hasText("The Parties shall share data on lions and leopards; they shall report every year.");

        desk.locator(".text-history").first().click();
        desk.locator(".restore-wording").last().click();
        assertThat(words(desk, 1)).hasText("The Parties shall share data on lions; they shall report every year.");
        goTo(desk, "texts/" + text + "/compare?paragraph=" + first + "&from=1");
        assertThat(desk.locator(".compared-row")).hasCount(1);
        picture(desk, "compare-wordings");
    }

    private static Locator words(Page page, int at) {
        return page.locator(".paragraph-words").nth(at);
    }

    private static void translate(Page page, int at, String wording) {
        page.locator(".next-waiting").click();
        var row = page.locator(".beside-row").nth(at);
        row.locator(".wording-page").click();
        page.keyboard().press("Control+A");
        page.keyboard().type(wording);
        row.locator(".save-wording").click();
        assertThat(row.locator(".beside-translation")).hasText(wording);
    }
}
