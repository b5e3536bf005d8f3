package org.plenary.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The call for nominations of a meeting: drafted, opened, its letters sent, extended, closed. */
@Service
public class CallService {

    public static final String CALL = "NOMINATION_CALL";

    /** How far the letters are. @param total addressees of the call */
    public record Letters(int told, int total) {

        public boolean complete() {
            return told == total;
        }
    }

    private record Progress(CallState state, LocalDateTime deadline) {
    }

    private final CallRepository calls;
    private final SeatRepository seats;
    private final MeetingFacts meetings;
    private final GuestLinks links;
    private final NominationLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    CallService(CallRepository calls, SeatRepository seats, MeetingFacts meetings, GuestLinks links, NominationLetters letters,
            AuditTrail audit, Changes changes, Clock clock) {
        this.calls = calls;
        this.seats = seats;
        this.meetings = meetings;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_NOMINATIONS)
    @Transactional(readOnly = true)
    public Optional<Call> find(long meetingId) {
        return calls.find(meetingId);
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
        if (!calls.insert(meetingId, draft, draft.deadlineIn(zone(meetingId)))) {
            throw Input.refused("seats", "nomination.error.call-exists");
        }
        var call = calls.find(meetingId).orElseThrow();
        audit.record(meetingId, CALL, call.id(), "CREATED", null, draft);
        changes.changed(meetingId, CALL, call.id(), call.version());
        return call;
    }

    /**
     * Saves an edit of the draft. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is wrong, or when the call has been opened meanwhile
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call edit(long meetingId, CallDraft base, CallDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var call = locked(meetingId);
        if (call.state() != CallState.DRAFT) {
            throw Input.refused("seats", "nomination.error.call-not-draft");
        }
        var zone = zone(meetingId);
        var now = call.fields(zone);
        var merge = ThreeWay.merge(base, now, mine);
        if (!merge.conflicts().isEmpty()) {
            throw new EditConflict(merge.conflicts(), now, merge.merged(), call.version());
        }
        var merged = merge.merged();
        if (merged.equals(now)) {
            return call;
        }
        InvalidInput.throwIfAny(merged.violations());
        store(new Call(call.id(), meetingId, merged.seats(), merged.seatsPerParty(), merged.deadlineIn(zone), merged.note(), merged.contact(),
                CallState.DRAFT, null, call.version()));
        audit.record(meetingId, CALL, call.id(), "CHANGED", now, merged);
        return calls.find(meetingId).orElseThrow();
    }

    /**
     * Opens the call and makes its seats. The letters are then sent by {@link #sendNext}, one step after another.
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
        if (call.contact() == null) {
            throw Input.refused("contact", "error.required");
        }
        requireFuture(call.deadline());
        seats.createForMeeting(call.id(), call.seats());
        addressees.forEach(addressee -> seats.createForState(call.id(), addressee.fields().iso2(), call.seatsPerParty()));
        return change(call, call.deadline(), CallState.OPEN, "CALL_OPENED");
    }

    /**
     * Writes one letter that is due: the invitation, or the new deadline. Each call is a transaction of its own, so that many letters
     * are sent step by step, by more than one person at once if need be, and stopping between two steps loses nothing.
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Letters sendNext(long meetingId) {
        var call = calls.find(meetingId).orElseThrow(() -> new NotFound("call of meeting", meetingId));
        if (call.state() == CallState.OPEN) {
            calls.nextLetterDue(call).ifPresent(addressee -> send(call, addressee));
        }
        var all = calls.addressees(meetingId);
        return new Letters((int) all.stream().filter(addressee -> !addressee.letterDue()).count(), all.size());
    }

    private void send(Call call, Addressee addressee) {
        var meetingId = call.meetingId();
        var fields = addressee.fields();
        var token = links.issue(Purpose.NOMINATE, meetingId, addressee.id(), fields.name(), fields.email(), Locale.of(fields.language()),
                call.deadline());
        letters.call(call, addressee, token);
        calls.told(addressee, call.deadline(), clock.instant());
        audit.record(meetingId, AddresseeService.ADDRESSEE, addressee.id(), "CALL_SENT", null, fields);
        changes.changed(meetingId, AddresseeService.ADDRESSEE, addressee.id(), addressee.version() + 1);
    }

    /**
     * Sets another deadline, also after the old one has passed or the call was closed: it is then open again. The addressees are due
     * a letter with a new link.
     *
     * @param deadline in the zone of the meeting
     */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call extend(long meetingId, int version, LocalDateTime deadline) {
        var call = unchanged(meetingId, version);
        if (call.state() == CallState.DRAFT) {
            throw Input.changedMeanwhile();
        }
        var instant = deadline == null ? null : deadline.atZone(zone(meetingId)).toInstant();
        requireFuture(instant);
        return change(call, instant, CallState.OPEN, "DEADLINE_CHANGED");
    }

    /** Ends the nominating before its deadline; deciding goes on. */
    @Requires(Action.MANAGE_CALL)
    @Transactional
    public Call close(long meetingId, int version) {
        var call = unchanged(meetingId, version);
        if (call.state() != CallState.OPEN) {
            throw Input.changedMeanwhile();
        }
        calls.addressees(meetingId).forEach(addressee -> links.revoke(Purpose.NOMINATE, addressee.id()));
        return change(call, call.deadline(), CallState.CLOSED, "CALL_CLOSED");
    }

    private Call change(Call call, Instant deadline, CallState state, String action) {
        var zone = zone(call.meetingId());
        store(new Call(call.id(), call.meetingId(), call.seats(), call.seatsPerParty(), deadline, call.note(), call.contact(), state,
                call.openedAt() == null ? clock.instant() : call.openedAt(), call.version()));
        audit.record(call.meetingId(), CALL, call.id(), action, new Progress(call.state(), local(call.deadline(), zone)),
                new Progress(state, local(deadline, zone)));
        return calls.find(call.meetingId()).orElseThrow();
    }

    private void store(Call call) {
        if (!calls.update(call)) {
            throw Input.changedMeanwhile();
        }
        changes.changed(call.meetingId(), CALL, call.id(), call.version() + 1);
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
