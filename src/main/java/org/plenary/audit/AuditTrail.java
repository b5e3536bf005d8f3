package org.plenary.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who did what, in the transaction that does it: both are there or neither is. */
@Component
public class AuditTrail {

    private final AuditRepository entries;
    private final Clock clock;

    AuditTrail(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param meetingId null for what belongs to no meeting
     * @param entity    the kind of object, as in the table name: MEETING, AGENDA_ITEM
     * @param before    a record whose components are the fields, or null when the object is new
     * @param after     the same after the change, or null when the object is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Long meetingId, String entity, long entityId, String action, Object before, Object after) {
        entries.insert(clock.instant(), actor, meetingId, entity, entityId, action, before, after);
    }

    /** The same by whoever is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Long meetingId, String entity, long entityId, String action, Object before, Object after) {
        record(Actor.current(), meetingId, entity, entityId, action, before, after);
    }

    /** One of many objects of a kind to which the same was done. */
    public record Subject(long id, Object before, Object after) {
    }

    /** The same for many objects at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Long meetingId, String entity, String action, List<Subject> subjects) {
        entries.insertAll(clock.instant(), Actor.current(), meetingId, entity, action, subjects);
    }
}
