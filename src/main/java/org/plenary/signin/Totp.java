package org.plenary.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of authenticator apps: six digits, a new one every thirty seconds, HMAC-SHA-1 (RFC 6238 on top of RFC 4226). */
final class Totp {

    /** As long as the output of the hash (RFC 4226, section 4, R6). */
    static final int SECRET_BYTES = 20;
    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;

    private static final int MODULUS = 1_000_000;
    /** How far a clock may be off, in steps, either way (RFC 6238, section 5.2). */
    private static final int TOLERANCE = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {
    }

    /**
     * @param lastStep of the last code taken: neither it nor an older one is taken again
     * @return the time step that this is the code of; empty where it is wrong, too old or was taken before
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastStep) {
        var typed = code == null ? "" : code.replaceAll("\\s", "");
        if (!typed.matches("[0-9]{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        var present = stepAt(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> step > lastStep && code(secret, step) == Integer.parseInt(typed)).findFirst();
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** @return a number of at most {@value #DIGITS} digits */
    static int code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            var offset = hash.get(hash.limit() - 1) & 0xf;
            return (hash.getInt(offset) & 0x7fffffff) % MODULUS;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the secret as one types it into an app (RFC 4648, section 6, without padding) */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var one : secret) {
            buffer = buffer << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >> bits - 5 & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << 5 - bits & 31));
        }
        return text.toString();
    }

    /** @return the address that an app reads from a QR code */
    static String address(byte[] secret, String issuer, String account) {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) + "?secret=" + base32(secret) + "&issuer=" + escaped(issuer);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
