package org.plenary.nomination;

import java.time.Clock;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.nomination.NominationService.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Places that were offered and not answered in time lapse: nominee and nominator are told, and the place is free again. */
@Component
class Lapses {

    private final NominationRepository nominations;
    private final CallRepository calls;
    private final Offers offers;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Lapses(NominationRepository nominations, CallRepository calls, Offers offers, NominationLetters letters, AuditTrail audit, Changes changes,
            Clock clock, PlatformTransactionManager transactions) {
        this.nominations = nominations;
        this.calls = calls;
        this.offers = offers;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each place lapses in a transaction of its own: one that fails keeps no other. */
    void lapseDue() {
        transaction.execute(status -> nominations.unanswered(clock.instant()))
                .forEach(due -> transaction.executeWithoutResult(status -> lapse(due.meetingId(), due.nominationId())));
    }

    private void lapse(long meetingId, long nominationId) {
        var call = calls.findForUpdate(meetingId).orElseThrow();
        var nomination = nominations.findForUpdate(meetingId, nominationId).orElseThrow();
        if (nomination.state() != NominationState.SELECTED || !nomination.answerBy().isBefore(clock.instant())
                || !nominations.changeState(nomination, NominationState.LAPSED, null, null)) {
            return;
        }
        var lapsed = nominations.find(meetingId, nominationId).orElseThrow();
        audit.record(Actor.SYSTEM, meetingId, NominationService.NOMINATION, nominationId, "LAPSED", Standing.of(nomination), Standing.of(lapsed));
        changes.changed(Actor.SYSTEM, meetingId, NominationService.NOMINATION, nominationId, lapsed.version());
        letters.lapsed(call, lapsed);
        letters.result(call, calls.nominator(lapsed), lapsed);
        offers.placeFreed(nominationId);
    }
}
