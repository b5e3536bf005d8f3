package org.plenary.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.together.ApprovalGate;
import org.plenary.together.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call for nominations of a meeting: drafted, opened, extended, closed. */
@Service
public class CallService {

    public static final String CALL = "NOMINATION_CALL";

    private record Progress(CallState state, LocalDateTime deadline, String reason) {
    }

    private record RegionProgress(String region, LocalDateTime deadline, String reason) {
    }

    private final ApprovalGate approved;
    private final CallRepository calls;
    private final CallListRepository lists;
    private final SeatRepository seats;
    private final MeetingFacts meetings;
    private final CallRegions regions;
    private final CallAccounts accounts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    CallService(CallRepository calls, CallListRepository lists, SeatRepository seats, MeetingFacts meetings, CallRegions regions,
            CallAccounts accounts, AuditTrail audit, Changes changes, Clock clock, ApprovalGate approved) {
        this.approved = approved;
        this.calls = calls;
        this.lists = lists;
        this.seats = seats;
        this.meetings = meetings;
        this.regions = regions;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Call> find(long meetingId) {
        return calls.find(meetingId);
    }

    /** @return profiles, regions, papers and reminders of the call */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public CallLists lists(long meetingId) {
        return calls.find(meetingId).map(call -> lists.of(call.id())).orElseThrow(() -> new NotFound("call of meeting", meetingId));
    }

    /** @return the regions of the call as they stand: their deadlines, and whether their representatives have picked */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public List<RegionCall> regions(long meetingId) {
        return calls.find(meetingId).map(call -> lists.regions(call.id())).orElse(List.of());
    }

    /** @return the addressees, in the order of their codes */
    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public List<Addressee> addressees(long meetingId) {
        return calls.addressees(meetingId);
    }

    /**
     * Begins the draft of the call.
     *
     * @throws InvalidInput when a field is wrong, or when the meeting has a call already
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call create(long meetingId, CallDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var id = calls.insert(meetingId, draft, draft.deadlineIn(zone(meetingId)))
                .orElseThrow(() -> Input.refused("seats", "nomination.error.call-exists"));
        lists.save(id, new CallLists(List.of(), List.of(), List.of(), List.of()), draft.lists());
        audit.record(meetingId, CALL, id, "CREATED", null, accounts.of(draft));
        changes.changed(meetingId, CALL, id, 0);
        return calls.find(meetingId).orElseThrow();
    }

    /**
     * Saves an edit of the call. Fields that others changed meanwhile and this edit did not touch are kept. Once the call has gone
     * out, only what was not promised to those who nominate still changes.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or can no longer be changed
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call edit(long meetingId, CallDraft base, CallDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var call = locked(meetingId);
        var zone = zone(meetingId);
        var now = call.fields(lists.of(call.id()), zone);
        var merged = EditConflict.merged(base, now, mine, call.version(), new Of(meetingId, CALL, call.id()));
        if (merged.equals(now)) {
            return call;
        }
        InvalidInput.throwIfAny(merged.violations());
        if (call.state() != CallState.DRAFT) {
            InvalidInput.throwIfAny(OpenCall.violations(now, merged));
            addSeats(call, merged);
        }
        stored(call, calls.update(call, merged, merged.deadlineIn(zone)));
        lists.save(call.id(), now.lists(), merged.lists());
        if (!Objects.equals(now.bodyId(), merged.bodyId())) {
            calls.placeInRegions(call.id(), regions.byState(meetingId, merged.bodyId()));
        }
        audit.record(meetingId, CALL, call.id(), "CHANGED", accounts.of(now), accounts.of(merged));
        return calls.find(meetingId).orElseThrow();
    }

    private void addSeats(Call call, CallDraft after) {
        if (after.seats() > call.seats()) {
            seats.createForMeeting(call.id(), after.seats() - call.seats());
        }
        if (after.seatsPerParty() > call.seatsPerParty()) {
            calls.addressees(call.meetingId()).forEach(addressee ->
                    seats.createForState(call.id(), addressee.fields().iso2(), after.seatsPerParty() - call.seatsPerParty()));
        }
    }

    /**
     * Opens the call and makes its seats. The letters are then sent by {@link CallLetterService}, one step after another.
     *
     * @throws InvalidInput when nobody is addressed, the deadline is missing or past, or the call changed meanwhile
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call open(long meetingId, int version) {
        var call = unchanged(meetingId, version);
        var addressees = calls.addressees(meetingId);
        if (call.state() != CallState.DRAFT) {
            throw Input.changedMeanwhile();
        }
        if (addressees.isEmpty()) {
            throw Input.refused("addressees", "nomination.error.no-addressee");
        }
        var incomplete = addressees.stream().filter(addressee -> !addressee.complete()).count();
        if (incomplete > 0) {
            throw Input.refused("addressees", "nomination.error.addressees-incomplete", incomplete);
        }
        if (call.contact() == null) {
            throw Input.refused("contact", "error.required");
        }
        requireFuture(call.deadline());
        approved.pass(meetingId, Thing.INVITEES, "addressees");
        seats.createForMeeting(call.id(), call.seats());
        addressees.forEach(addressee -> seats.createForState(call.id(), addressee.fields().iso2(), call.seatsPerParty()));
        return change(call, call.deadline(), CallState.OPEN, "CALL_OPENED", null);
    }

    /**
     * Sets another deadline for all, also after the old one has passed or the call was closed: it is then open again. The addressees
     * are due a letter with the reason and a new link.
     *
     * @param deadline in the zone of the meeting
     * @param reason   stands in the letters
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call extend(long meetingId, int version, LocalDateTime deadline, String reason) {
        var call = sentOut(meetingId, version);
        var why = Input.reason(reason, true);
        var instant = inFuture(meetingId, deadline);
        lists.clearDeadlines(call.id());
        lists.recordExtension(call.id(), null, clock.instant(), call.deadline(), instant, why);
        return change(call, instant, CallState.OPEN, "DEADLINE_CHANGED", why);
    }

    /**
     * Calls one region again: its addressees are due a letter with the reason and a new link, and may nominate until this deadline.
     * For all others nothing changes, also where their deadline has passed or the call was closed.
     *
     * @param deadline in the zone of the meeting
     * @param reason   stands in the letters
     * @throws InvalidInput when nobody of the region is addressed, or the deadline is not after the one that applies to all
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call extendRegion(long meetingId, int version, long regionId, LocalDateTime deadline, String reason) {
        var call = sentOut(meetingId, version);
        var why = Input.reason(reason, true);
        var instant = inFuture(meetingId, deadline);
        var asked = calls.addressees(meetingId).stream().filter(addressee -> addressee.regionId() != null && addressee.regionId() == regionId)
                .toList();
        if (asked.isEmpty()) {
            throw Input.refused("regionId", "nomination.error.region-nobody");
        }
        if (call.takesNominations(clock.instant()) && !instant.isAfter(call.deadline())) {
            throw Input.refused("deadline", "nomination.error.region-deadline");
        }
        var before = asked.getFirst().deadline(call);
        lists.setDeadline(call.id(), regionId, instant);
        lists.recordExtension(call.id(), regionId, clock.instant(), before, instant, why);
        stored(call, calls.update(call, call.deadline(), call.state(), call.openedAt()));
        var zone = zone(meetingId);
        var region = regions.name(call.bodyId(), regionId);
        audit.record(meetingId, CALL, call.id(), "REGION_CALLED_AGAIN", new RegionProgress(region, local(before, zone), null),
                new RegionProgress(region, deadline, why));
        return calls.find(meetingId).orElseThrow();
    }

    /** Ends the nominating before its deadline; deciding goes on. */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call close(long meetingId, int version) {
        var call = unchanged(meetingId, version);
        if (call.state() != CallState.OPEN) {
            throw Input.changedMeanwhile();
        }
        lists.clearDeadlines(call.id());
        return change(call, call.deadline(), CallState.CLOSED, "CALL_CLOSED", null);
    }

    private Call change(Call call, Instant deadline, CallState state, String action, String reason) {
        var zone = zone(call.meetingId());
        stored(call, calls.update(call, deadline, state, call.openedAt() == null ? clock.instant() : call.openedAt()));
        audit.record(call.meetingId(), CALL, call.id(), action, new Progress(call.state(), local(call.deadline(), zone), null),
                new Progress(state, local(deadline, zone), reason));
        return calls.find(call.meetingId()).orElseThrow();
    }

    private void stored(Call call, boolean done) {
        if (!done) {
            throw Input.changedMeanwhile();
        }
        changes.changed(call.meetingId(), CALL, call.id(), call.version() + 1);
    }

    private Call sentOut(long meetingId, int version) {
        var call = unchanged(meetingId, version);
        if (call.state() == CallState.DRAFT) {
            throw Input.changedMeanwhile();
        }
        return call;
    }

    private Instant inFuture(long meetingId, LocalDateTime deadline) {
        var instant = deadline == null ? null : deadline.atZone(zone(meetingId)).toInstant();
        requireFuture(instant);
        return instant;
    }

    private Call unchanged(long meetingId, int version) {
        var call = locked(meetingId);
        if (call.version() != version) {
            throw Input.changedMeanwhile();
        }
        return call;
    }

    private Call locked(long meetingId) {
        return calls.findForUpdate(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
    }

    private void requireFuture(Instant deadline) {
        if (deadline == null) {
            throw Input.refused("deadline", "error.required");
        }
        if (!deadline.isAfter(clock.instant())) {
            throw Input.refused("deadline", "nomination.error.deadline-past");
        }
    }

    private ZoneId zone(long meetingId) {
        return meetings.of(meetingId, Locale.ENGLISH).zone();
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
