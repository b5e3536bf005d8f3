package org.plenary.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What was done with partners and is neither a meeting nor a notification.
 *
 * @param group   code of the heading under which a report tells of it
 * @param toDay   last day
 * @param wordsEn whole sentences; at least one language has them
 * @param mandate as cited, or null
 * @param source  or null
 */
public record ContributionDraft(String group, LocalDate fromDay, LocalDate toDay, String wordsEn, String wordsFr, String wordsEs, String mandate, String source) {

    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_MANDATE = 300;
    private static final int LONGEST_SOURCE = 600;

    public ContributionDraft {
        wordsEn = Input.trimmed(wordsEn);
        wordsFr = Input.trimmed(wordsFr);
        wordsEs = Input.trimmed(wordsEs);
        mandate = Input.trimmed(mandate);
        source = Input.trimmed(source);
    }

    /** Nothing is known of it yet. */
    public static ContributionDraft empty(LocalDate from, LocalDate to) {
        return new ContributionDraft(null, from, to, null, null, null, null, null);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (group == null) {
            violations.add(Violation.of("group", "error.required"));
        }
        if (fromDay == null) {
            violations.add(Violation.of("fromDay", "error.required"));
        }
        if (toDay == null) {
            violations.add(Violation.of("toDay", "error.required"));
        } else if (fromDay != null && toDay.isBefore(fromDay)) {
            violations.add(Violation.of("toDay", "synergies.error.ends-before-start"));
        }
        if (wordsEn == null && wordsFr == null && wordsEs == null) {
            violations.add(Violation.of("wordsEn", "contribution.error.words-missing"));
        }
        Input.tooLong(violations, "wordsEn", wordsEn, LONGEST_WORDS);
        Input.tooLong(violations, "wordsFr", wordsFr, LONGEST_WORDS);
        Input.tooLong(violations, "wordsEs", wordsEs, LONGEST_WORDS);
        Input.tooLong(violations, "mandate", mandate, LONGEST_MANDATE);
        Input.tooLong(violations, "source", source, LONGEST_SOURCE);
        return violations;
    }
}
