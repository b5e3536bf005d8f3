package org.plenary.people;

import java.util.Locale;

/**
 * How an account likes to see the product: remembered, and the same on every device.
 *
 * @param weeklyDigest whether it gets a summary by e-mail each Monday
 */
public record Preferences(Locale locale, ColourScheme colourScheme, boolean weeklyDigest) {

    public enum ColourScheme {
        SYSTEM, LIGHT, DARK
    }
}
