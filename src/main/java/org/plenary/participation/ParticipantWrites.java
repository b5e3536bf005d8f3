package org.plenary.participation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.live.Changes;
import org.plenary.participation.ParticipantRepository.Entrant;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a participant passes here: one head in a delegation, the audit trail, open views. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantWrites {

    private final ParticipantRepository participants;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ParticipantWrites(ParticipantRepository participants, AuditTrail audit, Changes changes, Clock clock) {
        this.participants = participants;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws InvalidInput when the delegation has another head */
    Participant add(Actor by, long meetingId, Long nominationId, Long hostId, ParticipantDraft fields, ParticipantState state) {
        requireHost(fields, hostId);
        requireNoOtherHead(meetingId, fields, 0);
        var id = unlessHeadMeanwhile(() -> participants.insert(meetingId, nominationId, hostId, fields, state, clock.instant()));
        var added = participants.find(meetingId, id).orElseThrow();
        audit.record(by, meetingId, ParticipantService.PARTICIPANT, id, "CREATED", null, OnRecord.of(added));
        changes.changed(by, meetingId, ParticipantService.PARTICIPANT, id, 0);
        return added;
    }

    /** Many at once who get a link in this transaction, none of them a head of delegation. @return them with their ids, in the order given */
    List<Participant> addInvited(long meetingId, List<Entrant> entrants) {
        var added = participants.insertAll(meetingId, entrants, ParticipantState.INVITED, clock.instant());
        audit.recordAll(meetingId, ParticipantService.PARTICIPANT, "CREATED",
                added.stream().map(participant -> new Subject(participant.id(), null, OnRecord.of(participant))).toList());
        changes.changed(meetingId, ParticipantService.PARTICIPANT, added.getLast().id(), 0);
        return added;
    }

    /**
     * @param before what was read under the row lock
     * @param after  the same with what is to change
     * @throws InvalidInput when the delegation has another head, or somebody else was quicker
     */
    Participant change(Actor by, Participant before, Participant after, String action) {
        requireHost(after.fields(), after.hostId());
        if (after.state().standing()) {
            requireNoOtherHead(after.meetingId(), after.fields(), after.id());
        }
        if (!unlessHeadMeanwhile(() -> participants.update(after, clock.instant()))) {
            throw Input.changedMeanwhile();
        }
        var changed = participants.find(after.meetingId(), after.id()).orElseThrow();
        audit.record(by, after.meetingId(), ParticipantService.PARTICIPANT, after.id(), action, OnRecord.of(before), OnRecord.of(changed));
        changes.changed(by, after.meetingId(), ParticipantService.PARTICIPANT, after.id(), changed.version());
        return changed;
    }

    /** Whoever accompanies somebody is approved and cancelled with them. */
    void companionsFollow(Actor by, Participant host, String action) {
        participants.accompanying(host.id()).stream().filter(person -> person.state().standing() && person.state() != host.state())
                .forEach(person -> change(by, person, person.in(host.state(), host.reason()), action));
    }

    Participant locked(long meetingId, long participantId) {
        return participants.findForUpdate(meetingId, participantId).orElseThrow(() -> new NotFound("participant", participantId));
    }

    /** Takes the row lock. @throws InvalidInput when it is not of this version any more */
    Participant unchanged(long meetingId, long participantId, int version) {
        var participant = locked(meetingId, participantId);
        if (participant.version() != version) {
            throw Input.changedMeanwhile();
        }
        return participant;
    }

    Instant now() {
        return clock.instant();
    }

    private static void requireHost(ParticipantDraft fields, Long hostId) {
        if ((fields.category() == ParticipantCategory.ACCOMPANYING) != (hostId != null)) {
            throw Input.refused("category", "participation.error.accompanying");
        }
    }

    private void requireNoOtherHead(long meetingId, ParticipantDraft fields, long participantId) {
        if (fields.delegationRole() == DelegationRole.HEAD && fields.iso2() != null) {
            participants.headOf(meetingId, fields.iso2(), participantId).ifPresent(head -> {
                throw Input.refused("delegationRole", "participation.error.head-taken", head.name());
            });
        }
    }

    /** Two may be made head at the same moment: the constraint decides who was first. */
    private static <T> T unlessHeadMeanwhile(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw Input.changedMeanwhile();
        }
    }
}
