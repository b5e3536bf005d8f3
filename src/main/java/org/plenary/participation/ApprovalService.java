package org.plenary.participation;

import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers decide about registrations. Each decision is written to the participant. */
@Service
public class ApprovalService {

    private static final int LONGEST_REASON = 1_000;

    private final ParticipantWrites writes;
    private final RegistrationLetters letters;

    ApprovalService(ParticipantWrites writes, RegistrationLetters letters) {
        this.writes = writes;
        this.letters = letters;
    }

    /** @throws InvalidInput when there is nothing to approve, or somebody else was quicker */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant approve(long meetingId, long participantId, int version) {
        var participant = writes.unchanged(meetingId, participantId, version);
        if (participant.state() != ParticipantState.REGISTERED) {
            throw Input.changedMeanwhile();
        }
        return approved(participant);
    }

    /**
     * Approves those of them who have registered and leaves the others as they are.
     *
     * @return how many were approved
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public int approveAll(long meetingId, List<Long> participantIds) {
        var approved = 0;
        for (long id : participantIds.stream().sorted().toList()) {
            var participant = writes.locked(meetingId, id);
            if (participant.state() == ParticipantState.REGISTERED) {
                approved(participant);
                approved++;
            }
        }
        return approved;
    }

    private Participant approved(Participant participant) {
        var approved = writes.change(Actor.current(), participant, participant.in(ParticipantState.APPROVED, null).toBeApproved(List.of()), "APPROVED");
        writes.companionsFollow(Actor.current(), approved, "APPROVED");
        letters.approved(approved);
        return approved;
    }

    /** @param reason told to the participant */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant refuse(long meetingId, long participantId, int version, String reason) {
        var refused = end(meetingId, participantId, version, ParticipantState.REFUSED, reason, "REFUSED");
        letters.refused(refused);
        return refused;
    }

    /** Takes somebody off who does not come. @param reason told to the participant */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant cancel(long meetingId, long participantId, int version, String reason) {
        var cancelled = end(meetingId, participantId, version, ParticipantState.CANCELLED, reason, "CANCELLED");
        letters.cancelled(cancelled);
        return cancelled;
    }

    /** Takes a refusal or cancellation back: the registration waits for approval again, or the invitation for an answer. */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant reopen(long meetingId, long participantId, int version) {
        var participant = writes.unchanged(meetingId, participantId, version);
        if (participant.state().standing()) {
            throw Input.changedMeanwhile();
        }
        var state = participant.registeredAt() == null ? ParticipantState.INVITED : ParticipantState.REGISTERED;
        return writes.change(Actor.current(), participant, participant.in(state, null), "REOPENED");
    }

    private Participant end(long meetingId, long participantId, int version, ParticipantState state, String reason, String action) {
        var why = Input.trimmed(reason);
        if (why == null) {
            throw Input.refused("reason", "participation.error.reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw Input.refused("reason", "error.too-long", LONGEST_REASON, why.length());
        }
        var participant = writes.unchanged(meetingId, participantId, version);
        if (!participant.state().standing()) {
            throw Input.changedMeanwhile();
        }
        var ended = writes.change(Actor.current(), participant, participant.in(state, why), action);
        writes.companionsFollow(Actor.current(), ended, action);
        return ended;
    }
}
