package org.plenary.programme;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * Accepts findings as they are now, all for the same reason. What somebody else accepted meanwhile keeps the reason given first.
     *
     * @throws InvalidInput without a reason, or where somebody else accepted all of them meanwhile
     * @throws NotFound     when the programme no longer has one of them; none is accepted
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void accept(long meetingId, Collection<String> keys, String reason) {
        var kept = Input.reason(reason, true);
        var accepted = find(meetingId, keys).stream().filter(finding -> accepted(meetingId, finding, new Acceptance(kept, Actor.current().label(), clock.instant()))).count();
        if (accepted == 0) {
            throw Input.changedMeanwhile();
        }
    }

    private boolean accepted(long meetingId, ProgrammeFinding finding, Acceptance acceptance) {
        var id = findings.accept(meetingId, finding.key(), acceptance);
        id.ifPresent(kept -> {
            audit.record(meetingId, FINDING, kept, "FINDING_ACCEPTED", null, new Accepted(finding.text(), acceptance.reason()));
            changes.changed(meetingId, FINDING, kept, 0);
        });
        return id.isPresent();
    }

    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void takeBack(long meetingId, String key) {
        var finding = find(meetingId, List.of(key)).getFirst();
        if (!finding.isOpen()) {
            var id = findings.id(meetingId, key);
            findings.takeBack(id);
            audit.record(meetingId, FINDING, id, "FINDING_REOPENED", new Accepted(finding.text(), finding.acceptance().reason()), null);
            changes.changed(meetingId, FINDING, id, 1);
        }
    }

    /** English is the language of histories. */
    private List<ProgrammeFinding> find(long meetingId, Collection<String> keys) {
        var present = findings(meetingId, Locale.ENGLISH).stream().collect(Collectors.toMap(ProgrammeFinding::key, Function.identity(), (one, _) -> one));
        return keys.stream().map(key -> Optional.ofNullable(present.get(key)).orElseThrow(() -> new NotFound("finding", key))).toList();
    }
}
