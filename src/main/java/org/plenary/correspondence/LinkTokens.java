package org.plenary.correspondence;

import java.util.regex.Pattern;

/**
 * Finds the secrets of guest links in a text. Whoever holds one can act as the guest, so they go to the recipient and to nobody else.
 */
final class LinkTokens {

    /** What stands where a secret stood. */
    static final String MASK = "•••";

    /** 256 bits in base64url (RFC 4648 section 5) without padding are 43 characters; no word of a letter is that long. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43,}");

    private LinkTokens() {
    }

    static String masked(String text) {
        return TOKEN.matcher(text).replaceAll(MASK);
    }
}
