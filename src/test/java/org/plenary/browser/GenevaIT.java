package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Large calls from the first State to the selection: two seats a region through a partner, and all range States of the lion. */
@BrowserTest
class GenevaIT {

    private static final List<String> REGIONS = List.of("Africa", "Asia", "Europe", "North America", "Oceania", "South and Central America and the Caribbean");

    @Test
    void theRegionsOfAPartnersBodyHaveTwoSeatsEach(Stage stage) {
        var look = new Look("geneva");
        var calling = new Calling(stage.visitor("Organiser", Device.DESK).signIn("cbd@example.org"))
                .meeting("Example workshop on synergies", "Geneva", "Switzerland", "Europe/Zurich", "UNEP").begin(12, 1);
        var desk = calling.desk();
        calling.unfold("Seats by region and profile");
        desk.choose("Body", "CMS");
        for (var region : REGIONS) {
            desk.press("Add a region");
            var row = desk.page().locator(".rows-fields").last();
            row.getByLabel("Region").click();
            desk.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(region).setExact(true)).click();
            row.getByLabel("At most").fill("2");
            row.getByLabel("At most").blur();
            if (region.equals("Africa")) {
                row.getByLabel("Representative who picks").fill("Example representative");
                row.getByLabel("E-mail of the representative").fill("africa@example.org");
                row.getByLabel("E-mail of the representative").blur();
            }
            desk.settled();
        }
        calling.unfold("Through a partner secretariat");
        desk.field("Partner secretariat").click();
        desk.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(Pattern.compile("^CMS"))).click();
        desk.press("Save");
        desk.sees("Saved");
        look.at(desk, "six-regions");
        calling.addressees("Kenya; Example focal point; kenya@example.org; en", "Senegal; Example focal point; senegal@example.org; fr",
                "Uganda; Example focal point; uganda.focal@example.org; en", "France; Example focal point; france@example.org; fr");
        calling.send();
        desk.open(desk.page().url().replaceFirst("/nominations.*", "/nominations"));
        desk.sees("North America (≤ 2)");
        look.at(desk, "open");

        nominate(stage, calling, "kenya@example.org", "Call for nominations", "Akinyi");
        nominate(stage, calling, "uganda.focal@example.org", "Call for nominations", "Nakato");
        var senegal = stage.visitor("Senegal", Device.PHONE).open(calling.link("senegal@example.org", "Appel à candidatures", "nominate"));
        look.at(senegal, "phone-nominate-fr");
        senegal.type("Prénom", "Awa");
        senegal.type("Nom de famille", "Example");
        senegal.type("Courriel", "awa@example.org");
        senegal.press("Ajouter un candidat");
        senegal.sees("Candidature enregistrée : Awa Example");

        calling.open("nominations");
        desk.press("Ask the representatives to pick");
        calling.at(desk.dialog().locator("vaadin-date-time-picker"), Calling.FIRST_DAY.minusMonths(1));
        desk.press("Send the letters");
        var representative = stage.visitor("Representative", Device.PHONE).open(calling.link("africa@example.org", "Please pick", "pick"));
        representative.press("Pick Awa Example");
        representative.press("Pick Akinyi Example");
        representative.sees("Picked: 2 of 2");
        assertThat(representative.page().locator("vaadin-notification-card")).hasCount(1);
        look.at(representative, "phone-picked");

        calling.open("nominations/selection");
        desk.press("Propose a selection");
        desk.sees("Balance: 2 of 12 places filled");
        look.at(desk, "proposed");
        choose(desk, "Nakato Example");
        desk.press("Why not?");
        assertThat(desk.dialog()).containsText("If Nakato Example were selected");
        look.at(desk, "why-not");
        look.foundNothing();
    }

    @Test
    void allRangeStatesOfTheLionAreAskedAndOneIsSelected(Stage stage) {
        var look = new Look("lions");
        var calling = new Calling(stage.visitor("Organiser", Device.DESK).signIn("cms@example.org"))
                .meeting("Example meeting of lion range States", "Entebbe", "Uganda", "Africa/Kampala").begin(37, 1);
        var desk = calling.desk();
        desk.press("Save");
        desk.sees("Saved");
        calling.choosesRangeStatesOf("lion");
        desk.press("Fill in");
        desk.sees("37 States added");

        desk.press("Open the call and send the letters");
        desk.sees("37 addressees have no name or no e-mail address yet");
        assertThat(desk.page().locator(".addressees > li").first().getByRole(AriaRole.BUTTON).first()).isFocused();
        assertThat(desk.page().locator(".addressees > li").first()).isInViewport();
        look.at(desk, "led-to-the-first");
        desk.page().keyboard().press("Enter");
        complete(desk, "Angola");
        desk.press("Save and go to the next");
        complete(desk, "Benin");
        look.at(desk, "on-to-the-next");
        desk.press("Save and go to the next");
        desk.press("Cancel");
        desk.sees("35 States still need");

        var states = desk.page().locator(".addressees > li:not(:has-text('@')) .candidate-name").allTextContents();
        calling.addressees(states.stream().map(state -> state + "; Example focal point; " + address(state) + "; "
                + (state.equals("Senegal") ? "fr" : "en")).toArray(String[]::new));
        look.at(desk, "all-complete");
        desk.press("Look at the letters");
        for (var language : List.of("français", "español", "English")) {
            desk.dialog().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(language)).click();
            desk.settled();
            look.at(desk, "letter-" + language.substring(0, 2));
        }
        desk.press("Close");
        calling.send();
        look.at(desk, "asked");

        nominate(stage, calling, address("Kenya"), "Call for nominations", "Akinyi");
        calling.open("nominations/selection");
        desk.press("Propose a selection");
        desk.sees("Balance: 1 of 37 places filled");
        choose(desk, "Akinyi Example");
        desk.press("Exclude …");
        desk.type("Reason", "Example: named by mistake.");
        desk.press("Show what it changes");
        assertThat(desk.dialog()).containsText("Would leave");
        look.at(desk, "what-it-changes");
        desk.press("Cancel");
        desk.press("Apply …");
        desk.press("Apply and send the letters");
        desk.sees("Applied ");
        look.at(desk, "applied");
        var nominee = stage.visitor("Nominee", Device.PHONE).open(calling.link("akinyi.example@example.org", "Please confirm your participation", "confirm"));
        look.at(nominee, "phone-confirm");
        look.foundNothing();
    }

    private static void nominate(Stage stage, Calling calling, String address, String subject, String name) {
        new FocalPoint(stage.visitor(address, Device.PHONE).open(calling.link(address, subject, "nominate"))).adds(name, "Example");
    }

    private static void choose(Visitor desk, String name) {
        desk.page().locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        desk.settled();
    }

    private static void complete(Visitor desk, String state) {
        assertThat(desk.field("State")).hasValue(state);
        desk.type("Name", "Example focal point");
        desk.type("E-mail", address(state));
    }

    private static String address(String state) {
        return state.replaceAll("[^A-Za-z]", "").toLowerCase() + "@example.org";
    }
}
