package org.plenary.notification;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
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

    /** @param en null in a language in which it is not worded @param responses ids of those it rests on */
    public record Fields(Level level, String en, String fr, String es, List<Long> responses) {

        public Fields {
            en = Input.trimmed(en);
            fr = Input.trimmed(fr);
            es = Input.trimmed(es);
            responses = responses.stream().sorted().distinct().toList();
        }

        public Note text() {
            return new Note(en, fr, es);
        }

        List<Violation> violations() {
            var violations = new ArrayList<>(text().violations(true));
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
