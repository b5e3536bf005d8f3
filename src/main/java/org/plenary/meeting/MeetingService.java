package org.plenary.meeting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.meeting.Meeting.Capacity;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingRole;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.plenary.together.ApprovalGate;
import org.plenary.together.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings: created by secretariats that convene, edited together by their organisers, seen by whoever holds a role in them. */
@Service
public class MeetingService implements MeetingDirectory {

    public static final String MEETING = "MEETING";

    private final ApprovalGate approved;
    private final MeetingRepository meetings;
    private final AccessRepository access;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    MeetingService(MeetingRepository meetings, AccessRepository access, Rights rights, AuditTrail audit, Changes changes, Clock clock, ApprovalGate approved) {
        this.approved = approved;
        this.meetings = meetings;
        this.access = access;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @SignedIn
    @Transactional(readOnly = true)
    public MeetingHeading heading(String code) {
        var id = meetings.idOf(code).filter(meetingId -> rights.may(Action.VIEW_MEETING, meetingId))
                .orElseThrow(() -> new NotFound("meeting", code));
        return meetings.heading(id, language());
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Meeting get(long meetingId) {
        return meetings.get(meetingId, language());
    }

    @SignedIn
    @Transactional(readOnly = true)
    public List<MeetingRow> page(MeetingFilter filter, MeetingOrder order, int offset, int limit) {
        return meetings.page(filter, order, offset, limit, CurrentAccount.get());
    }

    @SignedIn
    @Transactional(readOnly = true)
    public int count(MeetingFilter filter) {
        return meetings.count(filter, CurrentAccount.get());
    }

    /** @return the meeting as a row; empty when there is none of that code, or none that the caller may see */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<MeetingRow> find(String code) {
        return meetings.find(code, CurrentAccount.get());
    }

    /**
     * Creates a meeting with the creator's organisation as convener and lead organiser.
     *
     * @return the code of the meeting, its name in addresses
     * @throws InvalidInput when a field is missing or wrong
     */
    @Requires(Action.CONVENE_MEETING)
    @Transactional
    public String create(MeetingDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var account = CurrentAccount.get();
        var code = MeetingCode.of(draft, taken -> meetings.idOf(taken).isPresent());
        var id = meetings.insert(code, draft, account.id(), clock.instant());
        meetings.addPartner(id, account.organisationId(), Capacity.CONVENER);
        access.insert(id, account.organisationId(), null, MeetingRole.LEAD_ORGANISER, account.id(), clock.instant());
        audit.record(id, MEETING, id, "CREATED", null, draft);
        changes.changed(id, MEETING, id, 0);
        return code;
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @return the meeting as it is now
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong, at "state" when it announces dates that not all organisers have approved; nothing
     *                      is saved
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public Meeting edit(long meetingId, MeetingDraft base, MeetingDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = meetings.getForUpdate(meetingId, language());
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, MEETING, meetingId));
        if (merged.equals(now.fields())) {
            return now;
        }
        InvalidInput.throwIfAny(merged.violations());
        var version = meetings.update(meetingId, now.version(), merged, CurrentAccount.get().id(), clock.instant()).orElseThrow();
        if (merged.state() == MeetingState.ANNOUNCED && !merged.isAnnouncedAlike(now.fields())) {
            approved.pass(meetingId, Thing.DATES, "state");
        }
        audit.record(meetingId, MEETING, meetingId, "CHANGED", now.fields(), merged);
        changes.changed(meetingId, MEETING, meetingId, version);
        return meetings.get(meetingId, language());
    }

    static MeetingHeading heading(Meeting meeting) {
        var fields = meeting.fields();
        Map<String, String> titles = new HashMap<>();
        titles.put("en", fields.titleEn());
        titles.put("fr", fields.titleFr());
        titles.put("es", fields.titleEs());
        titles.values().removeIf(title -> title == null);
        var organisers = meeting.partners().stream()
                .filter(partner -> partner.capacity() == Capacity.CONVENER || partner.capacity() == Capacity.HOST)
                .map(Meeting.Partner::mark).distinct().toList();
        return new MeetingHeading(meeting.id(), meeting.code(), titles, fields.startsOn(), fields.endsOn(), fields.monthOnly(), meeting.zone(), fields.venue(),
                fields.city(), fields.kind().name(), fields.state().name(), fields.closed(), organisers, meeting.version());
    }

    static String language() {
        return CurrentAccount.get().locale().getLanguage();
    }
}
