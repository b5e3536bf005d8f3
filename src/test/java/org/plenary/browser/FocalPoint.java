package org.plenary.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;

/** Whoever nominates, with a phone and the link of the letter. */
record FocalPoint(Visitor phone) {

    void types(String givenName, String familyName) {
        phone.type("Given name", givenName);
        phone.type("Family name", familyName);
        phone.type("E-mail", address(givenName, familyName));
    }

    void adds(String givenName, String familyName) {
        types(givenName, familyName);
        phone.press("Add a candidate");
        phone.sees(givenName + " " + familyName + " saved");
    }

    /** Hands in a file, said to be a PDF, for the candidate at a place of the list, from 1. */
    void attaches(int place, String name, byte[] content) {
        candidate(place).locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    void sees(int place, String text) {
        assertThat(candidate(place)).containsText(text);
    }

    /** Looks at the candidate at a place of the list, from 1. */
    void turnsTo(int place) {
        candidate(place).scrollIntoViewIfNeeded();
    }

    private Locator candidate(int place) {
        return phone.page().locator("#candidates > li").nth(place - 1);
    }

    static String address(String givenName, String familyName) {
        return (givenName + "." + familyName).toLowerCase(Locale.ROOT) + "@example.org";
    }
}
