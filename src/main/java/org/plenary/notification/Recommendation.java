package org.plenary.notification;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Violation;

/**
 * What was made of responses.
 *
 * @param position from 0
 * @param source   of one carried over, or null
 */
public record Recommendation(long id, int position, Fields fields, String source, int version) {

    /** At which level it is to be carried out. */
    public enum Level {
        NATIONAL, INTERNATIONAL, BOTH
    }

    /** @param responses ids of those it rests on */
    public record Fields(Level level, Note text, List<Long> responses) {

        public Fields {
            responses = responses.stream().sorted().distinct().toList();
        }

        List<Violation> violations() {
            var violations = new ArrayList<>(text.violations(true));
            if (level == null) {
                violations.add(Violation.of("level", "error.required"));
            }
            if (responses.isEmpty()) {
                violations.add(Violation.of("responses", "notification.error.basis"));
            }
            return violations;
        }
    }
}
