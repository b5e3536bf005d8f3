package org.plenary.meeting;

import java.time.Clock;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingRole;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How roles in a meeting begin, change and end. It asks for no right: the services that call it have done so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartnerRoles {

    record Held(String holder, MeetingRole role) {
    }

    private final AccessRepository access;
    private final PartnerInvitationRepository invitations;
    private final MeetingRepository meetings;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PartnerRoles(AccessRepository access, PartnerInvitationRepository invitations, MeetingRepository meetings, AuditTrail audit, Changes changes, Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.meetings = meetings;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the roles held, which nobody else changes until this transaction ends */
    public List<Grant> locked(long meetingId) {
        access.lock(meetingId);
        return access.grants(meetingId, MeetingService.language());
    }

    public List<Grant> leads(long meetingId) {
        return access.grants(meetingId, MeetingService.language()).stream().filter(grant -> grant.role() == MeetingRole.LEAD_ORGANISER).toList();
    }

    /** Lets a partner in that has accepted. */
    public void begin(long meetingId, Long organisationId, Long accountId, MeetingRole role) {
        var grantId = access.insert(meetingId, organisationId, accountId, role, CurrentAccount.get().id(), clock.instant());
        if (organisationId != null && (role == MeetingRole.LEAD_ORGANISER || role == MeetingRole.CO_ORGANISER)) {
            meetings.addPartner(meetingId, organisationId, Capacity.CONVENER);
        }
        var grant = access.find(meetingId, grantId, MeetingService.language()).orElseThrow();
        audit.record(meetingId, AccessService.ACCESS, grantId, "GRANTED", null, new Held(grant.holder(), role));
        changes.changed(meetingId, AccessService.ACCESS, grantId, 0);
    }

    /** @throws NotFound when the grant is gone or was changed meanwhile @throws InvalidInput when no lead organiser would be left */
    public void change(long meetingId, Grant grant, MeetingRole role) {
        access.lock(meetingId);
        keepsALead(meetingId, grant, role);
        if (access.changeRole(found(meetingId, grant).id(), grant.version(), role) == 0) {
            throw new NotFound("grant", grant.id());
        }
        audit.record(meetingId, AccessService.ACCESS, grant.id(), "CHANGED", new Held(grant.holder(), grant.role()), new Held(grant.holder(), role));
        changes.changed(meetingId, AccessService.ACCESS, grant.id(), grant.version() + 1);
    }

    /**
     * @param state  {@link State#WITHDRAWN} when it is taken away, {@link State#LEFT} when it is given up
     * @param reason given where it is given up @param successorId of the organisation that takes over; null where none is named
     * @throws NotFound when the grant is gone or was changed meanwhile @throws InvalidInput when no lead organiser would be left
     */
    public void end(long meetingId, Grant grant, State state, String reason, Long successorId) {
        access.lock(meetingId);
        keepsALead(meetingId, grant, null);
        invitations.end(meetingId, found(meetingId, grant), state, reason, successorId, CurrentAccount.get().id(), clock.instant());
        if (access.withdraw(grant.id(), grant.version()) == 0) {
            throw new NotFound("grant", grant.id());
        }
        if (grant.organisationId() != null) {
            meetings.removePartner(meetingId, grant.organisationId(), Capacity.CONVENER);
        }
        audit.record(meetingId, AccessService.ACCESS, grant.id(), "WITHDRAWN", new Held(grant.holder(), grant.role()), null);
        changes.changed(meetingId, AccessService.ACCESS, grant.id(), grant.version() + 1);
    }

    private Grant found(long meetingId, Grant grant) {
        return access.find(meetingId, grant.id(), MeetingService.language()).orElseThrow(() -> new NotFound("grant", grant.id()));
    }

    private void keepsALead(long meetingId, Grant changed, MeetingRole newRole) {
        if (newRole != MeetingRole.LEAD_ORGANISER && leads(meetingId).stream().map(Grant::id).toList().equals(List.of(changed.id()))) {
            throw Input.refused("role", "access.error.last-lead");
        }
    }
}
