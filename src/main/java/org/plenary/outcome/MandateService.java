package org.plenary.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Resolutions, decisions and programmes under which meetings are held. Meetings cite them in words of their own: the register says what the words stand for. */
@Service
public class MandateService {

    public static final String MANDATE = "MANDATE";
    /** In the notes of changes: mandates belong to none. */
    private static final long NO_MEETING = 0;

    private final MandateRepository mandates;
    private final Stations stations;
    private final AuditTrail audit;
    private final Changes changes;

    MandateService(MandateRepository mandates, Stations stations, AuditTrail audit, Changes changes) {
        this.mandates = mandates;
        this.stations = stations;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return what is entered, and what meetings cite that the caller may see, in the order of the citations */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public List<Mandate> register() {
        var entered = mandates.all();
        var citations = entered.stream().map(mandate -> mandate.fields().citation()).collect(Collectors.toSet());
        return Stream.concat(entered.stream(), mandates.cited(stations.visibleMeetings()).stream().filter(cited -> !citations.contains(cited))
                .map(cited -> new Mandate(null, MandateDraft.cited(cited), 0))).sorted(Comparator.comparing(mandate -> mandate.fields().citation())).toList();
    }

    /** @throws InvalidInput when a field is missing or wrong, or the citation is entered already */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public Mandate enter(MandateDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        if (mandates.find(draft.citation()).isPresent()) {
            throw Input.refused("citation", "synergies.error.mandate-taken", draft.citation());
        }
        var id = mandates.insert(draft);
        audit.record(null, MANDATE, id, "CREATED", null, draft);
        changes.changed(NO_MEETING, MANDATE, id, 0);
        return new Mandate(id, draft, 0);
    }

    /**
     * Saves an edit of what is known of a citation. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or the citation is another: meetings are found by it
     */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public Mandate edit(MandateDraft base, MandateDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = mandates.find(base.citation()).orElseThrow(() -> new NotFound("mandate", base.citation()));
        if (!mine.citation().equals(now.fields().citation())) {
            throw Input.refused("citation", "synergies.error.citation-stays", now.fields().citation());
        }
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(null, MANDATE, now.id()));
        if (merged.equals(now.fields())) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations());
        if (!mandates.update(now, merged)) {
            throw Input.changedMeanwhile();
        }
        audit.record(null, MANDATE, now.id(), "CHANGED", now.fields(), merged);
        changes.changed(NO_MEETING, MANDATE, now.id(), now.version() + 1);
        return new Mandate(now.id(), merged, now.version() + 1);
    }
}
