package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A desk in a hall whose network comes and goes. */
@BrowserTest
class CheckInIT {

    private static final String MEETING = "m/muscat-2015/participants";

    private final Look look = new Look("check-in");

    @Test
    void whatIsSeenWithoutANetworkIsKeptThroughAReloadAndSentWhenItIsBack(Stage stage) {
        var desk = stage.visitor("Desk", Device.DESK).signIn("cms@example.org").open(MEETING + "/import");
        var page = desk.page();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("people.csv", "text/csv",
                "Family name,Given name,Country,E-mail\nDeskone,Example,Oman,deskone@example.org\nDesktwo,Example,Pakistan,desktwo@example.org\n"
                        .getBytes(StandardCharsets.UTF_8)));
        desk.press("Check the rows");
        look.at(desk, "import");
        desk.press("Import 2 rows");
        desk.sees("2 added, 0 updated, 0 unchanged.");
        desk.press("Open the list");
        desk.field("Mark all that are shown").check();
        desk.press("Approve those registered");
        desk.sees("approved");

        desk.open(MEETING + "/attendance");
        desk.type("Session", "Opening");
        desk.press("Add session");
        desk.sees("0 checked in");
        look.at(desk, "attendance");
        desk.holds(Device.PHONE);
        page.navigate(MEETING + "/check-in");
        page.locator("body[data-ready][data-kept]").waitFor();
        find(desk, "deskone");
        assertThat(page.locator("#result")).containsText("Checked in");
        assertThat(page.locator("#standing")).containsText("All sent");
        look.at(desk, "desk");
        look.inTheDark(desk, "desk");

        page.context().setOffline(true);
        find(desk, "desktwo");
        assertThat(page.locator("#result")).containsText("Checked in");
        assertThat(page.locator("#standing")).containsText("Waiting to be sent: 1");
        page.reload();
        page.locator("body[data-ready]").waitFor();
        assertThat(page.locator("#standing")).containsText("Waiting to be sent: 1");
        find(desk, "deskone");
        assertThat(page.locator("#result")).containsText("Already checked in at");

        page.context().setOffline(false);
        assertThat(page.locator("#standing")).containsText("All sent");
        desk.open(MEETING + "/attendance");
        desk.sees("2 checked in");
        look.foundNothing();
    }

    private static void find(Visitor desk, String name) {
        desk.page().locator("#find").fill(name);
        desk.page().locator("#found button").first().click();
    }
}
