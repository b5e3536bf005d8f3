package org.plenary.participation;

import org.plenary.audit.Actor;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to register: confirmed nominees, and whoever the organisers invite directly. Each gets a link of their own. */
@Service
public class InvitationService {

    private final ParticipantWrites writes;
    private final NomineeRepository nominees;
    private final Invitations invitations;

    InvitationService(ParticipantWrites writes, NomineeRepository nominees, Invitations invitations) {
        this.writes = writes;
        this.nominees = nominees;
        this.invitations = invitations;
    }

    /**
     * Invites somebody to register.
     *
     * @throws InvalidInput when a field is missing or wrong; an e-mail address is needed here
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant invite(long meetingId, ParticipantDraft fields) {
        var violations = fields.violations();
        if (fields.email() == null) {
            Input.email(violations, "email", null);
        }
        InvalidInput.throwIfAny(violations);
        return invitations.sent(Actor.current(), writes.add(Actor.current(), meetingId, null, null, fields, ParticipantState.INVITED));
    }

    /**
     * Sends a new link; the one before ends.
     *
     * @throws InvalidInput when there is no e-mail address, or somebody else was quicker
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Participant sendLink(long meetingId, long participantId, int version) {
        var participant = writes.unchanged(meetingId, participantId, version);
        if (participant.fields().email() == null) {
            throw Input.refused("email", "participation.error.no-email");
        }
        return invitations.sent(Actor.current(), participant);
    }

    /** @return how many nominees have confirmed and are no participants yet */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public int nomineesWaiting(long meetingId) {
        return nominees.waiting(meetingId);
    }

    /**
     * Makes participants of nominees who have confirmed and sends each a link to register; at most fifty in one go.
     *
     * @return how many there were; 0 when all have been taken over
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public int takeOverNominees(long meetingId) {
        return invitations.takeOver(meetingId);
    }
}
