package org.plenary.proposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.proposal.ChangeProposal.State;
import org.plenary.proposal.ChangeProposalRepository.Row;
import org.plenary.proposal.FieldChange.Outcome;
import org.plenary.proposal.FieldValues.Kept;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals for change. Whoever may remark on an object may propose to change it; whoever may edit it accepts them, as an edit of their own
 * by the service that edits it, or returns them with a reason.
 */
@Service
public class ChangeProposalService {

    public static final String CHANGE_PROPOSAL = "CHANGE_PROPOSAL";

    /** How long it is news to colleagues what became of a proposal. */
    private static final Duration NEWS = Duration.ofDays(14);

    /** @param about title of the object @param words reason or answer, null where there is none */
    private record OnRecord(String about, State state, String words) {
    }

    /** Whose proposal an edit of an object followed, and in which fields. */
    private record Followed(String proposedBy, List<String> proposedFields) {
    }

    private final ChangeProposalRepository proposals;
    private final ProposalDesk desk;
    private final ProposalLetters letters;
    private final Subjects subjects;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ChangeProposalService(ChangeProposalRepository proposals, ProposalDesk desk, ProposalLetters letters, Subjects subjects, AuditTrail audit, Changes changes, Clock clock) {
        this.proposals = proposals;
        this.desk = desk;
        this.letters = letters;
        this.subjects = subjects;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param language in which titles are wanted @return all that the signed-in account may see, the newest first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<ChangeProposal> of(long meetingId, String language) {
        return desk.seen(meetingId, proposals.ofMeeting(meetingId), language);
    }

    /** @return by kind and id of what they are about, how many open proposals there are that the signed-in account may see */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Map<String, Map<Long, Integer>> standing(long meetingId) {
        var held = desk.held(meetingId);
        var counts = new HashMap<String, Map<Long, Integer>>();
        proposals.open(meetingId).stream().filter(row -> desk.maySee(held, row))
                .forEach(row -> counts.computeIfAbsent(row.entity(), entity -> new HashMap<>()).merge(row.entityId(), 1, Integer::sum));
        return counts;
    }

    /**
     * @return the proposal beside the object as it is now
     * @throws NotFound where there is none that the signed-in account may see, or what it is about is gone
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Review review(long meetingId, long proposalId, String language) {
        return desk.review(meetingId, proposalId, language);
    }

    /**
     * @param base    what the proposer had in front of them
     * @param mine    what they would make of it
     * @param reason  may be null
     * @param againId their proposal that was returned or withdrawn and that this one takes up, or null
     * @return its id
     * @throws InvalidInput when nothing is changed, or a field is wrong, or not theirs to see; nothing is proposed
     * @throws NotFound     where the meeting has no such thing
     */
    @Requires(Action.DISCUSS)
    @Transactional
    public long propose(long meetingId, String entity, long entityId, Record base, Record mine, String reason, Long againId) {
        var about = subjects.find(meetingId, subjects.require(meetingId, entity), entityId, "en").orElseThrow(() -> new NotFound(entity, entityId));
        var kind = desk.kind(entity);
        var words = Input.reason(reason, false);
        InvalidInput.throwIfAny(kind.violations(meetingId, mine));
        var fields = FieldValues.difference(base, mine);
        if (fields.isEmpty()) {
            throw Input.refused("reason", "proposal.error.nothing");
        }
        var held = desk.held(meetingId);
        InvalidInput.throwIfAny(fields.stream().filter(field -> !desk.maySeeField(held, entity, entityId, field.field()))
                .map(field -> Violation.of(field.field(), "proposal.error.not-yours")).toList());
        if (againId != null) {
            own(meetingId, againId, State.RETURNED, State.WITHDRAWN);
        }
        var id = proposals.insert(meetingId, entity, entityId, Actor.current(), now(), words, againId, fields);
        if (againId != null) {
            proposals.read(againId, now());
        }
        audit.record(meetingId, CHANGE_PROPOSAL, id, "CHANGE_PROPOSED", null, new OnRecord(about.title(), State.OPEN, words));
        changes.changed(meetingId, CHANGE_PROPOSAL, id, 0);
        letters.proposed(meetingId, id, kind.right(), desk.part(entity, entityId), Kind.valueOf(entity), words);
        return id;
    }

    /**
     * Accepts a proposal: saves what the signed-in account makes of it, as their own edit.
     *
     * @param version  of the proposal, as it was seen
     * @param base     the object as it was seen beside the proposal
     * @param mine     the same with what is taken of the proposal, as it is or changed
     * @return what became of each field that was proposed
     * @throws Refused      unless the signed-in account may edit the object
     * @throws EditConflict when the object was changed since it was seen; nothing is saved
     * @throws InvalidInput when nothing of the proposal is taken, the object may not be so, or it was decided meanwhile; nothing is saved
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public Map<String, Outcome> accept(long meetingId, long proposalId, int version, Record base, Record mine) {
        var row = toDecide(meetingId, proposalId, version);
        var kind = desk.kind(row.entity());
        var fields = FieldValues.read(kind.fields(), proposals.fields(List.of(row.id())).getOrDefault(row.id(), List.of()));
        var outcomes = new HashMap<String, Outcome>();
        fields.forEach(field -> outcomes.put(field.field(), outcome(field, base, mine)));
        if (outcomes.values().stream().allMatch(Outcome.LEFT::equals)) {
            throw Input.refused("reason", "proposal.error.none-taken");
        }
        var about = about(row);
        kind.save(meetingId, row.entityId(), base, mine);
        proposals.answer(row, State.ACCEPTED, Actor.current(), now(), null);
        outcomes.forEach((field, outcome) -> proposals.outcome(row.id(), field, outcome));
        audit.record(meetingId, row.entity(), row.entityId(), "CHANGE_ACCEPTED", null,
                new Followed(row.proposer(), fields.stream().map(Kept::field).filter(field -> outcomes.get(field) != Outcome.LEFT).toList()));
        told(row, "CHANGE_PROPOSAL_ACCEPTED", about, State.ACCEPTED, null);
        letters.answered(row, State.ACCEPTED, null);
        return outcomes;
    }

    private static Outcome outcome(Kept field, Record base, Record mine) {
        var is = ThreeWay.value(field.component(), mine);
        if (Objects.equals(is, field.proposed())) {
            return Outcome.TAKEN;
        }
        return Objects.equals(is, ThreeWay.value(field.component(), base)) ? Outcome.LEFT : Outcome.CHANGED;
    }

    /**
     * Gives a proposal back.
     *
     * @param reason for the proposer
     * @throws Refused      unless the signed-in account may edit what it is about
     * @throws InvalidInput without a reason, or when it was decided meanwhile
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void giveBack(long meetingId, long proposalId, int version, String reason) {
        var row = toDecide(meetingId, proposalId, version);
        var words = Input.reason(reason, true);
        var about = about(row);
        proposals.answer(row, State.RETURNED, Actor.current(), now(), words);
        told(row, "CHANGE_PROPOSAL_RETURNED", about, State.RETURNED, words);
        letters.answered(row, State.RETURNED, words);
    }

    /** The proposer takes it back. @throws InvalidInput when it was decided meanwhile @throws NotFound where it is not theirs */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void withdraw(long meetingId, long proposalId) {
        var row = own(meetingId, proposalId, State.OPEN);
        proposals.withdraw(row, now());
        told(row, "CHANGE_PROPOSAL_WITHDRAWN", subject(row), State.WITHDRAWN, null);
    }

    /** The proposer, or a colleague of theirs, knows what became of it. @throws NotFound where it is neither's */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void read(long meetingId, long proposalId) {
        var row = proposals.find(meetingId, proposalId).filter(one -> ProposalDesk.isMine(one) || ProposalDesk.isOfColleague(one) && desk.maySee(desk.held(meetingId), one))
                .orElseThrow(() -> new NotFound("proposal for change", proposalId));
        if (ProposalDesk.isOfColleague(row)) {
            if (row.answeredAt() != null) {
                proposals.seen(row.id(), CurrentAccount.get().id(), now());
            }
        } else if (row.readAt() == null && ProposalDesk.state(row, subject(row)) != State.OPEN) {
            proposals.read(row.id(), now());
        }
    }

    /** @param language in which titles are wanted @return how many proposals wait for the signed-in account, by meeting */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ProposalsWaiting> waiting(String language) {
        return proposals.withOpen(desk.meetings()).stream().flatMap(meetingId -> {
            var held = desk.held(meetingId);
            var rows = proposals.open(meetingId).stream().filter(row -> desk.mayDecide(held, row) && !ProposalDesk.isMine(row)).toList();
            var about = desk.subjects(meetingId, rows, language);
            var count = (int) rows.stream().filter(row -> about.get(row.entity()).containsKey(row.entityId())).count();
            var meeting = subjects.find(meetingId, Kind.MEETING, meetingId, language).orElseThrow();
            return count == 0 ? Stream.empty() : Stream.of(new ProposalsWaiting(meeting.path(), meeting.title(), count));
        }).toList();
    }

    /**
     * @param language in which titles are wanted
     * @return the proposals of the signed-in account of which it does not know what became of them, and those of its colleagues that were decided
     *         lately and that it has neither seen nor decided itself
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<AnsweredProposal> answered(String language) {
        var reader = CurrentAccount.get();
        var meetings = desk.meetings();
        var own = proposals.unread(reader.id(), meetings).stream().filter(ProposalDesk::isMine);
        var ofColleagues = proposals.unseenOfColleagues(reader, meetings, now().minus(NEWS)).stream()
                .filter(row -> ProposalDesk.isOfColleague(row) && !Actor.current().label().equals(row.answeredBy()));
        return Stream.concat(own, ofColleagues).collect(groupingBy(Row::meetingId, LinkedHashMap::new, toList())).entrySet().stream()
                .flatMap(in -> answered(in.getKey(), in.getValue(), language)).filter(one -> one.state() != State.OPEN).toList();
    }

    private Stream<AnsweredProposal> answered(long meetingId, List<Row> rows, String language) {
        var held = desk.held(meetingId);
        var seen = rows.stream().filter(row -> desk.maySee(held, row)).toList();
        var about = desk.subjects(meetingId, seen, language);
        var meeting = subjects.find(meetingId, Kind.MEETING, meetingId, language).orElseThrow();
        return seen.stream().map(row -> answered(row, meeting, about.get(row.entity()).get(row.entityId())));
    }

    private static AnsweredProposal answered(Row row, Subject meeting, Subject about) {
        return new AnsweredProposal(row.id(), meeting.path(), meeting.title(), ProposalDesk.state(row, about), row.entity(), about,
                ProposalDesk.isMine(row) ? null : row.proposer());
    }

    private Row toDecide(long meetingId, long proposalId, int version) {
        var row = proposals.forUpdate(meetingId, proposalId).filter(one -> desk.maySee(desk.held(meetingId), one)).orElseThrow(() -> new NotFound("proposal for change", proposalId));
        desk.requireDecision(row);
        if (row.version() != version || row.state() != State.OPEN) {
            throw Input.refused("version", "proposal.error.decided");
        }
        return row;
    }

    private Row own(long meetingId, long proposalId, State... states) {
        var row = proposals.forUpdate(meetingId, proposalId).filter(ProposalDesk::isMine).orElseThrow(() -> new NotFound("proposal for change", proposalId));
        if (!Arrays.asList(states).contains(row.state()) || row.renewed()) {
            throw Input.refused("version", "proposal.error.decided");
        }
        return row;
    }

    private Subject about(Row row) {
        var about = subject(row);
        if (about == null) {
            throw Input.refused("version", "proposal.error.gone");
        }
        return about;
    }

    private Subject subject(Row row) {
        return subjects.find(row.meetingId(), Kind.valueOf(row.entity()), row.entityId(), "en").orElse(null);
    }

    /** @param about null where it is gone @param words may be null */
    private void told(Row before, String action, Subject about, State state, String words) {
        var title = about == null ? null : about.title();
        audit.record(before.meetingId(), CHANGE_PROPOSAL, before.id(), action, new OnRecord(title, before.state(), null), new OnRecord(title, state, words));
        changes.changed(before.meetingId(), CHANGE_PROPOSAL, before.id(), before.version() + 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
