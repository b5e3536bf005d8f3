package org.plenary.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.audit.Actor;
import org.plenary.meeting.MeetingFacts;
import org.plenary.nomination.selection.SelectionCase;
import org.plenary.nomination.selection.SelectionEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who takes a place that fell free. Where a selection was applied the engine says so, all who hold places keeping theirs, so that what
 * the place was needed for counts; else the order of the reserve list decides. No transaction is open while the engine computes.
 */
@Component
class Successors {

    private sealed interface Case {

        record Found(Optional<Successor> successor) implements Case {
        }

        record ForTheEngine(Call call, SelectionCase of, List<Long> leaving, Set<Long> holders, Map<Long, Nomination> reserve) implements Case {
        }
    }

    private final NominationRepository nominations;
    private final VacancyRepository vacancies;
    private final SelectionPoolRepository pools;
    private final CallRepository calls;
    private final Places places;
    private final Offers offers;
    private final MeetingFacts meetings;
    private final TransactionTemplate transaction;

    Successors(NominationRepository nominations, VacancyRepository vacancies, SelectionPoolRepository pools, CallRepository calls, Places places,
            Offers offers, MeetingFacts meetings, PlatformTransactionManager transactions) {
        this.nominations = nominations;
        this.vacancies = vacancies;
        this.pools = pools;
        this.calls = calls;
        this.places = places;
        this.offers = offers;
        this.meetings = meetings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return who takes a free place, that which fell free last before others */
    Optional<Successor> next(long meetingId) {
        return answer(transaction.execute(status -> calls.find(meetingId)
                .map(call -> read(call, vacancies.of(call.id(), Math.max(0, places.free(call))))).orElse(new Case.Found(Optional.empty()))));
    }

    /** @return who takes the place of this nominee */
    Optional<Successor> of(long meetingId, long leaving) {
        return answer(transaction.execute(status -> read(calls.find(meetingId).orElseThrow(), List.of(leaving))));
    }

    private Case read(Call call, List<Long> leaving) {
        if (places.free(call) < 1) {
            return new Case.Found(Optional.empty());
        }
        var reserve = nominations.reserve(call.id());
        var holders = vacancies.holders(call.id());
        if (leaving.isEmpty() || !vacancies.selectionApplied(call.id())) {
            return new Case.Found(reserve.stream().filter(one -> places.refusal(call, one).isEmpty()).findFirst()
                    .map(one -> new Successor(one, leaving.isEmpty() ? null : leaving.getFirst(), holders)));
        }
        var byId = new HashMap<Long, Nomination>();
        reserve.forEach(one -> byId.put(one.id(), one));
        return new Case.ForTheEngine(call, pools.read(call.id(), meetings.of(call.meetingId(), Locale.ENGLISH).startsOn()), leaving, holders, byId);
    }

    private Optional<Successor> answer(Case asked) {
        return switch (asked) {
            case Case.Found(var successor) -> successor;
            case Case.ForTheEngine engine -> engine.leaving().stream().flatMap(leaving -> compute(engine, leaving).stream()).findFirst();
        };
    }

    /** Whoever the engine names and cannot be asked, being somebody who has a place already under another nomination, is passed over. */
    private Optional<Successor> compute(Case.ForTheEngine asked, long leaving) {
        var inOrder = SelectionEngine.successors(asked.of(), asked.holders(), leaving, asked.reserve().keySet());
        return transaction.execute(status -> inOrder.stream().map(asked.reserve()::get).filter(one -> places.refusal(asked.call(), one).isEmpty()).findFirst())
                .map(one -> new Successor(one, leaving, asked.holders()));
    }

    /**
     * Asks the successor, in the transaction under way or one of its own, under the lock on the call.
     *
     * @return false when places have changed hands or the nomination was changed since the successor was found; nothing is changed then
     */
    boolean promote(Actor by, long meetingId, Successor successor) {
        return transaction.execute(status -> {
            var call = calls.findForUpdate(meetingId).orElseThrow();
            var nomination = nominations.find(meetingId, successor.nomination().id()).orElseThrow();
            if (!vacancies.holders(call.id()).equals(successor.holders()) || nomination.version() != successor.nomination().version()
                    || nomination.state() != NominationState.RESERVE || places.refusal(call, nomination).isPresent()) {
                return false;
            }
            if (successor.leaving() != null) {
                vacancies.close(successor.leaving());
            }
            offers.promote(by, call, nomination);
            return true;
        });
    }
}
