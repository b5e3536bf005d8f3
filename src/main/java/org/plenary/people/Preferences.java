package org.plenary.people;

import java.util.Locale;

/** How an account likes to see the product: remembered, and the same on every device. */
public record Preferences(Locale locale, ColourScheme colourScheme) {

    public enum ColourScheme {
        SYSTEM, LIGHT, DARK
    }
}
