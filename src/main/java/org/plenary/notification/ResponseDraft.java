package org.plenary.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What is to be kept of a response.
 *
 * @param addresseeId who answers, where they were addressed; or null
 * @param iso2        or null
 * @param sender      the government or organisation
 * @param language    ISO 639, or null
 * @param words       may be null where there is a file
 * @param receivedAt  null for this moment
 */
public record ResponseDraft(Long addresseeId, String iso2, String sender, String language, String title, String words, Instant receivedAt) {

    private static final int LONGEST = 100_000;

    public ResponseDraft {
        sender = Input.trimmed(sender);
        title = Input.trimmed(title);
        words = words == null || words.isBlank() ? null : words;
    }

    /** @param withFile a file comes with it @param now nothing can have come later */
    List<Violation> violations(boolean withFile, Instant now) {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "sender", sender, 250);
        Input.tooLong(violations, "title", title, 500);
        if (words == null && !withFile) {
            violations.add(Violation.of("words", "notification.error.response-empty"));
        }
        Input.tooLong(violations, "words", words, LONGEST);
        if (language != null && !language.matches("[a-z]{2,3}")) {
            violations.add(Violation.of("language", "notification.error.language"));
        }
        if (receivedAt != null && receivedAt.isAfter(now)) {
            violations.add(Violation.of("receivedAt", "notification.error.received-to-come"));
        }
        return violations;
    }
}
