package org.plenary.outcome;

import org.plenary.audit.AuditTrail;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisation of the caller did with partners, noted by hand: the record and the report on synergies tell of it. */
@Service
public class ContributionService {

    public static final String CONTRIBUTION = "CONTRIBUTION";

    private final ContributionRepository contributions;
    private final SynergiesRepository synergies;
    private final AuditTrail audit;

    ContributionService(ContributionRepository contributions, SynergiesRepository synergies, AuditTrail audit) {
        this.contributions = contributions;
        this.synergies = synergies;
        this.audit = audit;
    }

    /** @throws NotFound where the caller's organisation has noted none of that id */
    @Requires(Action.CONVENE_MEETING)
    @Transactional(readOnly = true)
    public Contribution get(long id) {
        return contributions.find(organisation(), id).orElseThrow(() -> new NotFound("contribution", id));
    }

    /** @throws InvalidInput when a field is missing or wrong */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public Contribution enter(ContributionDraft draft) {
        check(draft);
        var id = contributions.insert(organisation(), draft);
        audit.record(null, CONTRIBUTION, id, "CREATED", null, draft);
        return new Contribution(id, draft, 0);
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong; nothing is saved
     */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public Contribution edit(long id, ContributionDraft base, ContributionDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = locked(id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(null, CONTRIBUTION, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        check(merged);
        contributions.update(now, merged);
        audit.record(null, CONTRIBUTION, id, "CHANGED", now.fields(), merged);
        return new Contribution(id, merged, now.version() + 1);
    }

    /** Reports no longer tell of it; the history keeps it. */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public void remove(long id) {
        var now = locked(id);
        contributions.delete(id);
        audit.record(null, CONTRIBUTION, id, "CONTRIBUTION_REMOVED", now.fields(), null);
    }

    private Contribution locked(long id) {
        return contributions.lock(organisation(), id).orElseThrow(() -> new NotFound("contribution", id));
    }

    private void check(ContributionDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        if (synergies.groups().stream().noneMatch(group -> group.code().equals(draft.group()))) {
            throw Input.refused("group", "contribution.error.group");
        }
    }

    private static long organisation() {
        return CurrentAccount.get().organisationId();
    }
}
