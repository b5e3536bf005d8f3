package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * Who is asked to nominate: the national focal point of a State, or another nominating authority.
 *
 * @param iso2     the State that nominates
 * @param name     null while it is not known whom to ask
 * @param email    null while it is not known
 * @param language en, fr or es
 */
public record AddresseeDraft(String iso2, String name, String email, String language) {

    public AddresseeDraft {
        iso2 = iso2 == null ? null : Input.trimmed(iso2.toUpperCase(Locale.ROOT));
        name = Input.trimmed(name);
        email = Input.trimmed(email);
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (iso2 == null) {
            violations.add(Violation.of("iso2", "error.required"));
        }
        Input.required(violations, "name", name, 250);
        Input.email(violations, "email", email);
        Input.language(violations, "language", language);
        return violations;
    }
}
