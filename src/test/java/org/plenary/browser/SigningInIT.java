package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Getting in without a password, with an authenticator of Chromium's own, and being sent out by oneself from elsewhere. */
@BrowserTest
class SigningInIT {

    private static final String WHO = "cbd@example.org";
    private static final String NAME = "Office laptop";

    private final Look look = new Look("signing-in");

    @Test
    void aPasskeyIsMadeAndLetsInAndAnEndedSessionLeavesAtOnce(Stage stage) throws Exception {
        stage.restart(); // at an address that it now knows beforehand, as passkeys need it
        var office = stage.visitor("Office", Device.DESK);
        hasAnAuthenticator(office.page());
        office.signIn(WHO).open("account/security");
        office.button("Add a passkey").click();
        office.type("Name", NAME);
        office.press("Continue");
        assertThat(office.page().getByText(NAME, new Page.GetByTextOptions().setExact(true))).isVisible();
        look.atDeskAndPhone(office, "security");

        office.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile(", "))).last().click();
        office.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
        office.page().waitForURL(Pattern.compile(".*/login.*"));
        office.button("Sign in with a passkey").click();
        office.page().waitForURL(url -> !url.contains("/login"));
        office.settled();

        var phone = stage.visitor("Phone", Device.PHONE).signIn(WHO);
        office.open("account/security");
        office.press("Sign out all others");
        phone.page().waitForURL(Pattern.compile(".*/login\\?ended.*"));
        phone.sees("You were signed out");
        look.at(phone, "ended");
        look.foundNothing();
    }

    /** One that verifies its person without asking anybody. */
    private static void hasAnAuthenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
