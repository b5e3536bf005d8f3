package org.plenary.nomination;

import java.time.Clock;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a call that is open: to each addressee the invitation, and a new deadline. */
@Service
public class CallLetterService {

    /** How far the letters are. @param total addressees of the call */
    public record Letters(int told, int total) {

        public boolean complete() {
            return told == total;
        }
    }

    private final CallRepository calls;
    private final CallListRepository lists;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    CallLetterService(CallRepository calls, CallListRepository lists, NominationLetters letters, AuditTrail audit, Changes changes, Clock clock) {
        this.calls = calls;
        this.lists = lists;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Writes one letter that is due: the invitation, or the new deadline. Each call is a transaction of its own, so that many letters
     * are sent step by step, by more than one person at once if need be, and stopping between two steps loses nothing.
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Letters sendNext(long meetingId) {
        var call = calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        calls.nextLetterDue(call).ifPresent(addressee -> send(call, addressee));
        var all = calls.addressees(meetingId).stream().filter(Addressee::complete).toList();
        return new Letters((int) all.stream().filter(addressee -> !addressee.letterDue()).count(), all.size());
    }

    private void send(Call call, Addressee addressee) {
        var meetingId = call.meetingId();
        if (addressee.invitedAt() == null) {
            letters.invitation(call, addressee);
        } else {
            letters.deadline(call, addressee, lists.lastReason(call.id(), addressee.regionId()).orElse(null));
        }
        calls.told(addressee, addressee.deadline(call), clock.instant());
        audit.record(meetingId, AddresseeService.ADDRESSEE, addressee.id(), "CALL_SENT", null, addressee.fields());
        changes.changed(meetingId, AddresseeService.ADDRESSEE, addressee.id(), addressee.version() + 1);
    }
}
