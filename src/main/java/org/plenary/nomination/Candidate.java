package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The person nominated, as the nominating authority names them.
 *
 * @param positionHeld null where not given
 * @param institution  null where not given
 * @param language     in which the person is written to: en, fr or es
 */
public record Candidate(String givenName, String familyName, String email, String positionHeld, String institution, String language) {

    public Candidate {
        givenName = Input.trimmed(givenName);
        familyName = Input.trimmed(familyName);
        email = Input.trimmed(email);
        positionHeld = Input.trimmed(positionHeld);
        institution = Input.trimmed(institution);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "givenName", givenName, 120);
        Input.required(violations, "familyName", familyName, 120);
        Input.email(violations, "email", email);
        Input.tooLong(violations, "positionHeld", positionHeld, 200);
        Input.tooLong(violations, "institution", institution, 250);
        Input.language(violations, "language", language);
        return violations;
    }
}
