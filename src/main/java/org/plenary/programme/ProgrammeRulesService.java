package org.plenary.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.programme.solver.RuleWords;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisers of a meeting settle for the rules of its programme. */
@Service
public class ProgrammeRulesService {

    public static final String PROGRAMME_RULES = "PROGRAMME_RULES";

    /** English is the language of histories; a rule that weighs what is standard is not told. */
    record Settled(LocalTime evening, LocalTime lunchFrom, LocalTime lunchTo, LocalTime nightFrom, LocalTime nightTo, Integer teams, Integer official,
            Integer sessions, List<String> lost, List<String> weights) {

        static Settled of(ProgrammeRules rules) {
            var words = RuleWords.in(Locale.ENGLISH);
            return new Settled(rules.evening(), rules.lunchFrom(), rules.lunchTo(), rules.nightFrom(), rules.nightTo(), rules.teams(), rules.official(),
                    rules.sessions(), rules.lost().stream().map(LocalDate::toString).toList(),
                    rules.weighed().entrySet().stream().map(entry -> words.name(entry.getKey()) + ": " + entry.getValue().weight()).toList());
        }
    }

    private final FindingRepository findings;
    private final RoomRepository rooms;
    private final AuditTrail audit;
    private final Changes changes;

    ProgrammeRulesService(FindingRepository findings, RoomRepository rooms, AuditTrail audit, Changes changes) {
        this.findings = findings;
        this.rooms = rooms;
        this.audit = audit;
        this.changes = changes;
    }

    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public ProgrammeRules rules(long meetingId) {
        return findings.rules(meetingId);
    }

    /**
     * @param base what the editor had in front of them
     * @return what is settled now, what others settled meanwhile among it
     * @throws EditConflict when something was changed by both; nothing is saved
     * @throws InvalidInput when a limit or a weight is wrong
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public ProgrammeRules settle(long meetingId, ProgrammeRules base, ProgrammeRules mine) {
        InvalidInput.throwIfAny(mine.violations());
        rooms.lock(meetingId);
        var now = findings.rules(meetingId);
        var merge = ProgrammeRules.merge(base, now, mine);
        if (!merge.conflicts().isEmpty()) {
            throw new EditConflict(merge.conflicts(), now, merge.merged(), 0).about(new Of(meetingId, PROGRAMME_RULES, meetingId));
        }
        if (merge.merged().equals(now)) {
            return now;
        }
        InvalidInput.throwIfAny(merge.merged().violations());
        audit.record(meetingId, PROGRAMME_RULES, meetingId, "CHANGED", Settled.of(now), Settled.of(merge.merged()));
        changes.changed(meetingId, PROGRAMME_RULES, meetingId, findings.store(meetingId, merge.merged()));
        return merge.merged();
    }
}
