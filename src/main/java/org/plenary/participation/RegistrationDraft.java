package org.plenary.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What somebody enters who registers by link.
 *
 * @param accompanying who comes with them
 * @param answers      by the id of the question; files are handed in at once and are not among them
 */
public record RegistrationDraft(ParticipantDraft fields, List<Companion> accompanying, Map<Long, String> answers) {

    static final int MOST_COMPANIONS = 5;

    /** @param id of the participant once registered, else null */
    public record Companion(Long id, String givenName, String familyName) {

        public Companion {
            givenName = Input.trimmed(givenName);
            familyName = Input.trimmed(familyName);
        }
    }

    public RegistrationDraft {
        accompanying = List.copyOf(accompanying);
        answers = Map.copyOf(answers);
    }

    /** @return what is wrong with it by itself and by the form, each at its field */
    List<Violation> violations(RegistrationForm form) {
        var violations = new ArrayList<>(fields.violations());
        if (fields.email() == null) {
            violations.add(Violation.of("email", "error.required"));
        }
        if (accompanying.size() > MOST_COMPANIONS) {
            violations.add(Violation.of("accompanying", "participation.error.companions", MOST_COMPANIONS));
        }
        for (var companion : accompanying) {
            Input.required(violations, "accompanying", companion.givenName(), 120);
            Input.required(violations, "accompanying", companion.familyName(), 120);
        }
        violations.addAll(form.violations(fields.category(), answers));
        return violations;
    }
}
