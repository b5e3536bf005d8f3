package org.plenary.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks of input that features share. */
public final class Input {

    public static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_REASON = 1_000;

    /** One @, no blanks, a dot in the domain: what is more is found out by sending. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    private Input() {
    }

    public static String trimmed(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public static void required(List<Violation> violations, String field, String value, int longest) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        }
        tooLong(violations, field, value, longest);
    }

    public static void tooLong(List<Violation> violations, String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            violations.add(Violation.of(field, "error.too-long", longest, value.length()));
        }
    }

    public static void email(List<Violation> violations, String field, String value) {
        required(violations, field, value, LONGEST_EMAIL);
        if (value != null && value.length() <= LONGEST_EMAIL && !EMAIL.matcher(value).matches()) {
            violations.add(Violation.of(field, "error.email", value));
        }
    }

    public static void language(List<Violation> violations, String field, String value) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        } else if (Messages.LOCALES.stream().map(Locale::getLanguage).noneMatch(value::equals)) {
            violations.add(Violation.of(field, "error.language", value));
        }
    }

    public static InvalidInput refused(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(Violation.of(field, key, arguments)));
    }

    /**
     * @return the reason as it is kept: trimmed, null where there is none and none is needed
     * @throws InvalidInput when it is needed and missing, or longer than 1,000 characters
     */
    public static String reason(String given, boolean required) {
        var reason = trimmed(given);
        if (required && reason == null) {
            throw refused("reason", "error.required");
        }
        var violations = new ArrayList<Violation>();
        tooLong(violations, "reason", reason, LONGEST_REASON);
        InvalidInput.throwIfAny(violations);
        return reason;
    }

    /** Somebody else was quicker: nothing was saved, and the view shows what is now. */
    public static InvalidInput changedMeanwhile() {
        return refused("version", "error.changed-meanwhile");
    }
}
