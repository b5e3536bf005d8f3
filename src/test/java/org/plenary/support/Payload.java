package org.plenary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people who attack write where a name or a text is asked for: {@code /org/plenary/security/payloads.txt}.
 *
 * @param category such as "svg" or "formula"
 * @param source   the collection from which it was taken
 */
public record Payload(String category, String source, String text) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    public static List<Payload> all() {
        try (var file = Payload.class.getResourceAsStream("/org/plenary/security/payloads.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Payload::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> texts() {
        return all().stream().map(Payload::text).toList();
    }

    private static Payload read(String line) {
        var parts = line.split(" \\| ", 3);
        return new Payload(parts[0], parts[1], ESCAPE.matcher(parts[2]).replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1), found.group(2)))));
    }

    private static String meant(String code, String letter) {
        if (code != null) {
            return Character.toString(Integer.parseInt(code, 16));
        }
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\\" -> "\\";
            default -> throw new IllegalArgumentException("\\" + letter);
        };
    }
}
