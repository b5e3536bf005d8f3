package org.plenary.participation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.live.Changes;
import org.plenary.participation.ParticipantRepository.Entrant;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Participants from somebody's spreadsheet. Who is there already, by e-mail address, else by name and Party or organisation, is
 * changed where the row says something, and stays in the same state; others are registered and wait for approval.
 */
@Service
public class ParticipantImportService implements ImportTarget<ImportedParticipant> {

    private static final int BATCH = 500;

    private final ParticipantRepository participants;
    private final ParticipantWrites writes;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ParticipantImportService(ParticipantRepository participants, ParticipantWrites writes, AuditTrail audit, Changes changes, Clock clock) {
        this.participants = participants;
        this.writes = writes;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<Verdict> compare(long meetingId, List<ImportedParticipant> rows) {
        return verdicts(rows, known(meetingId));
    }

    private static List<Verdict> verdicts(List<ImportedParticipant> rows, Known known) {
        var heads = new Heads(rows, known);
        return rows.stream().map(row -> {
            var before = known.find(row);
            var after = before.map(seen -> row.onto(seen.fields())).orElse(row.fields());
            return heads.second(before, after).map(Verdict::wrong)
                    .orElseGet(() -> Verdict.of(before.isEmpty() ? Fate.NEW : after.equals(before.get().fields()) ? Fate.UNCHANGED : Fate.CHANGED));
        }).toList();
    }

    /**
     * @param steps told after each batch
     * @throws InvalidInput when a delegation would have two heads, or somebody else was quicker; none is written
     */
    @Override
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Outcome apply(long meetingId, List<ImportedParticipant> rows, Steps steps) {
        var known = known(meetingId);
        InvalidInput.throwIfAny(verdicts(rows, known).stream().flatMap(verdict -> verdict.wrong().stream()).toList());
        var added = new ArrayList<ParticipantDraft>();
        var changed = 0;
        var done = 0;
        for (var row : rows) {
            var before = known.find(row);
            if (before.isEmpty()) {
                added.add(row.fields());
            } else if (!row.onto(before.get().fields()).equals(before.get().fields())) {
                change(meetingId, before.get(), row);
                changed++;
            }
            if (++done % BATCH == 0) {
                steps.at(done - added.size(), rows.size());
            }
        }
        for (var from = 0; from < added.size(); from += BATCH) {
            add(meetingId, added.subList(from, Math.min(added.size(), from + BATCH)));
            steps.at(Math.min(rows.size(), rows.size() - added.size() + from + BATCH), rows.size());
        }
        return new Outcome(added.size(), changed, rows.size() - added.size() - changed);
    }

    private void add(long meetingId, List<ParticipantDraft> batch) {
        var added = participants.insertAll(meetingId, batch.stream().map(fields -> new Entrant(null, fields)).toList(), ParticipantState.REGISTERED,
                clock.instant());
        audit.recordAll(meetingId, ParticipantService.PARTICIPANT, "CREATED",
                added.stream().map(participant -> new Subject(participant.id(), null, OnRecord.of(participant))).toList());
        changes.changed(meetingId, ParticipantService.PARTICIPANT, added.getLast().id(), 0);
    }

    private void change(long meetingId, Participant seen, ImportedParticipant row) {
        var now = writes.unchanged(meetingId, seen.id(), seen.version());
        writes.change(Actor.current(), now, now.with(row.onto(now.fields())), "CHANGED");
    }

    /** Who heads each delegation, row after row: a delegation has one head. */
    private static final class Heads {

        private final Map<String, String> byParty;

        /** Whoever a row says is no longer head makes room for another, wherever in the table that stands. */
        private Heads(List<ImportedParticipant> rows, Known known) {
            byParty = new HashMap<>(known.heads);
            rows.forEach(row -> known.find(row).filter(before -> before.fields().delegationRole() == DelegationRole.HEAD && row.given().contains("delegationRole")
                    && row.fields().delegationRole() != DelegationRole.HEAD).ifPresent(before -> byParty.remove(before.fields().iso2())));
        }

        private Optional<Violation> second(Optional<Participant> before, ParticipantDraft after) {
            var other = after.delegationRole() == DelegationRole.HEAD && after.iso2() != null ? byParty.putIfAbsent(after.iso2(), after.name()) : null;
            return other == null || before.filter(seen -> seen.name().equals(other)).isPresent() ? Optional.empty()
                    : Optional.of(Violation.of("delegationRole", "lists.import.second-head", after.name(), other));
        }
    }

    private Known known(long meetingId) {
        var known = new Known();
        participants.forEach(meetingId, known::add);
        return known;
    }

    private static final class Known {

        private final Map<String, Participant> byKey = new HashMap<>();
        private final Map<String, String> heads = new HashMap<>();

        private void add(Participant participant) {
            var fields = participant.fields();
            if (fields.email() != null) {
                byKey.put(ImportedParticipant.emailKey(fields), participant);
            }
            byKey.putIfAbsent(ImportedParticipant.nameKey(fields), participant);
            if (fields.delegationRole() == DelegationRole.HEAD && participant.state().standing()) {
                heads.put(fields.iso2(), participant.name());
            }
        }

        /** By name only where one of both has no address: two people of one name and Party are two. */
        private Optional<Participant> find(ImportedParticipant row) {
            var fields = row.fields();
            if (fields.email() != null && byKey.containsKey(ImportedParticipant.emailKey(fields))) {
                return Optional.of(byKey.get(ImportedParticipant.emailKey(fields)));
            }
            return Optional.ofNullable(byKey.get(ImportedParticipant.nameKey(fields)))
                    .filter(named -> fields.email() == null || named.fields().email() == null);
        }
    }
}
