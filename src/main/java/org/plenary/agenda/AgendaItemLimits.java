package org.plenary.agenda;

import static org.plenary.shell.Input.tooLong;
import static org.plenary.shell.Violation.of;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.shell.Violation;

/** What an agenda item must have and may hold at most, in characters. */
final class AgendaItemLimits {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_ACTION = 2_000;
    private static final int LONGEST_MANDATE = 500;
    private static final int LONGEST_NUMBER = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})*( ?[a-z]{1,6})?");

    private AgendaItemLimits() {
    }

    /** @return everything that is wrong with an item, each at its field; empty when it can be saved. */
    static List<Violation> violations(AgendaItemDraft item) {
        var violations = new ArrayList<Violation>();
        if (item.titleEn() == null && item.titleFr() == null && item.titleEs() == null) {
            violations.add(of("titleEn", "agenda.error.title-missing"));
        }
        tooLong(violations, "titleEn", item.titleEn(), LONGEST_TITLE);
        tooLong(violations, "titleFr", item.titleFr(), LONGEST_TITLE);
        tooLong(violations, "titleEs", item.titleEs(), LONGEST_TITLE);
        tooLong(violations, "noteEn", item.noteEn(), LONGEST_NOTE);
        tooLong(violations, "noteFr", item.noteFr(), LONGEST_NOTE);
        tooLong(violations, "noteEs", item.noteEs(), LONGEST_NOTE);
        tooLong(violations, "actionEn", item.actionEn(), LONGEST_ACTION);
        tooLong(violations, "actionFr", item.actionFr(), LONGEST_ACTION);
        tooLong(violations, "actionEs", item.actionEs(), LONGEST_ACTION);
        tooLong(violations, "mandate", item.mandate(), LONGEST_MANDATE);
        tooLong(violations, "printedNumber", item.printedNumber(), LONGEST_NUMBER);
        if (item.printedNumber() != null && !NUMBER.matcher(item.printedNumber()).matches()) {
            violations.add(of("printedNumber", "agenda.error.number", item.printedNumber()));
        }
        return violations;
    }
}
