package org.plenary.meeting;

import static org.plenary.shell.Violation.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * An invitation as a lead organiser writes it: to an organisation, or to one person by the address of their account.
 *
 * @param email null where an organisation is invited
 * @param note  at most 1,000 characters; null for none
 */
public record InvitationDraft(Long organisationId, String email, MeetingRole role, String note) {

    private static final int LONGEST_NOTE = 1_000;

    public InvitationDraft {
        email = email == null ? null : Input.trimmed(email.toLowerCase(Locale.ROOT));
        note = Input.trimmed(note);
    }

    public static InvitationDraft toOrganisation(long organisationId, MeetingRole role, String note) {
        return new InvitationDraft(organisationId, null, role, note);
    }

    /** @return everything that is wrong with it, each at its field */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if ((organisationId == null) == (email == null)) {
            violations.add(of("organisationId", "error.required"));
            violations.add(of("email", "error.required"));
        } else if (email != null) {
            Input.email(violations, "email", email);
        }
        if (role == null) {
            violations.add(of("role", "error.required"));
        }
        Input.tooLong(violations, "note", note, LONGEST_NOTE);
        return violations;
    }
}
