package org.plenary.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.Confidential;
import org.plenary.audit.LastEdits;
import org.plenary.live.ThreeWay;
import org.plenary.proposal.ChangeProposal.State;
import org.plenary.proposal.ChangeProposalRepository.FieldRow;
import org.plenary.proposal.ChangeProposalRepository.Row;
import org.plenary.proposal.FieldChange.Value;
import org.plenary.proposal.FieldValues.Kept;
import org.plenary.proposal.Review.Line;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.MeetingPart;
import org.plenary.security.MeetingRights;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals as the signed-in account may see them: those who may edit the object see them, and the organisation of the proposer. Of the
 * fields nobody sees one that the object would not show them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposalDesk {

    private final Map<String, Proposable> kinds;
    private final ChangeProposalRepository proposals;
    private final Subjects subjects;
    private final Rights rights;
    private final LastEdits lastEdits;

    ProposalDesk(List<Proposable> kinds, ChangeProposalRepository proposals, Subjects subjects, Rights rights, LastEdits lastEdits) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Proposable::entity, Function.identity()));
        this.proposals = proposals;
        this.subjects = subjects;
        this.rights = rights;
        this.lastEdits = lastEdits;
    }

    /** @throws NotFound where changes of nothing of that kind can be proposed */
    public Proposable kind(String entity) {
        return Optional.ofNullable(kinds.get(entity)).orElseThrow(() -> new NotFound("kind to be changed", entity));
    }

    /** @return the part of the meeting that the object is */
    public MeetingPart part(String entity, long entityId) {
        return new MeetingPart(kind(entity).part(), entityId);
    }

    /** @return whether whoever has these rights may edit what it is about */
    public boolean mayDecide(MeetingRights held, Row row) {
        return kinds.containsKey(row.entity()) && held.may(kind(row.entity()).right(), part(row.entity(), row.entityId()));
    }

    /** Whoever looks as another is not of the other's organisation, nor to be taken for it by their own. */
    public boolean maySee(MeetingRights held, Row row) {
        var reader = CurrentAccount.get();
        return held.may(Confidential.right(row.entity())) && (mayDecide(held, row) || reader.look() == null && reader.organisationId() == row.organisationId() && kinds.containsKey(row.entity()));
    }

    /** @return whether somebody with these rights may know what the field holds: whoever may edit the object may, in their part too */
    public boolean maySeeField(MeetingRights held, String entity, long entityId, String field) {
        var needed = Confidential.right(entity, field);
        return held.may(needed) || needed == kind(entity).right() && held.may(needed, part(entity, entityId));
    }

    /** @param language in which titles are wanted */
    public List<ChangeProposal> seen(long meetingId, List<Row> rows, String language) {
        var held = rights.in(meetingId);
        var seen = rows.stream().filter(row -> maySee(held, row)).toList();
        var about = subjects(meetingId, seen, language);
        var fields = proposals.fields(seen.stream().map(Row::id).toList());
        var words = words(meetingId, language);
        return seen.stream().map(row -> seen(held, row, fields.getOrDefault(row.id(), List.of()), about.get(row.entity()).get(row.entityId()), words.apply(row.entity()))).toList();
    }

    /** @return by kind and id what there still is of what they are about */
    public Map<String, Map<Long, Subject>> subjects(long meetingId, List<Row> rows, String language) {
        var ids = new HashMap<String, Set<Long>>();
        rows.forEach(row -> ids.computeIfAbsent(row.entity(), entity -> new HashSet<>()).add(row.entityId()));
        var found = new HashMap<String, Map<Long, Subject>>();
        ids.forEach((entity, of) -> found.put(entity, subjects.find(meetingId, Kind.valueOf(entity), of, language)));
        return found;
    }

    private ChangeProposal seen(MeetingRights held, Row row, List<FieldRow> fields, Subject about, BiFunction<String, Object, Optional<String>> words) {
        var kind = kind(row.entity());
        var changes = FieldValues.read(kind.fields(), fields).stream().filter(field -> maySeeField(held, row.entity(), row.entityId(), field.field()))
                .map(field -> new FieldChange(field.field(), value(field.field(), field.base(), words), value(field.field(), field.proposed(), words), field.outcome())).toList();
        return new ChangeProposal(row.id(), row.entity(), row.entityId(), about, state(row, about), row.proposer(), isMine(row), isMine(row) || isOfColleague(row), mayDecide(held, row), row.proposedAt(), row.reason(),
                changes, row.renewed(), row.answer(), row.answeredBy(), row.answeredAt(), row.version());
    }

    /** @param about null where it is gone */
    public static State state(Row row, Subject about) {
        return row.state() == State.OPEN && about == null ? State.GONE : row.state();
    }

    public static boolean isMine(Row row) {
        var reader = CurrentAccount.get();
        return reader.look() == null && reader.id() == row.proposerId();
    }

    /** @return whether a colleague of the reader proposed it */
    public static boolean isOfColleague(Row row) {
        var reader = CurrentAccount.get();
        return reader.look() == null && reader.organisationId() == row.organisationId() && reader.id() != row.proposerId();
    }

    private static Value value(String field, Object raw, BiFunction<String, Object, Optional<String>> words) {
        return new Value(raw, raw == null ? null : words.apply(field, raw).orElse(null));
    }

    /** @return for each kind what its values say, read once for all of them */
    private Function<String, BiFunction<String, Object, Optional<String>>> words(long meetingId, String language) {
        var words = new HashMap<String, BiFunction<String, Object, Optional<String>>>();
        return entity -> words.computeIfAbsent(entity, _ -> kind(entity).words(meetingId, language));
    }

    /** @throws NotFound where there is no such proposal, or none that the signed-in account may see, or what it is about is gone */
    public Review review(long meetingId, long id, String language) {
        var row = proposals.find(meetingId, id).orElseThrow(() -> new NotFound("proposal for change", id));
        var proposal = seen(meetingId, List.of(row), language).stream().findFirst().orElseThrow(() -> new NotFound("proposal for change", id));
        var now = kind(row.entity()).now(meetingId, row.entityId()).map(Record.class::cast).orElseThrow(() -> new NotFound(row.entity(), row.entityId()));
        var words = kind(row.entity()).words(meetingId, language);
        var edits = lastEdits.of(meetingId, row.entity(), row.entityId());
        var lines = new ArrayList<Line>();
        for (var component : now.getClass().getRecordComponents()) {
            proposal.changes().stream().filter(change -> change.field().equals(component.getName())).forEach(change -> {
                var raw = ThreeWay.value(component, now);
                lines.add(new Line(change.field(), change.base(), value(change.field(), raw, words), change.proposed(),
                        Objects.equals(raw, change.base().raw()) ? null : edits.get(change.field())));
            });
        }
        return new Review(proposal, now, List.copyOf(lines));
    }

    /** @return the meetings of the signed-in account; what it may decide in each it is asked of each */
    public Set<Long> meetings() {
        return rights.meetings(Action.VIEW_MEETING);
    }

    public MeetingRights held(long meetingId) {
        return rights.in(meetingId);
    }

    /** @throws org.springframework.security.access.AccessDeniedException unless the signed-in account may edit what it is about */
    public void requireDecision(Row row) {
        rights.require(kind(row.entity()).right(), row.meetingId(), List.of(part(row.entity(), row.entityId())));
    }
}
