package org.plenary.programme.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.agenda.AgendaService;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.programme.FindingService;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.release.Release.StoodFinding;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Releases of a meeting's programme: each keeps the programme of its moment for good. */
@Service
public class ReleaseService {

    public static final String PROGRAMME_RELEASE = "PROGRAMME_RELEASE";

    /** A release as its history tells it. */
    private record Published(int number, int sessions, int changes, String noteEn, String noteFr, String noteEs, String reason) {
    }

    private final ReleaseRepository releases;
    private final ReleaseNotices notices;
    private final ProgrammeService programme;
    private final AgendaService agenda;
    private final FindingService findings;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReleaseService(ReleaseRepository releases, ReleaseNotices notices, ProgrammeService programme, AgendaService agenda, FindingService findings,
            AuditTrail audit, Changes changes, Clock clock) {
        this.releases = releases;
        this.notices = notices;
        this.programme = programme;
        this.agenda = agenda;
        this.findings = findings;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return newest first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Release> releases(long meetingId) {
        return releases.releases(meetingId);
    }

    /** @throws NotFound when there is no such release */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public PublishedProgramme published(long meetingId, int number) {
        return kept(meetingId, number);
    }

    /** @return what the release changed in the one before it; everything is new in the first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<SessionChange> changes(long meetingId, int number) {
        return ReleaseComparison.between(before(meetingId, number), kept(meetingId, number).sessions());
    }

    /** @param locale of the findings */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public Upcoming upcoming(long meetingId, Locale locale) {
        var now = programme.programme(meetingId);
        var kept = PublishedProgramme.of(now, agenda.tree(meetingId));
        var number = releases.newest(meetingId).map(Release::number).orElse(0) + 1;
        return new Upcoming(number, kept, ReleaseComparison.between(before(meetingId, number), kept.sessions()), now.unscheduled().size(),
                findings.findings(meetingId, locale).stream().filter(ProgrammeFinding::hard).toList());
    }

    /**
     * Publishes the programme as it is.
     *
     * @param seen   the programme that the organiser had in front of them
     * @param reason why it is published although hard findings stand that nobody has accepted; they are accepted with it
     * @throws InvalidInput when the note is too long, nothing has changed since the last release, the programme is another than was
     *                      seen, or a reason is needed and missing; nothing is published
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public Release publish(long meetingId, PublishedProgramme seen, ReleaseNote note, String reason) {
        InvalidInput.throwIfAny(note.violations());
        releases.lock(meetingId);
        var upcoming = upcoming(meetingId, Locale.ENGLISH);
        if (!upcoming.programme().equals(seen)) {
            throw Input.changedMeanwhile();
        }
        if (upcoming.changes().isEmpty()) {
            throw Input.refused("version", "releases.error.nothing-changed");
        }
        var why = Input.reason(reason, !upcoming.open().isEmpty());
        if (!upcoming.open().isEmpty()) {
            findings.accept(meetingId, upcoming.open().stream().map(ProgrammeFinding::key).toList(), why);
        }
        var since = releases.known(meetingId).orElse(null);
        var release = new Release(upcoming.number(), clock.instant(), Actor.current().label(), note, stood(upcoming.findings(), why), since, null);
        var id = releases.insert(meetingId, release, upcoming.programme());
        if (since != null) {
            notices.draft(id, upcoming.programme().zone(), ReleaseComparison.between(kept(meetingId, since).sessions(), upcoming.programme().sessions()));
        }
        audit.record(meetingId, PROGRAMME_RELEASE, release.number(), "RELEASE_PUBLISHED", null, new Published(release.number(), upcoming.programme().sessions().size(),
                upcoming.changes().size(), note.noteEn(), note.noteFr(), note.noteEs(), upcoming.open().isEmpty() ? null : why));
        changes.changed(meetingId, PROGRAMME_RELEASE, release.number(), 0);
        return release;
    }

    private static List<StoodFinding> stood(List<ProgrammeFinding> findings, String reason) {
        var stood = new ArrayList<StoodFinding>();
        findings.forEach(finding -> stood.add(new StoodFinding(finding.text(), finding.isOpen() ? reason : finding.acceptance().reason())));
        return stood;
    }

    private List<PublishedSession> before(long meetingId, int number) {
        return releases.programme(meetingId, number - 1).map(PublishedProgramme::sessions).orElse(List.of());
    }

    private PublishedProgramme kept(long meetingId, int number) {
        return releases.programme(meetingId, number).orElseThrow(() -> new NotFound("release", number));
    }
}
