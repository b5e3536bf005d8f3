package org.plenary.programme;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.programme.ProgrammeFinding.Acceptance;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with a programme, in words; what its organisers accept, and why. */
@Service
public class FindingService {

    public static final String FINDING = "FINDING";

    /** An accepted finding as its history tells it. */
    private record Accepted(String finding, String reason) {
    }

    private final Boards boards;
    private final FindingRepository findings;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FindingService(Boards boards, FindingRepository findings, AuditTrail audit, Changes changes, Clock clock) {
        this.boards = boards;
        this.findings = findings;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return everything, hard before soft, costliest first; those accepted among them */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public List<ProgrammeFinding> findings(long meetingId, Locale locale) {
        var accepted = findings.accepted(meetingId);
        return boards.in(meetingId, locale, kept -> kept.words().all(kept.findings(), accepted));
    }

    /**
     * Accepts a finding as it is now.
     *
     * @throws InvalidInput without a reason
     * @throws NotFound     when the programme no longer has it
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void accept(long meetingId, String key, String reason) {
        var kept = Input.reason(reason, true);
        var finding = find(meetingId, key);
        var id = findings.accept(meetingId, key, new Acceptance(kept, Actor.current().label(), clock.instant()));
        audit.record(meetingId, FINDING, id, "FINDING_ACCEPTED", null, new Accepted(finding.text(), kept));
        changes.changed(meetingId, FINDING, id, 0);
    }

    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void takeBack(long meetingId, String key) {
        var finding = find(meetingId, key);
        if (!finding.isOpen()) {
            var id = findings.id(meetingId, key);
            findings.takeBack(id);
            audit.record(meetingId, FINDING, id, "FINDING_REOPENED", new Accepted(finding.text(), finding.acceptance().reason()), null);
            changes.changed(meetingId, FINDING, id, 1);
        }
    }

    /** English is the language of histories. */
    private ProgrammeFinding find(long meetingId, String key) {
        return findings(meetingId, Locale.ENGLISH).stream().filter(finding -> finding.key().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("finding", key));
    }
}
