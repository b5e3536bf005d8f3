package org.plenary.nomination.selection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A draw that anybody can repeat: RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection". From a numbered
 * list and a key made of public random numbers it takes out one after another, by the remainder of an MD5 sum.
 */
public final class Draw {

    /** The counter that brackets the key has two bytes. */
    public static final int MOST = 65_535;

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.,;]+");

    private Draw() {
    }

    /**
     * The key string of RFC 3797, section 4: of each source its numbers in ascending order, or its letters and digits in capitals,
     * with a full stop behind each; and a stroke behind each source.
     *
     * @param sources divided by line breaks or strokes; a key string stays as it is
     */
    public static String key(String sources) {
        return Arrays.stream(sources.split("[/\\n]")).map(String::strip).filter(source -> !source.isEmpty())
                .map(source -> canonical(source) + "/").collect(Collectors.joining());
    }

    private static String canonical(String source) {
        if (NUMBERS.matcher(source).matches()) {
            return Arrays.stream(source.split("\\D+")).filter(number -> !number.isEmpty()).map(BigInteger::new).sorted()
                    .map(number -> number + ".").collect(Collectors.joining());
        }
        return source.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "") + ".";
    }

    /**
     * @param key    see {@link #key}
     * @param length of the list, at most {@link #MOST}
     * @return for each of the list its place in the draw, from 1
     */
    public static int[] places(String key, int length) {
        if (length > MOST) {
            throw new IllegalArgumentException("The counter of RFC 3797 ends at " + MOST);
        }
        var remaining = IntStream.range(0, length).boxed().collect(Collectors.toCollection(ArrayList::new));
        var places = new int[length];
        for (var place = 1; place <= length; place++) {
            var drawn = new BigInteger(1, md5(key, place - 1)).mod(BigInteger.valueOf(remaining.size())).intValue();
            places[remaining.remove(drawn)] = place;
        }
        return places;
    }

    /** @return the MD5 sum of the draw with this number, from 0, in hexadecimal as the RFC prints it */
    public static String sum(String key, int number) {
        return HexFormat.of().withUpperCase().formatHex(md5(key, number));
    }

    private static byte[] md5(String key, int number) {
        try {
            var bracket = new byte[] {(byte) (number >>> 8), (byte) number};
            var digest = MessageDigest.getInstance("MD5");
            digest.update(bracket);
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            return digest.digest(bracket);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
