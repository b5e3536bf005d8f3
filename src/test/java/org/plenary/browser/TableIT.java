package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.support.PlenaryTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both secretariats, the host and a translator at one table: Entebbe is planned in four browsers at once, and nobody's page is loaded anew. */
@PlenaryTest(web = WebEnvironment.RANDOM_PORT, properties = {"vaadin.productionMode=true", "plenary.demonstration=true"})
class TableIT {

    private static final String MEETING = "m/entebbe-2016/";
    private static final String PROGRAMME = MEETING + "programme";
    private static final String PARTICIPANTS = MEETING + "participants";
    private static final String HALL = "Victoria Hall";
    private static final String OPENING = "Opening of the meeting";
    private static final String OF_CITES = "Opening, and welcome by the host";
    private static final String OF_CMS = "Opening of the meeting of range States";
    private static final String HALF_TYPED = "Visit to the reserve, half ty";
    /** How long a tab that vanished without a word may still be shown, and a moment. */
    private static final double GONE_MILLIS = 45_000;

    @LocalServerPort
    private int port;

    private final Look look = new Look("table");
    private Browsers browsers;
    private Visitor cms;
    private Visitor cites;
    private Visitor host;
    private Visitor translator;

    @RegisterExtension
    final AfterTestExecutionCallback keepWhatEverybodySaw = test -> {
        if (test.getExecutionException().isPresent()) {
            browsers.keepFailure("TableIT");
        }
    };

    @BeforeEach
    void allFourSitDown() {
        browsers = new Browsers(port);
        cms = browsers.visitor("CMS", Device.DESK).signIn("cms@example.org").open(PROGRAMME).stays();
        cites = browsers.visitor("CITES", Device.DESK).signIn("cites@example.org").open(PROGRAMME).stays();
        host = browsers.visitor("Host", Device.DESK).signIn("uganda@example.org").open(PROGRAMME).stays();
        translator = browsers.visitor("Translator", Device.PHONE).signIn("translator@example.org").open(PROGRAMME).stays();
    }

    @AfterEach
    void goHome() {
        browsers.close();
    }

    @Test
    void entebbeIsPlannedByFour() {
        everybodyIsSeenByEverybody();
        theHostAddsAHall();
        cmsAddsASessionWhileTheHostTypes();
        bothSecretariatsEditIt();
        aTabVanishes();
        theTranslatorIsRefusedAsksAndMay();
        theTranslatorIsRemoved();
        isNotHere(cms, "CITES");
        isNotHere(host, "CITES");
        assertThat(host.field("Title in English")).hasValue(HALF_TYPED);
        host.hasNotReloaded();
        look.foundNothing();
    }

    private void everybodyIsSeenByEverybody() {
        areHere(cms, "CITES", "Uganda", "Example translators");
        areHere(cites, "CMS", "Uganda", "Example translators");
        areHere(host, "CMS", "CITES", "Example translators");
        areHere(translator, "CMS", "CITES", "Uganda");
    }

    private void theHostAddsAHall() {
        host.button("Rooms").first().click();
        host.settled();
        host.press("Add room");
        host.type("Name", HALL);
        host.press("Save");
        host.press("Close");
        for (var each : List.of(cms, cites, host, translator)) {
            assertThat(each.page().locator("body")).containsText(HALL);
        }
        assertThat(translator.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salles"))).hasCount(0);
    }

    private void cmsAddsASessionWhileTheHostTypes() {
        host.button("Add session").first().click();
        host.settled();
        host.type("Title in English", HALF_TYPED);
        cms.button("Add session").first().click();
        cms.settled();
        cms.type("Title in English", OPENING);
        cms.press("Save");
        for (var each : List.of(cms, cites, host, translator)) {
            assertThat(session(each)).containsText(OPENING);
        }
    }

    /** The same title, and each a field that the other leaves alone. */
    private void bothSecretariatsEditIt() {
        edit(cites);
        edit(cms);
        assertThat(presence(translator)).hasAttribute("aria-label", editing("CMS", OPENING));
        assertThat(presence(translator)).hasAttribute("aria-label", editing("CITES", OPENING));
        assertThat(session(host)).hasAttribute("data-live", Pattern.compile("\\(CMS\\).*\\(CITES\\)|\\(CITES\\).*\\(CMS\\)"));
        presence(translator).click();
        look.atDeskAndPhone(translator, "presence");
        translator.page().keyboard().press("Escape");

        cites.type("Title in English", OF_CITES);
        cites.type("Length in minutes", "90");
        cms.type("Title in English", OF_CMS);
        cms.type("Title in French", "Ouverture de la réunion des États de l’aire de répartition");
        cites.press("Save");
        assertThat(session(host)).containsText(OF_CITES);
        assertThat(cms.field("Title in English")).hasValue(OF_CMS);
        cms.press("Save");
        assertThat(cms.dialog().last()).containsText("Somebody else changed this too");
        assertThat(cms.dialog().last().getByRole(AriaRole.RADIOGROUP)).hasCount(1);
        assertThat(cms.dialog().last()).containsText(OPENING);
        assertThat(cms.dialog().last()).containsText(OF_CITES);
        look.atDeskAndPhone(cms, "conflict");
        cms.dialog().last().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Mine")).check();
        cms.press("Save the choice");
        for (var each : List.of(cms, cites, host)) {
            assertThat(session(each)).containsText(OF_CMS);
            assertThat(session(each)).containsText("10:00–11:30");
            each.hasNotReloaded();
        }
        assertThat(session(translator)).containsText("Ouverture de la réunion");
        assertThat(session(translator)).containsText("10:00–11:30");
        translator.hasNotReloaded();
        look.at(host, "half-typed");
    }

    /** As when a train enters a tunnel: the page says no goodbye. */
    private void aTabVanishes() {
        areHere(cms, "CITES");
        cites.isOffline(true);
        cites.close();
    }

    private void theTranslatorIsRefusedAsksAndMay() {
        translator.open(PARTICIPANTS);
        translator.complaints().clear(); // the page is 403, as it has to be
        translator.sees("Vous ne pouvez pas voir les participants dans cette réunion");
        translator.sees("Amara Example (CMS)");
        look.atDeskAndPhone(translator, "refused");
        translator.field("Motif (facultatif)").fill("Je traduis la liste des participants.");
        translator.press("En faire la demande");
        translator.sees("La demande est faite");
        look.at(translator, "asked");
        translator.follow("Retour à la réunion");

        cms.open(MEETING + "access");
        cms.sees("Je traduis la liste des participants.");
        look.at(cms, "request");
        cms.press("Grant the request of Théo Example");
        cms.press("Save");
        cms.sees("Théo Example is told by e-mail.");
        translator.open(PARTICIPANTS);
        assertThat(translator.page().locator(".tabs [aria-current=page]")).containsText("Participants");
    }

    private void theTranslatorIsRemoved() {
        cms.press("Withdraw access of Théo Example");
        translator.page().waitForURL("**/access-ended");
        translator.settled();
        look.at(translator, "removed");
        translator.open(PROGRAMME);
        assertThat(translator.page().getByText(HALL)).hasCount(0);
        isNotHere(host, "Example translators");
    }

    private static void edit(Visitor visitor) {
        session(visitor).dblclick();
        visitor.settled();
        assertThat(visitor.field("Title in English")).hasValue(OPENING);
    }

    private static Locator session(Visitor visitor) {
        return visitor.page().locator(".session[data-object^='SESSION/']").first();
    }

    private static Locator presence(Visitor visitor) {
        return visitor.page().locator("#who-is-here");
    }

    private static void areHere(Visitor visitor, String... organisations) {
        for (var organisation : organisations) {
            assertThat(presence(visitor)).hasAttribute("aria-label", Pattern.compile("\\(" + organisation + "\\)"));
        }
    }

    private static void isNotHere(Visitor visitor, String organisation) {
        assertThat(presence(visitor)).not().hasAttribute("aria-label", Pattern.compile("\\(" + organisation + "\\)"),
                new LocatorAssertions.HasAttributeOptions().setTimeout(GONE_MILLIS));
    }

    private static Pattern editing(String organisation, String what) {
        return Pattern.compile("\\(" + organisation + "\\)[^;]*en train de modifier.: " + what);
    }
}
