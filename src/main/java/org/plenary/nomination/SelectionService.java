package org.plenary.nomination;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.nomination.selection.Ruling;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a selection has to aim at, and what the organisers rule by hand. */
@Service
public class SelectionService {

    public static final String SELECTION = "SELECTION";
    static final int LONGEST_REASON = 500;

    /** A ruling about a nominee, as the history tells it. */
    record Ruled(String name, Ruling.Kind ruling, String reason) {
    }

    private final SelectionRepository selections;
    private final NominationRepository nominations;
    private final CallRepository calls;
    private final SelectionTexts texts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    SelectionService(SelectionRepository selections, NominationRepository nominations, CallRepository calls, SelectionTexts texts,
            AuditTrail audit, Changes changes, Clock clock) {
        this.selections = selections;
        this.nominations = nominations;
        this.calls = calls;
        this.texts = texts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public SelectionTerms terms(long meetingId) {
        return calls.find(meetingId).map(call -> selections.terms(call.id())).orElse(SelectionTerms.NONE);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept. A seed is published with the moment at
     * which it was first saved.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public SelectionTerms edit(long meetingId, SelectionTerms base, SelectionTerms mine) {
        InvalidInput.throwIfAny(mine.violations());
        var call = locked(meetingId);
        var stored = selections.termsForUpdate(call.id());
        var now = stored.fields();
        var merged = EditConflict.merged(base, now, mine, stored.version(), new Of(meetingId, SELECTION, call.id()));
        if (merged.equals(now)) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations());
        var published = merged.drawSeed() == null ? null : Objects.equals(merged.drawSeed(), now.drawSeed())
                ? selections.seedPublishedAt(call.id()).orElseThrow() : clock.instant();
        selections.store(call.id(), merged, published, stored.version() + 1);
        audit.record(meetingId, SELECTION, call.id(), "CHANGED", now, merged);
        changes.changed(meetingId, SELECTION, call.id(), stored.version() + 1);
        return merged;
    }

    /** @return what is ruled about a nominee by hand now */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Ruling> ruling(long meetingId, long nominationId) {
        name(meetingId, nominationId);
        return selections.ruling(nominationId);
    }

    /**
     * Pins a nominee, who is then in every selection, or excludes one; in place of an earlier ruling. It counts from the next proposal on.
     *
     * @param seen   what was ruled when whoever rules looked; null for nothing
     * @param reason in the organisers' words; told to whoever nominated once the selection is applied
     * @throws InvalidInput when the reason is missing or too long, or somebody else ruled meanwhile
     */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void rule(long meetingId, long nominationId, Ruling seen, Ruling.Kind kind, String reason) {
        var call = locked(meetingId);
        var name = name(meetingId, nominationId);
        var why = checked(reason);
        requireUnchanged(nominationId, seen);
        selections.rule(new Ruling(nominationId, kind, why), Actor.current().label(), clock.instant());
        audit.record(meetingId, SELECTION, call.id(), kind == Ruling.Kind.PIN ? "PINNED" : "EXCLUDED", null, new Ruled(name, kind, why));
        changes.changed(meetingId, SELECTION, call.id(), 0);
    }

    /** Takes a ruling back. @param seen the ruling that is meant @throws InvalidInput when somebody else ruled meanwhile */
    @Requires(Action.SELECT_NOMINEES)
    @Transactional
    public void lift(long meetingId, long nominationId, Ruling seen) {
        var call = locked(meetingId);
        var name = name(meetingId, nominationId);
        requireUnchanged(nominationId, seen);
        if (selections.lift(nominationId)) {
            audit.record(meetingId, SELECTION, call.id(), "RULING_LIFTED", new Ruled(name, null, null), null);
            changes.changed(meetingId, SELECTION, call.id(), 0);
        }
    }

    /** @return the words for what selections say of this meeting */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public SelectionWords words(long meetingId, Locale locale) {
        return texts.of(meetingId, locale);
    }

    static String checked(String reason) {
        var why = Input.trimmed(reason);
        if (why == null) {
            throw Input.refused("reason", "selection.error.reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw Input.refused("reason", "error.too-long", LONGEST_REASON, why.length());
        }
        return why;
    }

    private void requireUnchanged(long nominationId, Ruling seen) {
        if (!Objects.equals(seen, selections.ruling(nominationId).orElse(null))) {
            throw Input.changedMeanwhile();
        }
    }

    private String name(long meetingId, long nominationId) {
        return nominations.find(meetingId, nominationId).orElseThrow(() -> new NotFound("nomination", nominationId)).candidate().name();
    }

    private Call locked(long meetingId) {
        return calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
    }
}
