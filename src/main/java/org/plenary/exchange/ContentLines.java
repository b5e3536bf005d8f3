package org.plenary.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Content lines of RFC 5545, 3.1: UTF-8, ended by CRLF, folded after 75 octets. A fold never splits a character, and
 * counts octets, not characters as ical4j does: "Niño" is four characters and five octets.
 */
final class ContentLines {

    private static final int LIMIT = 75;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A line whose value is already in its printed form: a date, a number, a name defined by the RFC, an address. */
    ContentLines raw(String name, String value) {
        int room = LIMIT;
        String line = name + ':' + value;
        for (int at = 0; at < line.length();) {
            int end = line.offsetByCodePoints(at, 1);
            byte[] character = line.substring(at, end).getBytes(StandardCharsets.UTF_8);
            if (character.length > room) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                room = LIMIT - 1;
            }
            out.writeBytes(character);
            room -= character.length;
            at = end;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
        return this;
    }

    /** A line of free text (RFC 5545, 3.3.11): composed, without control characters, with its separators escaped. */
    ContentLines text(String name, String value) {
        return raw(name, Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
                .replaceAll("\\R", "\\\\n").replaceAll("[\\p{Cntrl}&&[^\\t]]", ""));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
