package org.plenary.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What stands in a set of credentials.
 *
 * @param iso2          the State or regional economic integration organisation whose delegation it names
 * @param signatory     in which capacity it was signed
 * @param signatoryName null where it cannot be read
 * @param signedOn      null where the paper bears no date
 * @param receivedOn    the day of submission, in the zone of the meeting
 * @param head          the head of delegation as the paper writes the name; or null
 * @param alternates    one name a line, as the paper writes them; or null
 * @param advisers      one name a line; or null
 * @param instruments   codes of the bodies for whose meetings it serves, in alphabetical order
 * @param note          or null
 */
public record CredentialDraft(String iso2, Signatory signatory, String signatoryName, LocalDate signedOn, LocalDate receivedOn, Form form,
        String head, String alternates, String advisers, List<String> instruments, String note) {

    /** Who signed. The first three may sign credentials (Vienna Convention on the Law of Treaties, Article 7, and the usual rules of procedure). */
    public enum Signatory {
        HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, OTHER
    }

    public enum Form {
        ORIGINAL, COPY
    }

    private static final int LONGEST_LIST = 10_000;

    public CredentialDraft {
        iso2 = Input.trimmed(iso2);
        signatoryName = Input.trimmed(signatoryName);
        head = Input.trimmed(head);
        alternates = Input.trimmed(alternates);
        advisers = Input.trimmed(advisers);
        instruments = instruments.stream().sorted().toList();
        note = Input.trimmed(note);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        missing(violations, "iso2", iso2);
        missing(violations, "signatory", signatory);
        missing(violations, "receivedOn", receivedOn);
        missing(violations, "form", form);
        if (signedOn != null && receivedOn != null && signedOn.isAfter(receivedOn)) {
            violations.add(Violation.of("signedOn", "credentials.error.signed-after-received"));
        }
        Input.tooLong(violations, "signatoryName", signatoryName, 250);
        Input.tooLong(violations, "head", head, 250);
        Input.tooLong(violations, "alternates", alternates, LONGEST_LIST);
        Input.tooLong(violations, "advisers", advisers, LONGEST_LIST);
        Input.tooLong(violations, "note", note, 1_000);
        return violations;
    }

    private static void missing(List<Violation> violations, String field, Object value) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        }
    }
}
