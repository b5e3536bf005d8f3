package org.plenary.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.meeting.PartnerInvitationRepository.Person;
import org.plenary.security.Action;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingRole;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners are asked to plan a meeting, answer, and may leave later. Until they accept they see of the meeting only what the
 * invitation says. See docs/decisions/0034.
 */
@Service
public class PartnerInvitationService {

    public static final String PARTNER_INVITATION = "PARTNER_INVITATION";

    static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    /** @param mayAnswer whether the reader may speak for whoever is invited */
    public record Received(PartnerInvitation invitation, MeetingHeading meeting, boolean mayAnswer) {
    }

    private record OnRecord(String holder, MeetingRole role, String note, State state, String reason, String successor) {

        static OnRecord of(PartnerInvitation invitation, State state, String reason) {
            return new OnRecord(invitation.holder(), invitation.role(), invitation.note(), state, reason, null);
        }
    }

    private final PartnerInvitationRepository invitations;
    private final AccessService access;
    private final PartnerRoles roles;
    private final MeetingFacts facts;
    private final PartnerLetters letters;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PartnerInvitationService(PartnerInvitationRepository invitations, AccessService access, PartnerRoles roles, MeetingFacts facts, PartnerLetters letters,
            AuditTrail audit, Changes changes, Clock clock) {
        this.invitations = invitations;
        this.access = access;
        this.roles = roles;
        this.facts = facts;
        this.letters = letters;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return all that were ever made in the meeting, the latest first */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public List<PartnerInvitation> invitations(long meetingId) {
        return invitations.of(meetingId, MeetingService.language(), clock.instant());
    }

    /**
     * Asks an organisation, or one person; whoever may answer is told by e-mail and on their home page, and has 30 days.
     *
     * @throws InvalidInput when something is missing or wrong, or the partner holds a role or is asked already
     */
    @Requires(Action.MANAGE_ACCESS)
    @AskAgain
    @Transactional
    public void invite(long meetingId, InvitationDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var grants = roles.locked(meetingId);
        var now = clock.instant();
        var field = draft.email() == null ? "organisationId" : "email";
        var account = draft.email() == null ? null
                : invitations.account(draft.email()).orElseThrow(() -> Input.refused("email", "partner.error.no-account", draft.email()));
        if (grants.stream().anyMatch(grant -> isHeldBy(grant, draft.organisationId(), account))) {
            throw Input.refused(field, "access.error.has-role");
        }
        invitations.closeExpired(meetingId, now);
        if (invitations.isOpen(meetingId, draft.organisationId(), account)) {
            throw Input.refused(field, "partner.error.asked");
        }
        var id = invitations.insert(meetingId, draft.organisationId(), account, draft.role(), draft.note(), CurrentAccount.get().id(), now,
                now.plus(TIME_TO_ANSWER));
        var made = find(id);
        audit.record(meetingId, PARTNER_INVITATION, id, "INVITED", null, OnRecord.of(made, State.INVITED, null));
        changes.changed(meetingId, AccessService.ACCESS, id, 0);
        letters.invited(made, answering(made));
    }

    /** Takes back what was not answered yet. @throws InvalidInput when it was settled meanwhile */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional
    public void takeBack(long meetingId, long invitationId) {
        var invitation = invitations.find(invitationId, MeetingService.language(), clock.instant()).filter(one -> one.meetingId() == meetingId)
                .orElseThrow(() -> new NotFound("invitation", invitationId));
        settle(invitation, State.WITHDRAWN, "WITHDRAWN", null);
        letters.takenBack(invitation, answering(invitation));
    }

    /** @return what is to be answered by the signed-in account, for itself or for its organisation */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Received> waiting() {
        return invitations.open(CurrentAccount.get(), MeetingService.language(), clock.instant()).stream().map(this::received).filter(Received::mayAnswer).toList();
    }

    /** @throws NotFound unless the signed-in account or its organisation is the one invited */
    @SignedIn
    @Transactional(readOnly = true)
    public Received received(long invitationId) {
        var account = CurrentAccount.get();
        return invitations.find(invitationId, MeetingService.language(), clock.instant())
                .filter(one -> Objects.equals(one.organisationId(), account.organisationId()) || Objects.equals(one.accountId(), account.id()))
                .map(this::received).orElseThrow(() -> new NotFound("invitation", invitationId));
    }

    /** From now on the role is held. @throws InvalidInput when it was settled meanwhile, by whom it says */
    @SignedIn
    @AskAgain
    @Transactional
    public void accept(long invitationId) {
        var invitation = answerable(invitationId);
        roles.locked(invitation.meetingId());
        settle(invitation, State.ACCEPTED, "ACCEPTED", null);
        roles.begin(invitation.meetingId(), invitation.organisationId(), invitation.accountId(), invitation.role());
        letters.answered(invitation, State.ACCEPTED, null, leading(invitation.meetingId()));
    }

    /** @param reason why, at most 1,000 characters @throws InvalidInput when there is none, or it was settled meanwhile */
    @SignedIn
    @Transactional
    public void decline(long invitationId, String reason) {
        var invitation = answerable(invitationId);
        var why = Input.reason(reason, true);
        settle(invitation, State.DECLINED, "DECLINED", why);
        letters.answered(invitation, State.DECLINED, why, leading(invitation.meetingId()));
    }

    /** @return the role that the signed-in account may give up: its own, or that of its organisation where it speaks for it */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Optional<Grant> mayLeave(long meetingId) {
        var account = CurrentAccount.get();
        var speaks = invitations.answersForItsOrganisation(account.id());
        return access.grants(meetingId).stream()
                .filter(grant -> Objects.equals(grant.accountId(), account.id()) || speaks && Objects.equals(grant.organisationId(), account.organisationId()))
                .findFirst();
    }

    /**
     * Gives up the own role; those who lead the meeting are told.
     *
     * @param reason      at most 1,000 characters
     * @param successorId the organisation that takes over, one that holds a role in the meeting; null where none is named
     * @throws InvalidInput when it is the last lead organiser, or there is no reason
     */
    @Requires(Action.VIEW_MEETING)
    @AskAgain
    @Transactional
    public void leave(long meetingId, String reason, Long successorId) {
        var why = Input.reason(reason, true);
        var own = mayLeave(meetingId).orElseThrow(() -> new NotFound("role in meeting", meetingId));
        var successor = successorId == null ? null : access.grants(meetingId).stream()
                .filter(grant -> successorId.equals(grant.organisationId()) && grant.id() != own.id()).findFirst()
                .orElseThrow(() -> Input.refused("successor", "partner.error.successor"));
        roles.end(meetingId, own, State.LEFT, why, successorId);
        audit.record(meetingId, PARTNER_INVITATION, own.id(), "LEFT", new OnRecord(own.holder(), own.role(), null, State.ACCEPTED, null, null),
                new OnRecord(own.holder(), own.role(), null, State.LEFT, why, successor == null ? null : successor.acronym()));
        letters.left(meetingId, own.holder(), why, successor == null ? null : successor.holder(), leading(meetingId));
    }

    private PartnerInvitation answerable(long invitationId) {
        var received = received(invitationId);
        if (!received.mayAnswer()) {
            throw Input.refused("state", "partner.error.not-yours");
        }
        return received.invitation();
    }

    private void settle(PartnerInvitation invitation, State state, String action, String reason) {
        if (!invitations.settle(invitation.id(), state, reason, CurrentAccount.get().id(), clock.instant())) {
            var now = find(invitation.id());
            throw Input.refused("state", now.settledBy() == null ? "partner.error.expired" : "partner.error.settled." + now.state(),
                    now.settledBy() == null ? "" : now.settledBy());
        }
        audit.record(invitation.meetingId(), PARTNER_INVITATION, invitation.id(), action, OnRecord.of(invitation, State.INVITED, null),
                OnRecord.of(invitation, state, reason));
        changes.changed(invitation.meetingId(), AccessService.ACCESS, invitation.id(), 1);
    }

    private PartnerInvitation find(long id) {
        return invitations.find(id, MeetingService.language(), clock.instant()).orElseThrow();
    }

    private Received received(PartnerInvitation invitation) {
        return new Received(invitation, facts.of(invitation.meetingId(), Locale.of(MeetingService.language())),
                invitation.organisationId() == null || invitations.answersForItsOrganisation(CurrentAccount.get().id()));
    }

    private List<Person> answering(PartnerInvitation invitation) {
        return invitation.organisationId() == null ? invitations.people(List.of(invitation.accountId())) : invitations.answering(List.of(invitation.organisationId()));
    }

    /** Those who speak for the organisations that lead, and persons who do. */
    private List<Person> leading(long meetingId) {
        var leads = roles.leads(meetingId);
        var people = new ArrayList<>(invitations.answering(leads.stream().map(Grant::organisationId).filter(Objects::nonNull).toList()));
        people.addAll(invitations.people(leads.stream().map(Grant::accountId).filter(Objects::nonNull).toList()));
        return people.stream().distinct().toList();
    }

    private static boolean isHeldBy(Grant grant, Long organisationId, Long accountId) {
        return organisationId == null ? Objects.equals(grant.accountId(), accountId) : organisationId.equals(grant.organisationId());
    }
}
