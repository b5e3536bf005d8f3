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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Places that have become free, who is next on the reserve list, and whom nominees who cannot come suggest. */
@Service
public class ReserveService {

    /** @param places neither offered nor taken @param nominees of the call, among whom somebody stands by */
    public record Vacant(int places, int nominees) {
    }

    /** @param by the nominee who cannot come */
    public record Suggested(Nomination by, Suggestion suggestion) {
    }

    private final NominationRepository nominations;
    private final SuggestionRepository suggestions;
    private final CallRepository calls;
    private final Places places;
    private final Successors successors;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReserveService(NominationRepository nominations, SuggestionRepository suggestions, CallRepository calls, Places places, Successors successors,
            AuditTrail audit, Changes changes, Clock clock) {
        this.nominations = nominations;
        this.suggestions = suggestions;
        this.calls = calls;
        this.places = places;
        this.successors = successors;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return what is free for those on the reserve list; empty while nothing is, or nobody stands by */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Vacant> vacant(long meetingId) {
        return calls.find(meetingId).map(call -> new Vacant(places.free(call), nominations.count(meetingId, NominationFilter.ALL)))
                .filter(vacant -> vacant.places() > 0 && nominations.anyOnReserve(meetingId));
    }

    /** @return who takes a free place under the quotas of the call; may take seconds among thousands of nominees */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Successor> next(long meetingId) {
        return successors.next(meetingId);
    }

    /**
     * Asks whoever takes the place.
     *
     * @param seen who was shown as the next
     * @throws InvalidInput when places have changed hands since
     */
    @Requires(Action.SELECT_NOMINEES)
    public void promote(long meetingId, Successor seen) {
        if (!successors.promote(Actor.current(), meetingId, seen)) {
            throw Input.changedMeanwhile();
        }
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
