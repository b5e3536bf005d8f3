package org.plenary.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.agenda.Wording;
import org.plenary.agenda.Wording.Said;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What is known of a mandate.
 *
 * @param citation as meetings cite it; it is what they are found by
 * @param bodyId   whose it is, or null
 * @param startsOn null where it has no period
 * @param endsOn   last day, or null
 */
public record MandateDraft(String citation, MandateKind kind, Long bodyId, String titleEn, String titleFr, String titleEs, LocalDate startsOn, LocalDate endsOn,
        String source) {

    private static final int LONGEST_CITATION = 300;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SOURCE = 600;

    public MandateDraft {
        citation = Input.trimmed(citation);
        titleEn = Input.trimmed(titleEn);
        titleFr = Input.trimmed(titleFr);
        titleEs = Input.trimmed(titleEs);
        source = Input.trimmed(source);
    }

    /** Of a citation nothing more is known of. */
    public static MandateDraft cited(String citation) {
        return new MandateDraft(citation, MandateKind.OTHER, null, null, null, null, null, null, null);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "citation", citation, LONGEST_CITATION);
        if (kind == null) {
            violations.add(Violation.of("kind", "error.required"));
        }
        Input.tooLong(violations, "titleEn", titleEn, LONGEST_TITLE);
        Input.tooLong(violations, "titleFr", titleFr, LONGEST_TITLE);
        Input.tooLong(violations, "titleEs", titleEs, LONGEST_TITLE);
        Input.tooLong(violations, "source", source, LONGEST_SOURCE);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            violations.add(Violation.of("endsOn", "synergies.error.ends-before-start"));
        }
        return violations;
    }

    public Optional<Said> title(String language) {
        return new Wording(titleEn, titleFr, titleEs).in(language);
    }
}
