package org.plenary.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What is known of a focal point: of a State for a convention, or of an organisation, which answers for itself.
 *
 * @param bodyId         the convention; null for an organisation
 * @param iso2           the State, or null
 * @param organisationId the organisation, or null
 * @param email          null while it is not known; notifications say that no letter goes there
 * @param language       ISO 639-1 code in which it is written to
 * @param validFrom      first day, or null where it is not known
 * @param lastDay        or null while it has none
 */
public record FocalPointDraft(Long bodyId, String iso2, Long organisationId, String name, String email, String language, LocalDate validFrom, LocalDate lastDay,
        String source) {

    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_SOURCE = 400;

    public FocalPointDraft {
        bodyId = iso2 == null && organisationId != null ? null : bodyId;
        name = Input.trimmed(name);
        email = Input.trimmed(email);
        source = Input.trimmed(source);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (iso2 == null && organisationId == null) {
            violations.add(Violation.of("iso2", "focal.error.whose"));
        } else if (iso2 != null && organisationId != null) {
            violations.add(Violation.of("organisationId", "focal.error.one-of-both"));
        }
        if (iso2 != null && bodyId == null) {
            violations.add(Violation.of("bodyId", "error.required"));
        }
        Input.required(violations, "name", name, LONGEST_NAME);
        if (email != null) {
            Input.email(violations, "email", email);
        }
        Input.language(violations, "language", language);
        if (validFrom != null && lastDay != null && lastDay.isBefore(validFrom)) {
            violations.add(Violation.of("lastDay", "focal.error.ends-before-start"));
        }
        Input.tooLong(violations, "source", source, LONGEST_SOURCE);
        return violations;
    }
}
