package org.plenary.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.shell.Violation;

/**
 * What organisers say about a question of their registration form.
 *
 * @param when          asked only on this condition; null: always
 * @param categories    asked only of these; empty: of all
 * @param retentionDays after the last day of the meeting; then answers are emptied
 * @param confidential  about health, papers and the like: not shown until asked for
 */
public record QuestionDraft(Topic topic, QuestionKind kind, Texts text, List<Option> options, boolean required, When when,
        Set<ParticipantCategory> categories, Integer retentionDays, boolean confidential) {

    static final int LONGEST_RETENTION = 3_650;

    /** @param code what an answer stores; it stays when the words change */
    public record Option(String code, Texts text) {

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Another question of the same form has this answer: a code of its options, YES or NO. */
    public record When(long questionId, String answer) {
    }

    public QuestionDraft {
        options = kind != null && kind.hasOptions() ? List.copyOf(options) : List.of();
        categories = new TreeSet<>(categories);
    }

    /** @return everything that is wrong with it by itself, each at its field */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (topic == null) {
            violations.add(Violation.of("topic", "error.required"));
        }
        if (kind == null) {
            violations.add(Violation.of("kind", "error.required"));
        } else if (kind.hasOptions() && options.size() < 2) {
            violations.add(Violation.of("options", "participation.error.two-options"));
        }
        if (options.stream().anyMatch(option -> option.text().none())) {
            violations.add(Violation.of("options", "participation.error.option-empty"));
        }
        if (text.none()) {
            violations.add(Violation.of("text", "participation.error.text-missing"));
        }
        if (retentionDays == null || retentionDays < 0 || retentionDays > LONGEST_RETENTION) {
            violations.add(Violation.of("retentionDays", "participation.error.days", 0, LONGEST_RETENTION));
        }
        return violations;
    }
}
