package org.plenary.preparation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.preparation.DeadlineRepository.Stored;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Reading;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines of a meeting: what the rules of its bodies demand, proposed by themselves, and what its organisers add. A date is computed
 * each time it is read, unless somebody set it.
 */
@Service
public class DeadlineService {

    public static final String DEADLINE = "DEADLINE";

    private final DeadlineRepository deadlines;
    private final FrameRepository frames;
    private final DeadlineReader reader;
    private final AuditTrail audit;
    private final Changes changes;

    DeadlineService(DeadlineRepository deadlines, FrameRepository frames, DeadlineReader reader, AuditTrail audit, Changes changes) {
        this.deadlines = deadlines;
        this.frames = frames;
        this.reader = reader;
        this.audit = audit;
        this.changes = changes;
    }

    @Requires(Action.VIEW_PLAN)
    @Reading
    @Transactional
    public DeadlinePlan plan(long meetingId) {
        var known = frames.frames(Set.of(meetingId), CurrentAccount.get());
        var others = known.values().stream().filter(frame -> frame.id() != meetingId).toList();
        return new DeadlinePlan(known.get(meetingId), others, reader.of(Set.of(meetingId), known), deadlines.inWords(meetingId));
    }

    /** @return the rules of any body that can be computed and that this meeting does not have */
    @Requires(Action.EDIT_PLAN)
    @Reading
    @Transactional
    public List<CatalogueRule> catalogue(long meetingId) {
        var had = new HashSet<>(deadlines.of(Set.of(meetingId)).stream().map(Stored::rule).filter(Objects::nonNull).map(CatalogueRule::id).toList());
        return deadlines.computed().stream().filter(rule -> !had.contains(rule.id())).toList();
    }

    /** Applies a rule that is not proposed by itself. @throws NotFound where it cannot be computed, or the meeting has it */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public PlannedDeadline take(long meetingId, long ruleId) {
        var rule = catalogue(meetingId).stream().filter(one -> one.id() == ruleId).findFirst().orElseThrow(() -> new NotFound("deadline rule", ruleId));
        return added(meetingId, rule.id(), DeadlineDraft.AS_RULE);
    }

    /** Adds a deadline of the meeting's own. @throws InvalidInput where a field is wrong; an anchor that is missing is said at its field */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public PlannedDeadline add(long meetingId, DeadlineDraft fields) {
        InvalidInput.throwIfAny(fields.violations(false));
        return added(meetingId, null, fields);
    }

    private PlannedDeadline added(long meetingId, Long ruleId, DeadlineDraft fields) {
        var id = deadlines.insert(meetingId, ruleId, fields, metBy(fields));
        audit.record(meetingId, DEADLINE, id, "CREATED", null, fields);
        changes.changed(meetingId, DEADLINE, id, 0);
        return planned(found(meetingId, id));
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong; nothing is saved
     */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public PlannedDeadline edit(long meetingId, long deadlineId, DeadlineDraft base, DeadlineDraft mine) {
        var now = found(meetingId, deadlineId);
        InvalidInput.throwIfAny(mine.violations(now.rule() != null));
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, DEADLINE, deadlineId));
        if (merged.equals(now.fields())) {
            return planned(now);
        }
        InvalidInput.throwIfAny(merged.violations(now.rule() != null));
        var saysSo = merged.state() == now.fields().state() ? now.metBy() : metBy(merged);
        deadlines.update(deadlineId, now.version(), merged, saysSo, metDue(now, merged));
        audit.record(meetingId, DEADLINE, deadlineId, "CHANGED", now.fields(), merged);
        changes.changed(meetingId, DEADLINE, deadlineId, now.version() + 1);
        return planned(found(meetingId, deadlineId));
    }

    /** What was met stays met against the date of then, wherever the meeting moves. */
    private LocalDate metDue(Stored now, DeadlineDraft merged) {
        if (merged.state() != DeadlineState.MET) {
            return null;
        }
        return now.fields().state() == DeadlineState.MET ? now.metDue() : planned(now).day();
    }

    private static String metBy(DeadlineDraft fields) {
        return fields.state() == DeadlineState.MET ? Actor.current().label() : null;
    }

    /** Removes a deadline of the meeting's own; one of a rule is switched off instead. @throws InvalidInput when somebody changed it meanwhile */
    @Requires(Action.EDIT_PLAN)
    @Transactional
    public void remove(long meetingId, long deadlineId, int version) {
        var now = found(meetingId, deadlineId);
        if (now.rule() != null) {
            throw Input.refused("state", "deadlines.error.rule-stays");
        }
        if (now.version() != version) {
            throw Input.changedMeanwhile();
        }
        deadlines.delete(deadlineId);
        audit.record(meetingId, DEADLINE, deadlineId, "REMOVED", now.fields(), null);
        changes.changed(meetingId, DEADLINE, deadlineId, version + 1);
    }

    private PlannedDeadline planned(Stored stored) {
        return DeadlineReader.planned(stored, frames.frames(Set.of(stored.meetingId()), CurrentAccount.get()));
    }

    private Stored found(long meetingId, long deadlineId) {
        return deadlines.forUpdate(meetingId, deadlineId).orElseThrow(() -> new NotFound("deadline", deadlineId));
    }
}
