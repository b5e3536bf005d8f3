package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.text.DraftingService;
import org.plenary.text.HouseStyle;
import org.plenary.text.ParagraphDraft;
import org.plenary.text.Part;
import org.plenary.text.TextDraft;
import org.plenary.text.TextService;
import org.plenary.text.Texts;
import org.plenary.text.WordingJson;
import org.springframework.beans.factory.annotation.Autowired;

/** Two delegations at one paragraph, in two browsers. */
class DraftingIT extends MeetingPages {

    @Autowired
    private TextService texts;
    @Autowired
    private DraftingService drafting;

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
        return last(page).locator(".wording-page");
    }

    private static void reword(Page page, String words) {
        wording(page).click();
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
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
        reword(one, "The range States may meet again in two years.");
        last(other).locator(".paragraph-words").click();
        reword(other, "The range States should meet again in two years.");
        last(other).locator(".save-wording").click();
        assertThat(last(other).locator(".outcome")).hasText("Saved.");

        assertThat(last(one).locator(".arrival")).containsText("Uganda changed this paragraph meanwhile");
        assertThat(wording(one)).hasText("The range States may meet again in two years.");
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
        assertThat(last(one).locator(".outcome")).hasText("Saved.");
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
    void aBracketIsPutAroundWhatIsSelectedAndWrittenInPlace() {
        var page = open(uganda, 1440, 900, ColorScheme.DARK);
        last(page).locator(".open-paragraph").click();
        awaitsTyping(page);
        page.keyboard().press("Home");
        repeat(page, "Control+ArrowRight", 3);
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("Alt+b");
        page.keyboard().type("should");
        assertThat(wording(page)).hasText("The range States [ | shall | Uganda: should] meet again in two years.");
        page.keyboard().press("Alt+Enter");
        page.keyboard().press("Control+i");
        page.keyboard().type("might");
        assertThat(last(page).locator(".bracket-tools input")).hasValue("Uganda");
        passesAxe(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-dark.png")).setFullPage(true));
        repeat(page, "Backspace", 6);
        page.keyboard().press("Escape");
        page.keyboard().type("x");
        assertThat(wording(page)).hasText("The range States [ | shall | Uganda: should]x meet again in two years.");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+Enter");
        assertThat(last(page).locator(".paragraph-words")).hasText("The range States [shall | Uganda: should] meet again in two years.");
    }

    /** For a moment after the focus came the editor puts the caret back to where it was: no hand is so fast. */
    private static void awaitsTyping(Page page) {
        assertThat(page.locator(".wording-page").last()).isFocused();
        page.evaluate("() => new Promise(later => setTimeout(later, 100))");
    }

    @Test
    void whatNobodyTouchesGoesBackAsItCame() {
        var page = open(uganda, 1440, 900, ColorScheme.LIGHT);
        last(page).locator(".open-paragraph").click();
        awaitsTyping(page);
        var bodies = Texts.bodies(400, 2016);
        var back = (List<?>) last(page).locator("plenary-wording").evaluate("""
                (field, bodies) => bodies.map(json => {
                  field.value = json;
                  return field.value;
                })""", bodies.stream().map(WordingJson::write).map(DraftingIT::ascii).toList());
        assertThat(back.stream().map(json -> WordingJson.read((String) json)).toList()).isEqualTo(bodies);
    }

    /** Half a sign would not reach the browser. */
    private static String ascii(String json) {
        return json.chars().mapToObj(sign -> sign < 127 ? String.valueOf((char) sign) : "\\u%04x".formatted(sign)).collect(Collectors.joining());
    }

    @Test
    void whatIsTypedWhileASaveIsUnderWayStays() {
        var page = open(chair, 1440, 900, ColorScheme.LIGHT);
        last(page).locator(".open-paragraph").click();
        awaitsTyping(page);
        page.keyboard().type(" One.");
        whileSaving(page, () -> page.keyboard().type(" Two."));
        assertThat(last(page).locator(".outcome")).hasText("Saved.");
        assertThat(wording(page)).hasText("The range States shall meet again in two years. One. Two.");
        assertThat(last(page).locator(".paragraph-words")).hasText("The range States shall meet again in two years. One.");
        page.reload();
        assertThat(wording(page)).hasText("The range States shall meet again in two years. One. Two.");
        assertThat(last(page).locator(".arrival")).isHidden();

        var paragraph = Planners.as(uganda, () -> texts.texts(meeting.id()).getFirst().paragraphs().getLast());
        Planners.as(uganda, () -> drafting.save(meeting.id(), paragraph.id(), paragraph.source().id(),
                new ParagraphDraft("The range States of the lion shall meet again in two years. One.", null)));
        assertThat(last(page).locator(".arrival")).isVisible();
        wording(page).click();
        page.keyboard().press("Control+End");
        whileSaving(page, () -> page.keyboard().type(" Three."));
        assertThat(last(page).locator(".paragraph-words")).hasText("The range States of the lion shall meet again in two years. One. Two.");
        assertThat(wording(page)).hasText("The range States of the lion shall meet again in two years. One. Two. Three.");
        page.keyboard().type(" Four.");
        page.keyboard().press("Control+Enter");
        assertThat(last(page).locator(".paragraph-words")).hasText("The range States of the lion shall meet again in two years. One. Two. Three. Four.");
        page.reload();
        assertThat(wording(page)).hasText("The range States of the lion shall meet again in two years. One. Two. Three. Four.");
        assertThat(last(page).locator(".typed-before")).isHidden();
    }

    private static void whileSaving(Page page, Runnable typing) {
        var held = new ArrayList<Route>();
        page.route(address -> address.contains("v-r=uidl"), held::add);
        page.keyboard().press("Control+Enter");
        page.waitForCondition(() -> !held.isEmpty());
        typing.run();
        page.unrouteAll();
        held.forEach(Route::resume);
    }

    private static void repeat(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    @Test
    void whatIsPastedIsCleanedAndSignsAreTakenLiterally() {
        var page = open(uganda, 390, 844, ColorScheme.LIGHT);
        last(page).locator(".open-paragraph").click();
        wording(page).press("Control+A");
        paste(page, "text/html", """
                <html><head><style>p { color: red }</style></head><body><p class="MsoNormal" style="mso-style:x"><span style="mso-list:Ignore">1.</span>
                <i>Recalling</i> 5 km<sup>2</sup><script>window.hacked = true</script></p><p>[sic] <img src="x" onerror="window.hacked = true">of habitat</p>
                <!-- remark --></body></html>""");
        assertThat(wording(page)).hasText("Recalling 5 km2 [sic] of habitat");
        assertThat(last(page).locator(".wording-notice")).containsText("Several paragraphs");
        assertThat(page.evaluate("() => window.hacked === undefined")).isEqualTo(true);
        paste(page, "text/plain", "w".repeat(5_000_000));
        assertThat(last(page).locator(".wording-notice")).containsText("at most 100,000 signs");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-editor-phone.png")).setFullPage(true));
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        last(page).locator(".save-wording").click();
        assertThat(last(page).locator(".outcome")).hasText("Saved.");
        assertThat(last(page).locator(".paragraph-words")).hasText("Recalling 5 km2 [sic] of habitat");
        last(page).locator(".as-signs").click();
        assertThat(last(page).locator(".wording-field textarea")).hasValue("*Recalling* 5 km^2^ \\[sic\\] of habitat");
    }

    private static void paste(Page page, String type, String content) {
        wording(page).evaluate("""
                (field, [type, content]) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData(type, content);
                  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                }""", List.of(type, content));
    }

    @Test
    void whatWasTypedComesBackUntilItIsDiscarded() {
        var page = open(uganda, 1440, 900, ColorScheme.LIGHT);
        last(page).locator(".open-paragraph").click();
        awaitsTyping(page);
        page.context().setOffline(true);
        page.keyboard().type(" Perhaps.");
        page.context().setOffline(false);
        page.reload();
        var again = last(page).locator(".wording-page");
        assertThat(again).hasText("The range States shall meet again in two years. Perhaps.");
        assertThat(last(page).locator(".typed-before")).containsText("What you typed at");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-typed-before.png")).setFullPage(true));
        passesAxe(page);
        last(page).locator(".discard-typed").click();
        assertThat(again).hasText("The range States shall meet again in two years.");
        page.reload();
        assertThat(again).hasText("The range States shall meet again in two years.");
        assertThat(last(page).locator(".typed-before")).isHidden();

        page.locator(".add-PREAMBLE").click();
        assertThat(page.locator(".new-paragraph .wording-page")).isFocused();
        page.keyboard().type("Mindful of the drought,");
        page.reload();
        assertThat(page.locator(".begun")).containsText("A new paragraph that you began at");
        page.locator(".add-PREAMBLE").click();
        assertThat(page.locator(".new-paragraph .wording-page")).isFocused();
        assertThat(page.locator(".new-paragraph .wording-page")).hasText("");
        page.keyboard().type("Welcoming the rain,");
        page.reload();
        assertThat(page.locator(".begun")).hasCount(2);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-begun.png")).setFullPage(true));
        passesAxe(page);
        page.locator(".discard-begun").last().click();
        assertThat(page.locator(".begun")).hasCount(1);
        page.locator(".go-on").click();
        assertThat(page.locator(".new-paragraph .wording-page")).hasText("Mindful of the drought,");
        page.locator(".new-paragraph .save-wording").click();
        assertThat(page.locator(".new-paragraph")).hasCount(0);
        assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.includes('/new-')).length")).isEqualTo(0);
    }

    @Test
    void aReferenceIsMadeChangedAndRemoved() {
        var page = open(uganda, 1440, 900, ColorScheme.LIGHT);
        last(page).locator(".open-paragraph").click();
        awaitsTyping(page);
        page.keyboard().press("Control+k");
        page.keyboard().type("CMS Resolution 11.32");
        page.keyboard().press("Tab");
        page.keyboard().type("javascript:alert(1)");
        page.keyboard().press("Enter");
        assertThat(last(page).locator(".reference-tools .wording-problem")).containsText("https://");
        passesAxe(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text-reference.png")).setFullPage(true));
        page.keyboard().press("Control+A");
        page.keyboard().type("https://www.cms.int/11.32");
        page.keyboard().press("Enter");
        assertThat(wording(page)).hasText("The range States shall meet again in two years.CMS Resolution 11.32");
        page.keyboard().press("Control+Enter");
        assertThat(last(page).locator(".paragraph-words a")).hasAttribute("href", "https://www.cms.int/11.32");

        page.keyboard().press("Backspace");
        page.keyboard().press("Control+k");
        page.keyboard().press("Control+A");
        page.keyboard().type("Res. 11.32");
        page.keyboard().press("Enter");
        assertThat(wording(page)).hasText("The range States shall meet again in two years.Res. 11.32");
        last(page).locator("[data-command='remove-reference']").click();
        assertThat(wording(page)).hasText("The range States shall meet again in two years.");
        assertThat(last(page).locator(".reference-tools")).isHidden();
    }
}
