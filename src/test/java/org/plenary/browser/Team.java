package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Who takes a meeting through the journey, each signed in at a desk of their own.
 *
 * @param cms    convenes it and leads
 * @param cites  is invited to organise it too
 * @param uganda hosts it and takes part in drafting
 */
record Team(Stage stage, Look look, Visitor cms, Visitor cites, Visitor uganda) {

    static Team at(Stage stage) {
        return new Team(stage, new Look("journey"), stage.visitor("CMS", Device.DESK).signIn("cms@example.org"),
                stage.visitor("CITES", Device.DESK).signIn("cites@example.org"),
                stage.visitor("Uganda", Device.DESK).signIn("uganda@example.org"));
    }

    /** Reads a letter as the demonstration shows it, and takes the link in it. */
    String linkInLetterTo(String code, String recipient, String path) {
        cms.open("m/" + code + "/correspondence");
        cms.type("Subject or recipient", recipient);
        assertThat(cms.page().getByText("1 letter", new Page.GetByTextOptions().setExact(true))).isVisible();
        cms.page().getByRole(AriaRole.ROWHEADER).click();
        var link = cms.link("/" + path + "/");
        link.waitFor();
        return link.getAttribute("href").replaceFirst("https?://[^/]+/", "");
    }
}
