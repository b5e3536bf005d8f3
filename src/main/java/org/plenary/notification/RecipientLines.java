package org.plenary.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * Persons as they are pasted, one a line: {@code Name <address>}, or the address alone.
 *
 * @param mistakes by line; empty when all lines can be taken
 */
public record RecipientLines(List<Recipient> recipients, List<Mistake> mistakes) {

    /** @param line from 1 */
    public record Mistake(int line, Violation violation) {
    }

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]*)>\\s*[,;]?\\s*");

    /** @param language of all of them: en, fr or es */
    public static RecipientLines read(String text, String language) {
        var recipients = new ArrayList<Recipient>();
        var mistakes = new ArrayList<Mistake>();
        var lineOf = new HashMap<String, Integer>();
        var lines = text.split("\\R");
        for (var number = 1; number <= lines.length; number++) {
            var written = lines[number - 1];
            if (written.isBlank()) {
                continue;
            }
            var named = NAMED.matcher(written);
            var email = Input.trimmed(named.matches() ? named.group(2) : written.replaceAll("[,;]\\s*$", ""));
            var name = named.matches() && !named.group(1).isBlank() ? named.group(1).strip() : email;
            var violations = new ArrayList<Violation>();
            Input.email(violations, "email", email);
            Input.tooLong(violations, "name", name, 250);
            if (violations.isEmpty()) {
                var earlier = lineOf.putIfAbsent(email.toLowerCase(Locale.ROOT), number);
                if (earlier != null) {
                    violations.add(Violation.of("email", "notification.error.line-twice", email, earlier));
                }
            }
            for (var violation : violations) {
                mistakes.add(new Mistake(number, violation));
            }
            if (violations.isEmpty()) {
                recipients.add(new Recipient(Category.NAMED, null, null, name, email, language));
            }
        }
        return new RecipientLines(List.copyOf(recipients), List.copyOf(mistakes));
    }
}
