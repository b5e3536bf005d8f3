package org.plenary.nomination;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/** Checks that the inputs of this feature share. */
final class Input {

    static final int LONGEST_EMAIL = 254;

    /** One @, no blanks, a dot in the domain: what is more is found out by sending. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    private Input() {
    }

    static String trimmed(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static void required(List<Violation> violations, String field, String value, int longest) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        }
        tooLong(violations, field, value, longest);
    }

    static void tooLong(List<Violation> violations, String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            violations.add(Violation.of(field, "error.too-long", longest, value.length()));
        }
    }

    static void email(List<Violation> violations, String field, String value) {
        required(violations, field, value, LONGEST_EMAIL);
        if (value != null && value.length() <= LONGEST_EMAIL && !EMAIL.matcher(value).matches()) {
            violations.add(Violation.of(field, "nomination.error.email", value));
        }
    }

    static void language(List<Violation> violations, String field, String value) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        } else if (Messages.LOCALES.stream().map(Locale::getLanguage).noneMatch(value::equals)) {
            violations.add(Violation.of(field, "nomination.error.language", value));
        }
    }

    static InvalidInput refused(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(Violation.of(field, key, arguments)));
    }

    /** Somebody else was quicker: nothing was saved, and the view shows what is now. */
    static InvalidInput changedMeanwhile() {
        return refused("version", "nomination.error.changed-meanwhile");
    }
}
