package org.plenary.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.audit.AuditRepository.Act;
import org.plenary.audit.AuditRepository.By;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes who did what, in the transaction that does it: both are there or neither is. Right after the commit the entries are taken into
 * a chain by hashes, see docs/decisions/0042.
 */
@Component
public class AuditTrail {

    private final AuditRepository entries;
    private final AuditSealer sealer;
    private final Clock clock;

    AuditTrail(AuditRepository entries, AuditSealer sealer, Clock clock) {
        this.entries = entries;
        this.sealer = sealer;
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
        write(actor, meetingId, entity, action, List.of(new Subject(entityId, before, after)));
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
        write(Actor.current(), meetingId, entity, action, subjects);
    }

    private void write(Actor actor, Long meetingId, String entity, String action, List<Subject> subjects) {
        entries.insertAll(new By(actor, ofThisTransaction().role(actor, meetingId)), new Act(clock.instant(), meetingId, entity, action), subjects);
    }

    /** Empties entries of a meeting as {@link AuditRepository#empty}, and says so in the trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    int empty(long meetingId, String data, AuditRepository.Left values, UnaryOperator<String> ofGuests) {
        var actor = Actor.current();
        return entries.empty(new By(actor, ofThisTransaction().role(actor, meetingId)), clock.instant(), meetingId, data, values, ofGuests);
    }

    private Written ofThisTransaction() {
        var known = (Written) TransactionSynchronizationManager.getResource(this);
        return known == null ? new Written() : known;
    }

    /** What one transaction writes: roles are asked for once, and the chain is told after the commit. */
    private final class Written implements TransactionSynchronization {

        private record Asked(Actor actor, Long meetingId) {
        }

        private final Map<Asked, Optional<String>> roles = new HashMap<>();

        Written() {
            TransactionSynchronizationManager.registerSynchronization(this);
            resume();
        }

        String role(Actor actor, Long meetingId) {
            return roles.computeIfAbsent(new Asked(actor, meetingId), asked -> Optional.ofNullable(entries.role(actor, meetingId))).orElse(null);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, this);
        }

        @Override
        public void afterCommit() {
            sealer.nudge();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
