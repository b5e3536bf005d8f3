package org.plenary.audit;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Sixteen random bytes in hexadecimal, for one entry. */
final class Salts {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salts() {
    }

    static String next() {
        var salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
