package org.plenary.nomination;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.live.Changes;
import org.plenary.nomination.NominationRepository.Turn;
import org.plenary.nomination.NominationService.Standing;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Component;

/** Decides about all who get no place, thousands at once; to be called under the lock on the call. */
@Component
class Unselected {

    private final NominationRepository nominations;
    private final CallRepository calls;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;

    Unselected(NominationRepository nominations, CallRepository calls, GuestLinks links, NominationLetters letters, AuditTrail audit, Changes changes) {
        this.nominations = nominations;
        this.calls = calls;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Puts them on the reserve or does not select them, and tells whoever nominated them; whoever had been asked is told too.
     *
     * @throws InvalidInput when somebody else was quicker about any of them
     */
    void decide(Call call, Decision decision, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        if (turns.stream().map(turn -> turn.before().state()).anyMatch(state -> !state.open() && state != NominationState.SELECTED)
                || !nominations.changeStates(call.id(), turns)) {
            throw Input.changedMeanwhile();
        }
        links.revokeAll(Purpose.CONFIRM, turns.stream().map(turn -> turn.before().id()).toList());
        audit.recordAll(call.meetingId(), NominationService.NOMINATION, decision.recordedAs(), turns.stream()
                .map(turn -> new Subject(turn.before().id(), Standing.of(turn.before()), Standing.of(turn.after()))).toList());
        turns.stream().filter(turn -> turn.before().state() == NominationState.SELECTED).forEach(turn -> letters.nominationWithdrawn(call, turn.after()));
        letters.results(call, calls.addressees(call.meetingId()).stream().collect(Collectors.toMap(Addressee::id, Addressee::fields)),
                turns.stream().map(Turn::after).toList());
        changes.changed(call.meetingId(), NominationService.NOMINATION, turns.getLast().before().id(), turns.getLast().after().version());
    }
}
