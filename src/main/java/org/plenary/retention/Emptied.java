package org.plenary.retention;

/** What stands where personal data stood. */
public final class Emptied {

    /** The sign for words left out; it needs no language. */
    public static final String MARK = "[…]";

    private Emptied() {
    }
}
