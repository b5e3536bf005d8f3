package org.plenary.correspondence;

import java.util.regex.Pattern;

/**
 * Finds secrets in a text: those of guest links, and a code on a line of its own. Whoever holds one can act as the recipient, so they go to
 * the recipient and to nobody else.
 */
final class LinkTokens {

    /** What stands where a secret stood. */
    static final String MASK = "•••";

    /** 256 bits in base64url (RFC 4648 section 5) without padding are 43 characters; no word of a letter is that long. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43,}");

    /** Two groups of five small letters and digits, as codes that show who somebody is are sent. */
    private static final Pattern CODE = Pattern.compile("^[a-z0-9]{5}-[a-z0-9]{5}$", Pattern.MULTILINE);

    private LinkTokens() {
    }

    static String masked(String text) {
        return CODE.matcher(TOKEN.matcher(text).replaceAll(MASK)).replaceAll(MASK);
    }
}
