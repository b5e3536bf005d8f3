package org.plenary.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a letter's body. Only addresses of this Plenary with nothing masked in them are links: a letter may quote what
 * anybody wrote.
 */
public sealed interface LetterText {

    String text();

    record Words(String text) implements LetterText {
    }

    record Link(String text) implements LetterText {
    }

    /** @param base scheme, host and port of this Plenary, without a slash at the end */
    static List<LetterText> parse(String body, String base) {
        var parts = new ArrayList<LetterText>();
        var words = 0;
        var addresses = Pattern.compile(Pattern.quote(base + "/") + "[^\\s<>\"']*").matcher(body);
        while (addresses.find()) {
            var address = addresses.group().replaceFirst("[.,;:!?)\\]]+$", "");
            if (!address.contains(LinkTokens.MASK)) {
                addWords(parts, body.substring(words, addresses.start()));
                parts.add(new Link(address));
                words = addresses.start() + address.length();
            }
        }
        addWords(parts, body.substring(words));
        return List.copyOf(parts);
    }

    private static void addWords(List<LetterText> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Words(text));
        }
    }
}
