package org.plenary.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.shell.Violation;

/**
 * What may still be changed in a call that has gone out: what was promised to those who nominate stays. Seats may become more; the
 * note, the notes on papers, reminders, funding, representatives, shares of seats and how nominees are asked stay open.
 */
final class OpenCall {

    private OpenCall() {
    }

    /** @return what of this change is too late, each at its field */
    static List<Violation> violations(CallDraft before, CallDraft after) {
        var violations = new ArrayList<Violation>();
        notFewer(violations, "seats", before.seats(), after.seats());
        notFewer(violations, "seatsPerParty", before.seatsPerParty(), after.seatsPerParty());
        fixed(violations, "deadline", before.deadline(), after.deadline(), "nomination.error.deadline-extend");
        fixed(violations, "bodyId", before.bodyId(), after.bodyId());
        fixed(violations, "eligible", before.eligible(), after.eligible());
        fixed(violations, "regionId", before.regionId(), after.regionId());
        fixed(violations, "rangeListId", before.rangeListId(), after.rangeListId());
        fixed(violations, "throughId", before.throughId(), after.throughId());
        fixed(violations, "papers", asked(before), asked(after));
        fixed(violations, "profiles", sought(before), sought(after));
        return violations;
    }

    private static List<CallPaper> asked(CallDraft draft) {
        return draft.papers().stream().map(paper -> new CallPaper(null, paper.kind(), paper.required(), null)).toList();
    }

    private static List<Long> sought(CallDraft draft) {
        return draft.profiles().stream().map(CallProfile::id).toList();
    }

    private static void notFewer(List<Violation> violations, String field, int before, int after) {
        if (after < before) {
            violations.add(Violation.of(field, "nomination.error.fewer-seats", before));
        }
    }

    private static void fixed(List<Violation> violations, String field, Object before, Object after) {
        fixed(violations, field, before, after, "nomination.error.call-not-draft");
    }

    private static void fixed(List<Violation> violations, String field, Object before, Object after, String key) {
        if (!Objects.equals(before, after)) {
            violations.add(Violation.of(field, key));
        }
    }
}
