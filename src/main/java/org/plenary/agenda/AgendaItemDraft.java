package org.plenary.agenda;

import static org.plenary.shell.Violation.of;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.shell.Violation;

/**
 * The fields of an agenda item that people edit.
 *
 * @param titleEn       title in English; at least one of the three titles is given, the others are null
 * @param note          annotation: what the item is for and the action requested, or null
 * @param printedNumber the number that the secretariat printed, where only a part of its agenda is known: 24.3.1.1; else null
 */
public record AgendaItemDraft(String titleEn, String titleFr, String titleEs, String note, String printedNumber) {

    public static final AgendaItemDraft EMPTY = new AgendaItemDraft(null, null, null, null, null);

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_NUMBER = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})*( ?[a-z]{1,6})?");

    public AgendaItemDraft {
        titleEn = trimmed(titleEn);
        titleFr = trimmed(titleFr);
        titleEs = trimmed(titleEs);
        note = trimmed(note);
        printedNumber = trimmed(printedNumber);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (titleEn == null && titleFr == null && titleEs == null) {
            violations.add(of("titleEn", "agenda.error.title-missing"));
        }
        tooLong(violations, "titleEn", titleEn, LONGEST_TITLE);
        tooLong(violations, "titleFr", titleFr, LONGEST_TITLE);
        tooLong(violations, "titleEs", titleEs, LONGEST_TITLE);
        tooLong(violations, "note", note, LONGEST_NOTE);
        tooLong(violations, "printedNumber", printedNumber, LONGEST_NUMBER);
        if (printedNumber != null && !NUMBER.matcher(printedNumber).matches()) {
            violations.add(of("printedNumber", "agenda.error.number", printedNumber));
        }
        return violations;
    }

    private static void tooLong(List<Violation> violations, String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            violations.add(of(field, "error.too-long", longest, value.length()));
        }
    }

    private static String trimmed(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
