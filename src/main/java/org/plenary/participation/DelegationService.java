package org.plenary.participation;

import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegations of States: head, deputy, alternates, advisers. */
@Service
public class DelegationService {

    /** For whom somebody is expected. @param iso2 of the delegation of a State, else null @param organisation or null */
    public record Represented(ParticipantCategory category, String iso2, String organisation) {
    }

    private final DelegationRepository delegations;
    private final ParticipantRepository participants;
    private final ParticipantWrites writes;

    DelegationService(DelegationRepository delegations, ParticipantRepository participants, ParticipantWrites writes) {
        this.delegations = delegations;
        this.participants = participants;
        this.writes = writes;
    }

    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<Delegation> delegations(long meetingId) {
        return delegations.delegations(meetingId);
    }

    /** @return every State and organisation for which somebody is expected, once in each category */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<Represented> represented(long meetingId) {
        return delegations.represented(meetingId);
    }

    /** @return who is expected for this State, in the order of their names */
    @Requires(Action.VIEW_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<ParticipantRow> members(long meetingId, String iso2) {
        return participants.rows(meetingId, delegations.members(meetingId, iso2));
    }

    /**
     * Gives somebody a role in their delegation.
     *
     * @param role null takes it away
     * @throws InvalidInput when they belong to no delegation, it has another head, or somebody else was quicker
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public void assign(long meetingId, long participantId, int version, DelegationRole role) {
        var participant = writes.unchanged(meetingId, participantId, version);
        if (!participant.fields().category().delegation()) {
            throw Input.refused("delegationRole", "participation.error.no-delegation");
        }
        if (participant.fields().delegationRole() != role) {
            writes.change(Actor.current(), participant, participant.with(participant.fields().as(role)), "CHANGED");
        }
    }
}
