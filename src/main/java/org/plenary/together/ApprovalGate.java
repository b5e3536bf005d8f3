package org.plenary.together;

import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.together.ApprovalOnFile.Given;
import org.plenary.together.ApprovalRules.Put;
import org.plenary.together.ApprovalRules.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asked by whatever lets something out. Nobody gets past it; the lead organiser can give up the demand. */
@Component
public class ApprovalGate {

    private final ApprovalRepository approvals;
    private final ThingRepository things;

    ApprovalGate(ApprovalRepository approvals, ThingRepository things) {
        this.approvals = approvals;
        this.things = things;
    }

    /**
     * Within the transaction that lets it out, after what it changes.
     *
     * @param field at which a refusal is said
     * @throws InvalidInput where approval is demanded and somebody has not approved it as it is now; says who
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(long meetingId, Thing thing, String field) {
        var found = approvals.find(meetingId, thing).filter(ApprovalOnFile::demanded);
        if (found.isEmpty()) {
            return;
        }
        var organisers = approvals.organisers(meetingId);
        var verdict = verdict(found.get(), organisers, ApprovalRepository.fingerprint(things.content(meetingId, thing)), approvals.answers(found.get().id()));
        if (!verdict.mayGoOut()) {
            throw Input.refused(field, "together.error.unapproved." + thing, verdict.missing().stream().map(organisers::get).sorted().collect(Collectors.joining(", ")));
        }
    }

    static Verdict verdict(ApprovalOnFile approval, Map<Long, String> organisers, String fingerprint, Map<Long, Given> answers) {
        var put = approval.fingerprint() == null ? null : new Put(approval.fingerprint(), approval.organisationId(),
                answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().approves())));
        return ApprovalRules.of(approval.demanded(), organisers.keySet(), fingerprint, put);
    }
}
