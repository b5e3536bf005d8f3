package org.plenary.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a badge carries: 80 random bits in sixteen letters and digits that nobody confuses (Crockford's base 32), which say nothing of
 * whoever wears it. Only the hash is stored.
 */
record BadgeCode(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static BadgeCode random() {
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return new BadgeCode(code.toString());
    }

    /** As somebody types it: in any case, with dashes, a letter O for a nought. The check-in page reads it the same way. */
    static BadgeCode typed(String text) {
        return new BadgeCode(text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /** In groups, for reading aloud. */
    String grouped() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    String hash() {
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
