package org.plenary.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.live.Changes;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingRole;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who plans a meeting together, each with its own role. */
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

    private record Held(String holder, MeetingRole role) {
    }

    private final AccessRepository access;
    private final MeetingRepository meetings;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    AccessService(AccessRepository access, MeetingRepository meetings, Outbox outbox, PublicAddress address, Messages messages,
            AuditTrail audit, Changes changes, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Grant> grants(long meetingId) {
        return access.grants(meetingId, MeetingService.language());
    }

    /**
     * Lets an organisation in: its staff can open the meeting at once and are told by e-mail, each in their language.
     *
     * @throws InvalidInput when it holds a role already
     */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void invite(long meetingId, long organisationId, MeetingRole role) {
        access.lock(meetingId);
        if (access.holdsRole(meetingId, organisationId)) {
            throw new InvalidInput(List.of(Violation.of("organisation", "access.error.has-role")));
        }
        var account = CurrentAccount.get();
        var grantId = access.grantToOrganisation(meetingId, organisationId, role, account.id(), clock.instant());
        if (role == MeetingRole.LEAD_ORGANISER || role == MeetingRole.CO_ORGANISER) {
            meetings.addPartner(meetingId, organisationId, Capacity.CONVENER);
        }
        var grant = access.find(meetingId, grantId, MeetingService.language()).orElseThrow();
        audit.record(meetingId, ACCESS, grantId, "GRANTED", null, new Held(grant.holder(), role));
        changes.changed(meetingId, ACCESS, grantId, 0);
        for (var person : access.staff(organisationId)) {
            outbox.put(invitation(meetingId, person, role));
        }
    }

    /** @throws NotFound when the grant is gone or was changed meanwhile */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void changeRole(long meetingId, Grant grant, MeetingRole role) {
        access.lock(meetingId);
        keepsALead(meetingId, grant, role);
        if (access.changeRole(found(meetingId, grant).id(), grant.version(), role) == 0) {
            throw new NotFound("grant", grant.id());
        }
        audit.record(meetingId, ACCESS, grant.id(), "CHANGED", new Held(grant.holder(), grant.role()), new Held(grant.holder(), role));
        changes.changed(meetingId, ACCESS, grant.id(), grant.version() + 1);
    }

    /** Takes a role away: open views of its holder close at their next step. */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void withdraw(long meetingId, Grant grant) {
        access.lock(meetingId);
        keepsALead(meetingId, grant, null);
        if (access.withdraw(found(meetingId, grant).id(), grant.version()) == 0) {
            throw new NotFound("grant", grant.id());
        }
        if (grant.organisationId() != null) {
            meetings.removePartner(meetingId, grant.organisationId(), Capacity.CONVENER);
        }
        audit.record(meetingId, ACCESS, grant.id(), "WITHDRAWN", new Held(grant.holder(), grant.role()), null);
        changes.changed(meetingId, ACCESS, grant.id(), grant.version() + 1);
    }

    private Grant found(long meetingId, Grant grant) {
        return access.find(meetingId, grant.id(), MeetingService.language()).orElseThrow(() -> new NotFound("grant", grant.id()));
    }

    private void keepsALead(long meetingId, Grant changed, MeetingRole newRole) {
        var leads = access.grants(meetingId, MeetingService.language()).stream().filter(grant -> grant.role() == MeetingRole.LEAD_ORGANISER).map(Grant::id).toList();
        if (newRole != MeetingRole.LEAD_ORGANISER && leads.equals(List.of(changed.id()))) {
            throw new InvalidInput(List.of(Violation.of("role", "access.error.last-lead")));
        }
    }

    private Letter invitation(long meetingId, AccessRepository.Person person, MeetingRole role) {
        var locale = Locale.of(person.language());
        var meeting = meetings.get(meetingId, person.language());
        var title = MeetingService.heading(meeting).title(person.language());
        var account = CurrentAccount.get();
        return new Letter(meetingId, person.email(), person.name(), locale,
                messages.get("access.mail.subject", locale, title),
                messages.get("access.mail.body", locale, person.name(), account.name(), account.organisation(), title,
                        messages.get("role." + role.name(), locale), address.of("/m/" + meeting.code())));
    }
}
