package org.plenary.meeting;

import java.util.List;
import java.util.Set;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new meeting on the model of one: organisations with their roles, and what features carry over. Persons are not carried over. */
@Service
public class CloneService {

    private final MeetingService meetings;
    private final MeetingRepository repository;
    private final AccessService access;
    private final PartnerInvitationService invitations;
    private final List<Cloned> features;

    CloneService(MeetingService meetings, MeetingRepository repository, AccessService access, PartnerInvitationService invitations,
            List<Cloned> features) {
        this.meetings = meetings;
        this.repository = repository;
        this.access = access;
        this.invitations = invitations;
        this.features = features;
    }

    /**
     * @param draft         the new meeting
     * @param organisations ids of those that are invited to take their role in the old meeting over into the new. The creator's
     *                      organisation leads
     * @return the code of the new meeting
     * @throws InvalidInput when a field is missing or wrong; nothing is made
     * @throws Refused      for those who do not convene meetings
     */
    @Requires(Action.VIEW_PLAN)
    @Transactional
    public String make(long meetingId, MeetingDraft draft, Set<Long> organisations) {
        InvalidInput.throwIfAny(draft.violations());
        var model = meetings.get(meetingId);
        var code = meetings.create(draft);
        var id = repository.idOf(code).orElseThrow();
        var own = CurrentAccount.get().organisationId();
        access.grants(meetingId).stream().filter(grant -> grant.organisationId() != null && grant.organisationId() != own)
                .filter(grant -> organisations.contains(grant.organisationId()))
                .forEach(grant -> invitations.invite(id, InvitationDraft.toOrganisation(grant.organisationId(), grant.role(), null)));
        model.partners().stream().filter(partner -> partner.capacity() == Capacity.SUPPORT && organisations.contains(partner.organisationId()))
                .forEach(partner -> repository.addPartner(id, partner.organisationId(), Capacity.SUPPORT));
        var made = meetings.get(id);
        features.forEach(feature -> feature.copy(model, made));
        return code;
    }

    /** @return the organisations that can take their role over, but the caller's own */
    @Requires(Action.VIEW_PLAN)
    @Transactional(readOnly = true)
    public List<Grant> partners(long meetingId) {
        var own = CurrentAccount.get().organisationId();
        return access.grants(meetingId).stream().filter(grant -> grant.organisationId() != null && grant.organisationId() != own).toList();
    }
}
