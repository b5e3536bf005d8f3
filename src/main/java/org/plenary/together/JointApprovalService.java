package org.plenary.together;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.subject.Kind;
import org.plenary.subject.Subjects;
import org.plenary.together.Approval.Answer;
import org.plenary.together.ApprovalOnFile.Given;
import org.plenary.together.ApprovalRules.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the organisers approve together before it goes out: the lead says what, an organiser puts it to the others, each approves or objects. */
@Service
public class JointApprovalService {

    public static final String APPROVAL = "APPROVAL";
    static final int LONGEST_WORDS = 1_000;

    /** As the history tells it. */
    private record Demanded(Thing thing, boolean demanded) {
    }

    /** An answer, or what was put, as the history tells it. */
    private record Said(Thing thing, String organisation, Boolean approves, String words, String fingerprint) {
    }

    private final ApprovalRepository approvals;
    private final ThingRepository things;
    private final ApprovalLetters letters;
    private final Subjects subjects;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    JointApprovalService(ApprovalRepository approvals, ThingRepository things, ApprovalLetters letters, Subjects subjects, Rights rights, AuditTrail audit, Changes changes,
            Clock clock) {
        this.approvals = approvals;
        this.things = things;
        this.letters = letters;
        this.subjects = subjects;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return of each thing how its approval stands */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Approval> standing(long meetingId) {
        return Arrays.stream(Thing.values()).map(thing -> standingOf(meetingId, thing)).toList();
    }

    /** @return how the approval of one thing stands */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Approval standing(long meetingId, Thing thing) {
        return standingOf(meetingId, thing);
    }

    /** Where nothing is demanded, one query says so: it is asked at every change of a meeting, for everybody who looks at it. */
    private Approval standingOf(long meetingId, Thing thing) {
        var found = approvals.find(meetingId, thing).filter(ApprovalOnFile::demanded);
        if (found.isEmpty()) {
            return Approval.notDemanded(thing);
        }
        var approval = found.get();
        var organisers = approvals.organisers(meetingId);
        var content = things.content(meetingId, thing);
        var fingerprint = ApprovalRepository.fingerprint(content);
        var shown = rights.may(thing.right(), meetingId);
        var answers = approvals.answers(approval.id());
        var verdict = ApprovalGate.verdict(approval, organisers, fingerprint, answers);
        var own = CurrentAccount.get().organisationId();
        boolean asked = verdict.state() == State.WAITING || verdict.state() == State.OBJECTED;
        return new Approval(thing, verdict.state(), approval.putBy(), approval.putAt(), said(approval, answers),
                verdict.missing().stream().map(organisers::get).sorted().toList(), asked && verdict.missing().contains(own) && !answers.containsKey(own),
                shown ? content : List.of(), shown && approval.isPut() ? ApprovalRules.changes(approval.content(), content) : List.of(),
                fingerprint, approval.version());
    }

    private List<Answer> said(ApprovalOnFile approval, Map<Long, Given> answers) {
        if (!approval.isPut()) {
            return List.of();
        }
        return Stream.concat(Stream.of(new Answer(approvals.acronym(approval.organisationId()), true, null, approval.putBy(), approval.putAt())),
                answers.entrySet().stream().map(one -> new Answer(approvals.acronym(one.getKey()), one.getValue().approves(), one.getValue().words(), one.getValue().by(),
                        one.getValue().at()))).toList();
    }

    /** The lead organiser demands the approval of all for a thing, or gives it up. */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional
    public void demand(long meetingId, Thing thing, boolean demanded) {
        approvals.lock(meetingId);
        var was = approvals.find(meetingId, thing).filter(ApprovalOnFile::demanded).isPresent();
        if (was != demanded) {
            var approval = approvals.demand(meetingId, thing, demanded);
            audit.record(meetingId, APPROVAL, approval.id(), demanded ? "APPROVAL_DEMANDED" : "APPROVAL_GIVEN_UP", new Demanded(thing, was), new Demanded(thing, demanded));
            changes.changed(meetingId, APPROVAL, approval.id(), approval.version());
        }
    }

    /**
     * Puts a thing as it is now to the other organisers, who are told by e-mail; what was said of what was put before is no longer said.
     *
     * @param fingerprint of what the caller had in front of them
     * @throws InvalidInput where the thing was changed meanwhile, or there is nothing to approve
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public void put(long meetingId, Thing thing, String fingerprint) {
        approvals.lock(meetingId);
        var content = seen(meetingId, thing, fingerprint);
        if (content.isEmpty()) {
            throw Input.refused("thing", "together.error.nothing-to-approve");
        }
        var approval = demanded(meetingId, thing);
        var organisers = approvals.organisers(meetingId);
        var own = CurrentAccount.get().organisationId();
        if (!organisers.containsKey(own)) {
            throw Input.refused("thing", "together.error.no-organiser");
        }
        approvals.put(approval, content, own, Actor.current().label(), now());
        audit.record(meetingId, APPROVAL, approval.id(), "APPROVAL_ASKED", null, new Said(thing, organisers.get(own), null, null, fingerprint));
        letters.ask(meetingId, thing, organisers.keySet().stream().filter(one -> one != own).toList(), false);
        changes.changed(meetingId, APPROVAL, approval.id(), approval.version() + 1);
    }

    /**
     * The own organisation approves, or objects.
     *
     * @param fingerprint of what the caller had in front of them
     * @param words       needed where it objects
     * @throws InvalidInput at "words" where it objects without a word; where the thing was changed meanwhile
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public void answer(long meetingId, Thing thing, String fingerprint, boolean approves, String words) {
        var said = Input.trimmed(words);
        var violations = new ArrayList<Violation>();
        if (approves) {
            Input.tooLong(violations, "words", said, LONGEST_WORDS);
        } else {
            Input.required(violations, "words", said, LONGEST_WORDS);
        }
        InvalidInput.throwIfAny(violations);
        approvals.lock(meetingId);
        seen(meetingId, thing, fingerprint);
        var approval = demanded(meetingId, thing);
        if (!fingerprint.equals(approval.fingerprint())) {
            throw Input.changedMeanwhile();
        }
        var own = CurrentAccount.get().organisationId();
        var acronym = approvals.organisers(meetingId).get(own);
        if (acronym == null || own == approval.organisationId()) {
            throw Input.refused("thing", "together.error.no-organiser");
        }
        approvals.answer(approval, own, approves, said, Actor.current().label(), now());
        audit.record(meetingId, APPROVAL, approval.id(), approves ? "APPROVAL_GIVEN" : "APPROVAL_REFUSED", null, new Said(thing, acronym, approves, said, fingerprint));
        changes.changed(meetingId, APPROVAL, approval.id(), approval.version() + 1);
    }

    private List<ContentLine> seen(long meetingId, Thing thing, String fingerprint) {
        if (thing == null) {
            throw Input.refused("thing", "error.required");
        }
        rights.require(thing.right(), meetingId);
        var content = things.content(meetingId, thing);
        if (!ApprovalRepository.fingerprint(content).equals(fingerprint)) {
            throw Input.changedMeanwhile();
        }
        return content;
    }

    private ApprovalOnFile demanded(long meetingId, Thing thing) {
        return approvals.find(meetingId, thing).filter(ApprovalOnFile::demanded).orElseThrow(Input::changedMeanwhile);
    }

    /** @return what waits for an answer of the organisation of the signed-in account */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ApprovalWanted> waiting(String language) {
        return approvals.put(rights.meetings(Action.EDIT_MEETING)).stream().flatMap(put -> {
            var standing = standingOf(put.meetingId(), put.thing());
            if (!standing.mine()) {
                return Stream.empty();
            }
            var meeting = subjects.find(put.meetingId(), Kind.MEETING, put.meetingId(), language).orElseThrow();
            return Stream.of(new ApprovalWanted(meeting.path(), meeting.title(), standing.thing(), standing.putBy()));
        }).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
