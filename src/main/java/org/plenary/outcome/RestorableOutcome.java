package org.plenary.outcome;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back the fields of an outcome; one that was removed comes back without what it led to. */
@Component
class RestorableOutcome implements Restorable {

    private final OutcomeService outcomes;

    RestorableOutcome(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String entity() {
        return OutcomeService.OUTCOME;
    }

    @Override
    public Action right() {
        return Action.EDIT_OUTCOMES;
    }

    @Override
    public Class<OutcomeDraft> fields() {
        return OutcomeDraft.class;
    }

    @Override
    public Optional<OutcomeDraft> now(Long meetingId, long id) {
        return outcomes.outcomes(meetingId).stream().filter(outcome -> outcome.id() == id).findFirst().map(Outcome::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        outcomes.edit(meetingId, id, (OutcomeDraft) base, (OutcomeDraft) mine);
    }

    @Override
    public boolean canBringBack() {
        return true;
    }

    @Override
    public void bringBack(Long meetingId, Record fields) {
        outcomes.add(meetingId, (OutcomeDraft) fields);
    }
}
