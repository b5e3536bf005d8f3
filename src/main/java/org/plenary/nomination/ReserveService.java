package org.plenary.nomination;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Places that have become free, who is next on the reserve list, and whom nominees who cannot come suggest. */
@Service
public class ReserveService {

    /** @param free how many places are neither offered nor taken */
    public record Next(Nomination nomination, int free) {
    }

    /** @param by the nominee who cannot come */
    public record Suggested(Nomination by, Suggestion suggestion) {
    }

    private final NominationRepository nominations;
    private final SuggestionRepository suggestions;
    private final CallRepository calls;
    private final Places places;
    private final Offers offers;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReserveService(NominationRepository nominations, SuggestionRepository suggestions, CallRepository calls, Places places, Offers offers,
            AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.suggestions = suggestions;
        this.calls = calls;
        this.places = places;
        this.offers = offers;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the first on the reserve list to whom a free place can be offered under the seats of Party and region */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Next> next(long meetingId) {
        return calls.find(meetingId).flatMap(call -> offers.next(call).map(one -> new Next(one, places.free(call))));
    }

    /**
     * Asks the next on the reserve list.
     *
     * @param seen who was shown as the next
     * @throws InvalidInput when somebody else is the next by now
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void promote(long meetingId, Nomination seen) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var next = offers.next(call).filter(one -> one.id() == seen.id() && one.version() == seen.version()).orElseThrow(Input::changedMeanwhile);
        offers.promote(Actor.current(), call, next);
    }

    /** @return suggestions that nobody has seen to, the oldest first */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public List<Suggested> suggestions(long meetingId) {
        return suggestions.open(meetingId).stream()
                .map(one -> new Suggested(nominations.find(meetingId, one.nominationId()).orElseThrow(), one)).toList();
    }

    /** The suggestions of this nominee have been seen to. */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void settle(long meetingId, long nominationId) {
        var nomination = nominations.find(meetingId, nominationId).orElseThrow(() -> new NotFound("nomination", nominationId));
        suggestions.settle(nominationId, clock.instant());
        audit.record(meetingId, NominationService.NOMINATION, nominationId, "SUGGESTION_SETTLED", null, null);
        changes.changed(meetingId, NominationService.NOMINATION, nominationId, nomination.version());
    }
}
