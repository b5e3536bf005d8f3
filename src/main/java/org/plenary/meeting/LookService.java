package org.plenary.meeting;

import org.plenary.audit.AuditTrail;
import org.plenary.security.Action;
import org.plenary.security.Look;
import org.plenary.security.Looking;
import org.plenary.security.Requires;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who decide about access see a meeting as another holder of a role sees it. */
@Service
public class LookService {

    private record Begun(String as) {
    }

    private final AccessRepository access;
    private final MeetingRepository meetings;
    private final Looking looking;
    private final AuditTrail audit;

    LookService(AccessRepository access, MeetingRepository meetings, Looking looking, AuditTrail audit) {
        this.access = access;
        this.meetings = meetings;
        this.looking = looking;
        this.audit = audit;
    }

    /**
     * From now on the whole session of the signed-in account reads this meeting as the holder of this role may, and changes nothing.
     *
     * @throws NotFound when nobody holds this role in the meeting
     */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional
    public void begin(long meetingId, long roleId) {
        var language = MeetingService.language();
        var grant = access.find(meetingId, roleId, language).orElseThrow(() -> new NotFound("grant", roleId));
        MeetingHeading meeting = meetings.heading(meetingId, language);
        var holder = grant.acronym() == null ? grant.holder() : grant.acronym();
        audit.record(meetingId, AccessService.ACCESS, roleId, "LOOKED_AS", null, new Begun(grant.holder()));
        looking.begin(new Look(meetingId, meeting.code(), roleId, holder));
    }
}
