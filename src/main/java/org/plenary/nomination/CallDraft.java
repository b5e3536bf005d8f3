package org.plenary.nomination;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * The fields of a call that organisers edit.
 *
 * @param seats         places in all
 * @param seatsPerParty at most this many of them for one Party or State
 * @param deadline      in the zone of the meeting; may be null while the call is a draft
 * @param note          what is funded, which papers are wanted; null where there is nothing to say
 * @param contact       e-mail address for questions
 */
public record CallDraft(Integer seats, Integer seatsPerParty, LocalDateTime deadline, String note, String contact) {

    private static final int MOST_SEATS = 10_000;

    public CallDraft {
        note = Input.trimmed(note);
        contact = Input.trimmed(contact);
    }

    /** @return everything that is wrong with it, each at its field; empty when it can be saved. */
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        number(violations, "seats", seats, MOST_SEATS);
        number(violations, "seatsPerParty", seatsPerParty, MOST_SEATS);
        if (violations.isEmpty() && seatsPerParty > seats) {
            violations.add(Violation.of("seatsPerParty", "nomination.error.quota-above-seats", seats));
        }
        Input.tooLong(violations, "note", note, 5_000);
        Input.email(violations, "contact", contact);
        return violations;
    }

    Instant deadlineIn(ZoneId zone) {
        return deadline == null ? null : deadline.atZone(zone).toInstant();
    }

    private static void number(List<Violation> violations, String field, Integer value, int most) {
        if (value == null) {
            violations.add(Violation.of(field, "error.required"));
        } else if (value < 1 || value > most) {
            violations.add(Violation.of(field, "nomination.error.number", 1, most));
        }
    }
}
