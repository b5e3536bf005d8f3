package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import org.plenary.nomination.selection.Draw;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * What a selection aims at beyond the quotas that stand in the call.
 *
 * @param partyMinimum  places for each Party that names somebody eligible
 * @param womenShare    per cent of the places filled
 * @param menShare      per cent of the places filled
 * @param preferLdcSids whether least developed countries and small island developing States go first among what quotas leave open
 * @param reservePlaces null for as many as seats
 * @param drawSeed      public random numbers, one source a line, see {@link Draw#key}; null while none are published
 */
public record SelectionTerms(Integer partyMinimum, Integer womenShare, Integer menShare, boolean preferLdcSids, Integer reservePlaces, String drawSeed) {

    static final SelectionTerms NONE = new SelectionTerms(0, 0, 0, false, null, null);

    public SelectionTerms {
        drawSeed = Input.trimmed(drawSeed);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        number(violations, "partyMinimum", partyMinimum, 1_000);
        number(violations, "womenShare", womenShare, 100);
        number(violations, "menShare", menShare, 100);
        if (violations.isEmpty() && womenShare + menShare > 100) {
            violations.add(Violation.of("menShare", "selection.error.shares"));
        }
        if (reservePlaces != null) {
            number(violations, "reservePlaces", reservePlaces, 10_000);
        }
        Input.tooLong(violations, "drawSeed", drawSeed, 1_000);
        if (drawSeed != null && Draw.key(drawSeed).isEmpty()) {
            violations.add(Violation.of("drawSeed", "selection.error.seed"));
        }
        return violations;
    }

    private static void number(List<Violation> violations, String field, Integer value, int most) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        } else if (value < 0 || value > most) {
            violations.add(Violation.of(field, "nomination.error.number", 0, most));
        }
    }
}
