package org.plenary.preparation;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back the fields of a deadline; one of the meeting’s own that was removed comes back. */
@Component
class RestorableDeadline implements Restorable {

    private final DeadlineService deadlines;

    RestorableDeadline(DeadlineService deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String entity() {
        return DeadlineService.DEADLINE;
    }

    @Override
    public Action right() {
        return Action.EDIT_PLAN;
    }

    @Override
    public Class<DeadlineDraft> fields() {
        return DeadlineDraft.class;
    }

    @Override
    public Optional<DeadlineDraft> now(Long meetingId, long id) {
        return deadlines.plan(meetingId).deadlines().stream().filter(deadline -> deadline.id() == id).findFirst().map(PlannedDeadline::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        deadlines.edit(meetingId, id, (DeadlineDraft) base, (DeadlineDraft) mine);
    }

    @Override
    public boolean canBringBack() {
        return true;
    }

    @Override
    public void bringBack(Long meetingId, Record fields) {
        deadlines.add(meetingId, (DeadlineDraft) fields);
    }
}
