package org.plenary.exchange.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes of a table as text: UTF-16 or UTF-8, with or without a mark, else Windows-1252. Where both UTF-8 and Windows-1252 stand in one
 * file, each letter is read in its own, and those in the rarer of the two are marked.
 */
final class Encodings {

    /** A code point that no text contains (Unicode 23.7): stands before letters in the rarer encoding. */
    static final char DOUBT = '\uFDD0';

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {
    }

    static String decode(byte[] bytes) {
        for (var wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            if (isWide(bytes, wide == StandardCharsets.UTF_16BE ? 0 : 1)) {
                return withoutMark(new String(bytes, wide));
            }
        }
        return withoutMark(narrow(bytes));
    }

    /** @return whether this is the beginning of a text in UTF-16 */
    static boolean isWide(byte[] start) {
        return isWide(start, 0) || isWide(start, 1);
    }

    /** @return whether no byte stands in it that no text has: what mixes encodings is text too */
    static boolean isText(byte[] bytes) {
        for (var one : bytes) {
            if (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    /** @param high where the first byte of each letter lies that is 0 in Latin text */
    private static boolean isWide(byte[] bytes, int high) {
        if (bytes.length < 2) {
            return false;
        }
        if ((bytes[high] & 0xFF) == 0xFE && (bytes[1 - high] & 0xFF) == 0xFF) {
            return true;
        }
        var sampled = Math.min(bytes.length / 2, 100);
        var zeros = 0;
        for (var index = 0; index < sampled; index++) {
            zeros += bytes[2 * index + high] == 0 && bytes[2 * index + 1 - high] != 0 ? 1 : 0;
        }
        return zeros * 2 > sampled;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String narrow(byte[] bytes) {
        var modern = 0;
        var old = 0;
        for (var at = 0; at < bytes.length;) {
            var length = length(bytes, at);
            modern += length > 1 ? 1 : 0;
            old += length == 0 ? 1 : 0;
            at += Math.max(length, 1);
        }
        if (old == 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return modern == 0 ? new String(bytes, WINDOWS) : mixed(bytes, old <= modern);
    }

    private static String mixed(byte[] bytes, boolean oldIsRarer) {
        var text = new StringBuilder(bytes.length + 64);
        for (var at = 0; at < bytes.length;) {
            var length = length(bytes, at);
            if (length == 0 == oldIsRarer && length != 1) {
                text.append(DOUBT);
            }
            text.append(new String(bytes, at, Math.max(length, 1), length == 0 ? WINDOWS : StandardCharsets.UTF_8));
            at += Math.max(length, 1);
        }
        return text.toString();
    }

    /** @return how many bytes make the letter in UTF-8 (RFC 3629); 0 where they make none */
    private static int length(byte[] bytes, int at) {
        var lead = bytes[at] & 0xFF;
        var length = lead < 0x80 ? 1 : lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (at + length > bytes.length) {
            return 0;
        }
        for (var next = 1; next < length; next++) {
            if ((bytes[at + next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length > 1 && new String(bytes, at, length, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0 && lead != 0xEF ? 0 : length;
    }
}
