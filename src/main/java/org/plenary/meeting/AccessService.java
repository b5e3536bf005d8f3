package org.plenary.meeting;

import java.util.List;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.MeetingRole;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who plans a meeting together, each with its own role. How they come to it: {@link PartnerInvitationService}. */
@Service
public class AccessService {

    public static final String ACCESS = "ACCESS";

    /**
     * A role held in the meeting by an organisation or by one person.
     *
     * @param holder  the name of the organisation or person
     * @param acronym of the organisation; null for a person
     */
    public record Grant(long id, Long organisationId, Long accountId, String holder, String acronym, String colour, MeetingRole role, int version) {
    }

    private final AccessRepository access;
    private final PartnerRoles roles;

    AccessService(AccessRepository access, PartnerRoles roles) {
        this.access = access;
        this.roles = roles;
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Grant> grants(long meetingId) {
        return access.grants(meetingId, MeetingService.language());
    }

    /** @throws NotFound when the grant is gone or was changed meanwhile @throws InvalidInput when no lead organiser would be left */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void changeRole(long meetingId, Grant grant, MeetingRole role) {
        roles.change(meetingId, grant, role);
    }

    /** Takes a role away: open views of its holder close at their next step. @throws InvalidInput when no lead organiser would be left */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void withdraw(long meetingId, Grant grant) {
        roles.end(meetingId, grant, State.WITHDRAWN, null, null);
    }
}
