package org.plenary.people;

import static org.plenary.shell.Violation.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.security.PlatformRole;
import org.plenary.shell.Violation;

/** An account as an administrator enters it. @param language of its interface and its letters: en, fr or es */
public record AccountDraft(String email, String givenName, String familyName, Long organisationId, PlatformRole platformRole, String language) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 120;

    public AccountDraft {
        email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        givenName = givenName == null ? "" : givenName.strip();
        familyName = familyName == null ? "" : familyName.strip();
    }

    /** @return everything that is wrong with it, each at its field */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches()) {
            violations.add(of("email", "account.error.email"));
        }
        name(violations, "givenName", givenName);
        name(violations, "familyName", familyName);
        if (organisationId == null) {
            violations.add(of("organisationId", "error.required"));
        }
        if (platformRole == null) {
            violations.add(of("platformRole", "error.required"));
        }
        if (language == null) {
            violations.add(of("language", "error.required"));
        }
        return violations;
    }

    private static void name(List<Violation> violations, String field, String value) {
        if (value.isEmpty()) {
            violations.add(of(field, "error.required"));
        } else if (value.length() > LONGEST_NAME) {
            violations.add(of(field, "error.too-long", LONGEST_NAME, value.length()));
        }
    }
}
