package org.plenary.browser;

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

    static String address(String givenName, String familyName) {
        return (givenName + "." + familyName).toLowerCase(Locale.ROOT) + "@example.org";
    }
}
