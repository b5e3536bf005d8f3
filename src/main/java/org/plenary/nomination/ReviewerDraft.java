package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * Somebody independent who scores the nominees.
 *
 * @param language  en, fr or es
 * @param anonymous whether the nominees are shown without names and institutions
 */
public record ReviewerDraft(String name, String email, String language, boolean anonymous) {

    public ReviewerDraft {
        name = Input.trimmed(name);
        email = Input.trimmed(email);
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "name", name, 250);
        Input.email(violations, "email", email);
        Input.language(violations, "language", language);
        return violations;
    }
}
