package org.plenary.agenda;

import static org.plenary.shell.Input.tooLong;
import static org.plenary.shell.Input.trimmed;
import static org.plenary.shell.Violation.of;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Violation;

/**
 * How an agenda is to be put out.
 *
 * @param state  proposed, provisional or adopted
 * @param symbol of the agenda as a document ({@code UNEP/CMS/COP12/Doc.3}), or null
 * @param label  what this version is called, or null
 */
public record PutOut(AgendaState state, String symbol, String label) {

    static final int LONGEST_SYMBOL = 80;
    static final int LONGEST_LABEL = 200;

    public PutOut {
        symbol = trimmed(symbol);
        label = trimmed(label);
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (state == null || state == AgendaState.DRAFT) {
            violations.add(of("state", "error.required"));
        }
        tooLong(violations, "symbol", symbol, LONGEST_SYMBOL);
        tooLong(violations, "label", label, LONGEST_LABEL);
        return violations;
    }
}
