package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls in all their kinds, as a new user goes about them. */
@BrowserTest
class NominationsIT {

    @Test
    void thePartnersRepresentativePicksTwoOfARegion(Stage stage) {
        var look = new Look("nominations-partner");
        var calling = new Calling(stage.visitor("Organiser", Device.DESK).signIn("cms@example.org"))
                .meeting("Example workshop through a partner", "Entebbe", "Uganda", "Africa/Kampala").begin(10, 5);
        var desk = calling.desk();
        calling.unfold("Seats by region and profile");
        desk.choose("Body", "CMS");
        desk.press("Add a region");
        desk.choose("Region", "Africa");
        desk.type("At most", "2");
        desk.type("Representative who picks", "Example representative");
        desk.type("E-mail of the representative", "representative@example.org");
        calling.unfold("Through a partner secretariat");
        desk.field("Partner secretariat").click();
        desk.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("CITES")).first().click();
        look.at(desk, "call-through-a-partner");
        desk.holds(Device.PHONE);
        look.at(desk, "phone-call-through-a-partner");
        desk.holds(Device.DESK);
        desk.press("Save");
        desk.sees("Saved");
        calling.addressees("Kenya; Example focal point; focal-point.ke@example.org; en");
        calling.send();

        var link = calling.link("focal-point.ke@example.org", "Call for nominations", "nominate");
        var focalPoint = new FocalPoint(stage.visitor("Kenya", Device.PHONE).open(link));
        List.of("Akinyi", "Wanjiru", "Otieno").forEach(name -> focalPoint.adds(name, "Example"));
        calling.open("nominations");
        desk.press("Ask the representatives to pick");
        calling.at(desk.dialog().locator("vaadin-date-time-picker"), Calling.FIRST_DAY.minusMonths(1));
        look.at(desk, "ask-representatives");
        desk.press("Send the letters");
        desk.sees("1 representative asked");
        var representative = stage.visitor("Representative", Device.PHONE)
                .open(calling.link("representative@example.org", "Please pick", "pick"));
        look.at(representative, "phone-pick");
        representative.press("Pick Wanjiru Example");
        representative.sees("Picked: 1 of 2");
        representative.press("Pick Akinyi Example");
        representative.sees("Picked: 2 of 2");
        assertThat(representative.button("Pick Otieno Example")).isDisabled();
        look.at(representative, "phone-picked");
        calling.open("nominations");
        look.at(desk, "picked");

        focalPoint.types("Barasa", "Example");
        desk.press("Close the call");
        desk.settled();
        focalPoint.phone().press("Add a candidate");
        focalPoint.phone().sees("Nominating has ended.");
        look.at(focalPoint.phone(), "phone-after-the-deadline");
        look.foundNothing();
    }

    @Test
    void thirtySevenRangeStatesAreFilledInAtOnce(Stage stage) {
        var look = new Look("nominations-lions");
        var calling = new Calling(stage.visitor("Organiser", Device.DESK).signIn("cms@example.org"))
                .meeting("Example lion range States", "Entebbe", "Uganda", "Africa/Kampala").begin(74, 2);
        var desk = calling.desk();
        desk.press("Save");
        desk.sees("Saved");
        calling.choosesRangeStatesOf("lion");
        look.at(desk, "fill");
        desk.press("Fill in");
        desk.sees("37 States added");
        desk.sees("37 addressees");
        look.at(desk, "filled");
        desk.holds(Device.PHONE);
        look.at(desk, "phone-filled");
        desk.holds(Device.DESK);
        desk.press("Open the call and send the letters");
        desk.sees("37 addressees have no name or no e-mail address yet");
        look.at(desk, "not-opened-incomplete");
        look.foundNothing();
    }
}
