package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every main view in every language, at a desk and on a phone. */
@BrowserTest
class LookIT {

    private static final Map<String, String> VIEWS = new LinkedHashMap<>();
    private static final List<String> PARTICIPANTS = List.of("", "form", "delegations", "funding", "letters", "credentials", "lists", "badges", "attendance",
            "privacy", "import");

    static {
        VIEWS.put("home", "");
        VIEWS.put("calendar-month", "calendar?month=2016-05");
        VIEWS.put("calendar-list", "calendar?month=2016-05&form=list");
        VIEWS.put("calendar-year", "calendar?month=2017-05&form=year");
        VIEWS.put("meetings", "meetings");
        VIEWS.put("new-meeting", "meetings/new");
        VIEWS.put("directory", "directory");
        VIEWS.put("letters", "outbox");
        VIEWS.put("search", "search?q=lion");
        VIEWS.put("road-timeline", "road?meeting=cms-cop12&form=timeline");
        VIEWS.put("road-list", "road?meeting=cms-cop12&form=list");
        VIEWS.put("notifications", "notifications");
        VIEWS.put("synergies", "synergies");
        VIEWS.put("synergies-done", "synergies/record");
        VIEWS.put("mandates", "synergies/mandates");
        VIEWS.put("overview", "m/entebbe-2016");
        VIEWS.put("on-the-model", "m/entebbe-2016/clone");
        VIEWS.put("deadlines", "m/cms-cop12/plan");
        VIEWS.put("tasks", "m/cms-cop12/plan/tasks");
        VIEWS.put("nominations", "m/entebbe-2016/nominations");
        VIEWS.put("call-through-partner", "m/synergies-workshop-2016/nominations");
        VIEWS.put("selection", "m/synergies-workshop-2016/nominations/selection");
        VIEWS.put("nominations-import", "m/synergies-workshop-2016/nominations/import");
        PARTICIPANTS.forEach(page -> VIEWS.put(page.isEmpty() ? "participants" : "participants-" + page, "m/muscat-2015/participants" + (page.isEmpty() ? "" : "/" + page)));
        VIEWS.put("agenda", "m/cms-cop12/agenda");
        VIEWS.put("agenda-versions", "m/cms-cop12/agenda/versions");
        VIEWS.put("documents", "m/cms-cop12/documents");
        VIEWS.put("documents-missing", "m/cms-cop12/documents/matrix");
        VIEWS.put("programme", "m/cms-cop12/programme?day=2017-10-23");
        VIEWS.put("programme-import", "m/cms-cop12/programme/import");
        VIEWS.put("releases", "m/muscat-2015/programme/releases");
        VIEWS.put("my-programme", "m/cms-cop12/my-programme");
        VIEWS.put("texts", "m/entebbe-2016/texts");
        VIEWS.put("outcomes", "m/entebbe-2016/outcomes");
        VIEWS.put("trace", "m/entebbe-2016/outcomes/trace");
        VIEWS.put("correspondence", "m/entebbe-2016/correspondence");
        VIEWS.put("access", "m/entebbe-2016/access");
        VIEWS.put("staff", "accounts");
        VIEWS.put("sign-in-of-the-organisation", "accounts/sign-in");
        VIEWS.put("nothing-here", "m/no-such-meeting");
    }

    @ParameterizedTest
    @CsvSource({"en, English, Language", "fr, français, Langue", "es, español, Idioma"})
    void everyViewFitsReadsAndCanBeUsedByAll(String language, String name, String afterwards, Stage stage) {
        var look = new Look("look-" + language);
        var guest = stage.visitor("Guest", Device.DESK, language);
        atDeskAndPhone(look, guest, "login", "login");
        var planner = stage.visitor("Planner", Device.DESK).signIn("cms@example.org");
        speak(planner, "Language", name);
        try {
            VIEWS.forEach((title, path) -> {
                atDeskAndPhone(look, planner, path, title);
                assertThat(planner.page().locator("html")).hasAttribute("lang", language);
            });
        } finally {
            speak(planner, afterwards, "English");
        }
        look.foundNothing();
    }

    @Test
    void everyViewIsReadableInTheDark(Stage stage) {
        var look = new Look("look-dark");
        var planner = stage.visitor("Planner", Device.DESK).signIn("cms@example.org");
        VIEWS.forEach((title, path) -> {
            planner.open(path);
            look.inTheDark(planner, title);
        });
        look.foundNothing();
    }

    @Test
    void anythingIsFoundFromAnywhereByKeyboardAlone(Stage stage) {
        var look = new Look("look-search");
        var planner = stage.visitor("Planner", Device.DESK).signIn("cms@example.org").open("calendar");
        var page = planner.page();
        var field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Meetings, people, documents, texts…"));
        page.keyboard().press("Control+k");
        assertThat(field).isFocused();
        page.keyboard().type("african lion range entebbe");
        assertThat(page.locator(".search-hits a").first()).containsText("African Lion Range State Meeting");
        look.at(planner, "palette");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".search-hits a").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/m/entebbe-2016$"));
        assertThat(page.locator(".search-palette")).hasCount(0);
        page.keyboard().press("Control+k");
        assertThat(field).isFocused();
        page.keyboard().type("UNEP/CMS/COP12/Doc.24.3.1.1");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/m/cms-cop12/documents\\?document=\\d+$"));
        look.foundNothing();
    }

    private static void atDeskAndPhone(Look look, Visitor visitor, String path, String title) {
        for (var device : Device.values()) {
            visitor.holds(device).open(path);
            look.at(visitor, title + (device == Device.PHONE ? "-phone" : ""));
        }
    }

    private static void speak(Visitor visitor, String menu, String language) {
        visitor.holds(Device.DESK).open("");
        visitor.page().evaluate("window.beforeTheChange = true");
        visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(menu).setExact(true)).click();
        visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(language).setExact(true)).click();
        // The page comes anew in the chosen language; to go on before would cross its way.
        visitor.page().waitForFunction("() => !window.beforeTheChange && document.readyState === 'complete'");
        visitor.settled();
    }
}
