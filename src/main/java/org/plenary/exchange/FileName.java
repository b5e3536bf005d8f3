package org.plenary.exchange;

import java.text.Normalizer;

/** The name of a file as its sender's machine gave it, made fit to be shown, stored and sent out again. */
final class FileName {

    /** Characters, as the database counts them. */
    private static final int LIMIT = 250;

    private FileName() {
    }

    /**
     * Without folders, control characters and the marks that turn the direction of writing (which make "exe.pdf" of "fdp.exe");
     * at most 250 characters of which the extension is kept; never empty.
     */
    static String clean(String sent, FileType type) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\p{Z}+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return shorten(type.named(name.isEmpty() ? "file" : name));
    }

    private static String shorten(String name) {
        int excess = name.codePointCount(0, name.length()) - LIMIT;
        if (excess <= 0) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return name.substring(0, name.offsetByCodePoints(dot, -excess)).stripTrailing() + name.substring(dot);
    }
}
