package org.plenary.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A typeface of ours without its ligatures. One that stands for letters and has no code point of its own, such as "ft", is printed
 * but cannot be read out, searched or copied: "draft" would be "dra".
 */
final class PlainLetters {

    private static final int GSUB = tag("GSUB");
    private static final int UNKNOWN_TABLE = tag("none");
    private static final int TABLE_COUNT = 4;
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private PlainLetters() {
    }

    /** @param file its name without ending; the font file is given as it is, but for the name of its table of substitutions */
    static InputStream of(String file) {
        try (var in = PlainLetters.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            var font = ByteBuffer.wrap(in.readAllBytes());
            for (var table = 0; table < font.getShort(TABLE_COUNT); table++) {
                var entry = DIRECTORY + table * DIRECTORY_ENTRY;
                if (font.getInt(entry) == GSUB) {
                    font.putInt(entry, UNKNOWN_TABLE);
                }
            }
            return new ByteArrayInputStream(font.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
