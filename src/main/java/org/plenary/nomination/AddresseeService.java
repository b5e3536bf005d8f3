package org.plenary.nomination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to nominate. */
@Service
public class AddresseeService {

    public static final String ADDRESSEE = "NOMINATION_ADDRESSEE";

    private final CallRepository calls;
    private final SeatRepository seats;
    private final CallRegions regions;
    private final GuestLinks links;
    private final AuditTrail audit;
    private final Changes changes;

    AddresseeService(CallRepository calls, SeatRepository seats, CallRegions regions, GuestLinks links, AuditTrail audit, Changes changes) {
        this.calls = calls;
        this.seats = seats;
        this.regions = regions;
        this.links = links;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Adds addressees, all of them or none; of a State that is listed without a name or an address they become its addressee. In an
     * open call they get their seats at once and are due a letter.
     *
     * @throws InvalidInput when one is wrong or addressed already; none is added
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public void add(long meetingId, List<AddresseeDraft> added) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        requireNotClosed(call);
        InvalidInput.throwIfAny(violations(added));
        var regionOf = regions.byState(meetingId, call.bodyId());
        var listed = calls.addressees(meetingId).stream().filter(addressee -> !addressee.complete())
                .collect(Collectors.toMap(addressee -> addressee.fields().iso2(), Function.identity()));
        for (var fields : added) {
            if (listed.containsKey(fields.iso2())) {
                change(meetingId, listed.get(fields.iso2()), fields);
                continue;
            }
            insert(call, fields, regionOf).orElseThrow(() -> Input.refused("iso2", "nomination.error.state-addressed", fields.iso2()));
        }
    }

    /**
     * Adds States whose focal points are still to be found; those that are addressed already stay as they are. A draft remembers how
     * its States were found.
     *
     * @param language in which they are written to, unless their addressee is given another: en, fr or es
     * @return how many were added
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public int fill(long meetingId, Asked asked, String language) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        requireNotClosed(call);
        if (call.state() == CallState.DRAFT && calls.setAsked(call, asked)) {
            changes.changed(meetingId, CallService.CALL, call.id(), call.version() + 1);
            calls.placeInRegions(call.id(), regions.byState(meetingId, calls.find(meetingId).orElseThrow().bodyId()));
        }
        var regionOf = regions.byState(meetingId, calls.find(meetingId).orElseThrow().bodyId());
        return (int) regions.states(meetingId, asked).stream().filter(calls::isState)
                .filter(iso2 -> insert(call, new AddresseeDraft(iso2, null, null, language), regionOf).isPresent()).count();
    }

    private Optional<Long> insert(Call call, AddresseeDraft fields, Map<String, Long> regionOf) {
        var inserted = calls.insertAddressee(call.id(), fields, regionOf.get(fields.iso2()));
        inserted.ifPresent(id -> {
            if (call.state() == CallState.OPEN) {
                seats.createForState(call.id(), fields.iso2(), call.seatsPerParty());
            }
            audit.record(call.meetingId(), ADDRESSEE, id, "CREATED", null, fields);
            changes.changed(call.meetingId(), ADDRESSEE, id, 0);
        });
        return inserted;
    }

    private List<Violation> violations(List<AddresseeDraft> added) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (var fields : added) {
            violations.addAll(fields.violations());
            if (fields.iso2() != null && !calls.isState(fields.iso2())) {
                violations.add(Violation.of("iso2", "nomination.error.state-unknown", fields.iso2()));
            }
            if (!seen.add(fields.iso2())) {
                violations.add(Violation.of("iso2", "nomination.error.state-addressed", fields.iso2()));
            }
        }
        return violations;
    }

    /**
     * Corrects the name, the address or the language. The old link ends; while nominating is open, a new letter is due. What others corrected
     * meanwhile and this edit did not touch is kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when both corrected the same otherwise; nothing is saved
     * @throws InvalidInput when a field is wrong, or the State is another
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public void correct(long meetingId, long addresseeId, AddresseeDraft base, AddresseeDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var before = found(meetingId, addresseeId);
        if (!before.fields().iso2().equals(mine.iso2())) {
            throw Input.refused("iso2", "nomination.error.state-fixed");
        }
        var merged = EditConflict.merged(base, before.fields(), mine, before.version(), new Of(meetingId, ADDRESSEE, before.id()));
        if (!before.fields().equals(merged)) {
            change(meetingId, before, merged);
        }
    }

    private void change(long meetingId, Addressee before, AddresseeDraft fields) {
        if (!calls.correctAddressee(before.id(), before.version(), fields)) {
            throw Input.changedMeanwhile();
        }
        links.revoke(Purpose.NOMINATE, before.id());
        audit.record(meetingId, ADDRESSEE, before.id(), "CHANGED", before.fields(), fields);
        changes.changed(meetingId, ADDRESSEE, before.id(), before.version() + 1);
    }

    /** @throws InvalidInput when it has nominated, or somebody else was quicker */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public void remove(long meetingId, long addresseeId, int version) {
        var call = calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        var addressee = found(meetingId, addresseeId);
        calls.lockAddressee(addresseeId);
        if (calls.hasNominated(addresseeId)) {
            throw Input.refused("iso2", "nomination.error.has-nominated");
        }
        if (!calls.removeAddressee(addresseeId, version)) {
            throw Input.changedMeanwhile();
        }
        links.revoke(Purpose.NOMINATE, addresseeId);
        seats.removeForState(call.id(), addressee.fields().iso2());
        audit.record(meetingId, ADDRESSEE, addresseeId, "ADDRESSEE_REMOVED", addressee.fields(), null);
        changes.changed(meetingId, ADDRESSEE, addresseeId, version + 1);
    }

    private Addressee found(long meetingId, long addresseeId) {
        return calls.addressee(meetingId, addresseeId).orElseThrow(() -> new NotFound("addressee", addresseeId));
    }

    private static void requireNotClosed(Call call) {
        if (call.state() == CallState.CLOSED) {
            throw Input.refused("iso2", "nomination.error.call-closed");
        }
    }
}
