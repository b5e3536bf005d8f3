package org.plenary.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.agenda.AgendaRefused.Reason;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.together.ApprovalGate;
import org.plenary.together.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The state of a meeting's agenda and its versions: each time it is put out, the agenda of that moment is kept. */
@Service
public class AgendaVersionService {

    public static final String AGENDA = "AGENDA";

    /** What the history of an agenda tells of a step. */
    private record Step(AgendaState state, Integer number, String label, String symbol, String reason) {
    }

    private final ApprovalGate approved;
    private final AgendaRepository agenda;
    private final AgendaVersionRepository versions;
    private final ItemDocuments documents;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    AgendaVersionService(AgendaRepository agenda, AgendaVersionRepository versions, ItemDocuments documents, AuditTrail audit, Changes changes,
            Clock clock, ApprovalGate approved) {
        this.approved = approved;
        this.agenda = agenda;
        this.versions = versions;
        this.documents = documents;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public AgendaStanding standing(long meetingId) {
        return versions.standing(meetingId);
    }

    /** @return newest first. */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<AgendaVersion> versions(long meetingId) {
        return versions.versions(meetingId);
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public AgendaVersion version(long meetingId, int number) {
        return versions.version(meetingId, number).orElseThrow(() -> new NotFound("agenda version", number));
    }

    /**
     * @param number of a version; empty for the agenda as it is now
     * @return its items in reading order, with their documents
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<AgendaItem> items(long meetingId, Optional<Integer> number) {
        return number.map(kept -> versions.items(meetingId, kept).orElseThrow(() -> new NotFound("agenda version", kept)))
                .orElseGet(() -> documented(meetingId));
    }

    private List<AgendaItem> documented(long meetingId) {
        var symbols = documents.symbols(meetingId);
        return agenda.items(meetingId).stream().map(item -> item.with(symbols.getOrDefault(item.id(), List.of()))).toList();
    }

    /**
     * Puts the agenda out and keeps it as it is at this moment.
     *
     * @param standing what the organiser had in front of them
     * @throws InvalidInput  when a field is wrong, there is no item, not all organisers have approved it where they are to, or
     *                       somebody else was quicker
     * @throws AgendaRefused when it is adopted: it is reopened first
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public AgendaVersion putOut(long meetingId, PutOut as, AgendaStanding standing) {
        InvalidInput.throwIfAny(as.violations());
        var was = locked(meetingId, standing);
        if (was.state() == AgendaState.ADOPTED) {
            throw new AgendaRefused(Reason.ADOPTED);
        }
        var items = documented(meetingId);
        if (items.isEmpty()) {
            throw Input.refused("state", "agenda.error.empty");
        }
        approved.pass(meetingId, Thing.AGENDA, "state");
        var is = new AgendaStanding(as.state(), as.symbol(), clock.instant(), Actor.current().label(), null, was.version() + 1);
        versions.stand(meetingId, is);
        var version = keep(meetingId, is, true, as.label(), items);
        audit.record(meetingId, AGENDA, meetingId, "AGENDA_PUT_OUT", step(was), new Step(is.state(), version.number(), version.label(), is.symbol(), null));
        changes.changed(meetingId, AGENDA, meetingId, is.version());
        return version;
    }

    /** Keeps the agenda as it is, in whatever state, without putting it out. */
    @Requires(Action.EDIT_AGENDA)
    @Transactional
    public AgendaVersion keep(long meetingId, String label) {
        var named = Input.trimmed(label);
        if (named != null && named.length() > PutOut.LONGEST_LABEL) {
            throw new InvalidInput(List.of(Violation.of("label", "error.too-long", PutOut.LONGEST_LABEL, named.length())));
        }
        agenda.lock(meetingId);
        var standing = versions.standing(meetingId);
        var version = keep(meetingId, standing, false, named, documented(meetingId));
        audit.record(meetingId, AGENDA, meetingId, "AGENDA_KEPT", null, new Step(standing.state(), version.number(), named, null, null));
        changes.changed(meetingId, AGENDA, meetingId, standing.version());
        return version;
    }

    /**
     * Makes an adopted agenda provisional again, so that it can be changed.
     *
     * @param reason told with the agenda until it is put out again
     * @throws InvalidInput without a reason, or when somebody else was quicker
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public AgendaStanding reopen(long meetingId, String reason, AgendaStanding standing) {
        var why = Input.reason(reason, true);
        var was = locked(meetingId, standing);
        if (was.state() != AgendaState.ADOPTED) {
            throw Input.changedMeanwhile();
        }
        var is = new AgendaStanding(AgendaState.PROVISIONAL, was.symbol(), clock.instant(), Actor.current().label(), why, was.version() + 1);
        versions.stand(meetingId, is);
        audit.record(meetingId, AGENDA, meetingId, "AGENDA_REOPENED", step(was), new Step(is.state(), null, null, is.symbol(), why));
        changes.changed(meetingId, AGENDA, meetingId, is.version());
        return is;
    }

    private AgendaStanding locked(long meetingId, AgendaStanding seen) {
        agenda.lock(meetingId);
        var now = versions.standing(meetingId);
        if (now.version() != seen.version()) {
            throw Input.changedMeanwhile();
        }
        return now;
    }

    private AgendaVersion keep(long meetingId, AgendaStanding standing, boolean putOut, String label, List<AgendaItem> items) {
        var version = new AgendaVersion(versions.nextNumber(meetingId), standing.state(), putOut, label, putOut ? standing.symbol() : null,
                clock.instant(), Actor.current().label());
        versions.insert(meetingId, version, items);
        return version;
    }

    private static Step step(AgendaStanding standing) {
        return new Step(standing.state(), null, null, standing.symbol(), standing.reason());
    }
}
