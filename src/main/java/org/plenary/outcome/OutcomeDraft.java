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
 * The fields of an outcome that are edited.
 *
 * @param titleEn    what it is called; at least one of the three titles is given
 * @param textEn     its words, or what it says in short; null where there are none in a language
 * @param documentId the document of the meeting's register that is the outcome, or null
 * @param issueId    the published text of the meeting that is the outcome, or null
 * @param ownerId    the organisation that is to do it; of an action point only
 * @param due        its last day, in the zone of the meeting; of an action point only, or null
 * @param state      of an action point only
 * @param source     where a fact comes from, or null
 */
public record OutcomeDraft(OutcomeKind kind, String titleEn, String titleFr, String titleEs, String textEn, String textFr, String textEs,
        Long documentId, Long issueId, Long ownerId, LocalDate due, ActionState state, String source) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 15_000;
    private static final int LONGEST_SOURCE = 600;

    public OutcomeDraft {
        titleEn = Input.trimmed(titleEn);
        titleFr = Input.trimmed(titleFr);
        titleEs = Input.trimmed(titleEs);
        textEn = Input.trimmed(textEn);
        textFr = Input.trimmed(textFr);
        textEs = Input.trimmed(textEs);
        source = Input.trimmed(source);
        var toDo = kind == OutcomeKind.ACTION_POINT;
        ownerId = toDo ? ownerId : null;
        due = toDo ? due : null;
        state = !toDo ? null : state == null ? ActionState.OPEN : state;
    }

    public static OutcomeDraft empty(OutcomeKind kind) {
        return new OutcomeDraft(kind, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (kind == null) {
            violations.add(Violation.of("kind", "error.required"));
        }
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(Violation.of("titleEn", "outcome.error.title-missing"));
        }
        Input.tooLong(violations, "titleEn", titleEn, LONGEST_TITLE);
        Input.tooLong(violations, "titleFr", titleFr, LONGEST_TITLE);
        Input.tooLong(violations, "titleEs", titleEs, LONGEST_TITLE);
        Input.tooLong(violations, "textEn", textEn, LONGEST_TEXT);
        Input.tooLong(violations, "textFr", textFr, LONGEST_TEXT);
        Input.tooLong(violations, "textEs", textEs, LONGEST_TEXT);
        Input.tooLong(violations, "source", source, LONGEST_SOURCE);
        if (documentId != null && issueId != null) {
            violations.add(Violation.of("issueId", "outcome.error.one-paper"));
        }
        if (kind == OutcomeKind.ACTION_POINT && ownerId == null) {
            violations.add(Violation.of("ownerId", "outcome.error.owner-missing"));
        }
        return violations;
    }

    /** @return what it is called in this language, else in the first of English, French and Spanish that there is. */
    public Said title(String language) {
        return new Wording(titleEn, titleFr, titleEs).in(language).orElseThrow();
    }

    public Optional<Said> text(String language) {
        return new Wording(textEn, textFr, textEs).in(language);
    }
}
