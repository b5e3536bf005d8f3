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
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.exchange.table.ImportTarget.Outcome;
import org.plenary.exchange.table.ImportTarget.Steps;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Participants from somebody's spreadsheet. Who is there already, by e-mail address, else by name and Party or organisation, is
 * changed where the row says something, and stays in the same state; others are registered and wait for approval.
 */
@Service
public class ParticipantImportService {

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

    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional(readOnly = true)
    public List<Fate> compare(long meetingId, List<ImportedParticipant> rows) {
        var known = known(meetingId);
        return rows.stream().map(row -> known.find(row).map(before -> row.onto(before.fields()).equals(before.fields()) ? Fate.UNCHANGED : Fate.CHANGED)
                .orElse(Fate.NEW)).toList();
    }

    /**
     * @param steps told after each batch
     * @throws InvalidInput when a delegation would have two heads, or somebody else was quicker; none is written
     */
    @Requires(Action.MANAGE_PARTICIPANTS)
    @Transactional
    public Outcome apply(long meetingId, List<ImportedParticipant> rows, Steps steps) {
        var known = known(meetingId);
        requireOneHead(rows, known);
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
        var added = participants.insertAll(meetingId, batch, clock.instant());
        audit.recordAll(meetingId, ParticipantService.PARTICIPANT, "CREATED",
                added.stream().map(participant -> new Subject(participant.id(), null, OnRecord.of(participant))).toList());
        changes.changed(meetingId, ParticipantService.PARTICIPANT, added.getLast().id(), 0);
    }

    private void change(long meetingId, Participant seen, ImportedParticipant row) {
        var now = writes.unchanged(meetingId, seen.id(), seen.version());
        writes.change(Actor.current(), now, now.with(row.onto(now.fields())), "CHANGED");
    }

    private static void requireOneHead(List<ImportedParticipant> rows, Known known) {
        Map<String, String> heads = new HashMap<>(known.heads);
        rows.forEach(row -> known.find(row).filter(before -> before.fields().delegationRole() == DelegationRole.HEAD && row.given().contains("delegationRole")
                && row.fields().delegationRole() != DelegationRole.HEAD).ifPresent(before -> heads.remove(before.fields().iso2())));
        for (var row : rows) {
            var fields = known.find(row).map(before -> row.onto(before.fields())).orElse(row.fields());
            var other = fields.delegationRole() == DelegationRole.HEAD && fields.iso2() != null ? heads.putIfAbsent(fields.iso2(), fields.name()) : null;
            if (other != null && !known.find(row).filter(before -> before.name().equals(other)).isPresent()) {
                throw Input.refused("delegationRole", "lists.import.second-head", fields.name(), other);
            }
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
