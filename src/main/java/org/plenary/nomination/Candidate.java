package org.plenary.nomination;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The person nominated, as the nominating authority names them; names are kept in NFC, whatever the script.
 *
 * @param positionHeld null where not given
 * @param institution  null where not given
 * @param language     in which the person is written to: en, fr or es
 * @param profileId    of the profiles that the call seeks; null where not given
 * @param gender       null where not stated
 * @param phone        null where not given
 */
public record Candidate(String givenName, String familyName, String email, String positionHeld, String institution, String language,
        Long profileId, Gender gender, String phone) {

    private static final int LONGEST_NAME = 120;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{4,38}[0-9]");

    public Candidate {
        givenName = composed(givenName);
        familyName = composed(familyName);
        email = Input.trimmed(email);
        positionHeld = composed(positionHeld);
        institution = composed(institution);
        phone = Input.trimmed(phone);
    }

    private static String composed(String text) {
        var trimmed = Input.trimmed(text);
        return trimmed == null ? null : Normalizer2.getNFCInstance().normalize(trimmed);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "givenName", givenName, LONGEST_NAME);
        Input.required(violations, "familyName", familyName, LONGEST_NAME);
        Input.email(violations, "email", email);
        Input.tooLong(violations, "positionHeld", positionHeld, 200);
        Input.tooLong(violations, "institution", institution, 250);
        Input.language(violations, "language", language);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            violations.add(Violation.of("phone", "nomination.error.phone"));
        }
        return violations;
    }
}
