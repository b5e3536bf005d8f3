package org.plenary.nomination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds those who have named fewer than their seats, the days before the deadline that the call says. Whoever was invited after
 * such a day, or reminded since, is left in peace.
 */
@Component
class Reminders {

    private final CallRepository calls;
    private final CallListRepository lists;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    Reminders(CallRepository calls, CallListRepository lists, NominationLetters letters, AuditTrail audit, Changes changes, Clock clock) {
        this.calls = calls;
        this.lists = lists;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return how many letters were written */
    @Transactional
    int sendDue() {
        var now = clock.instant();
        var sent = 0;
        for (var call : calls.sentOut()) {
            var days = lists.reminders(call.id());
            for (var addressee : calls.addressees(call.meetingId())) {
                var deadline = addressee.deadline(call);
                var due = days.stream().map(day -> deadline.minus(Duration.ofDays(day))).filter(day -> !day.isAfter(now)).max(Instant::compareTo);
                if (due.isPresent() && addressee.mayNominate(call, now) && addressee.nominated() < call.seatsPerParty()
                        && calls.remind(addressee, due.get(), now)) {
                    remind(call, addressee);
                    sent++;
                }
            }
        }
        return sent;
    }

    private void remind(Call call, Addressee addressee) {
        letters.reminder(call, addressee);
        audit.record(call.meetingId(), AddresseeService.ADDRESSEE, addressee.id(), "REMINDED", null, addressee.fields());
        changes.changed(call.meetingId(), AddresseeService.ADDRESSEE, addressee.id(), addressee.version());
    }
}
