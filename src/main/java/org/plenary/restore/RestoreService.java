package org.plenary.restore;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.Confidential;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.audit.Recorded;
import org.plenary.audit.RecordedEntries;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.restore.RestorePlan.Line;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts back what an entry of the history says was before it: as an edit of the signed-in account, with its rights. */
@Service
public class RestoreService {

    /** Which entry was put back. */
    record Source(Instant at, String actor, List<String> fields) {
    }

    private final Map<String, Restorable> kinds;
    private final List<HistoryOutsideMeetings> outsideMeetings;
    private final RecordedEntries entries;
    private final Rights rights;
    private final AuditTrail audit;

    RestoreService(List<Restorable> kinds, List<HistoryOutsideMeetings> outsideMeetings, RecordedEntries entries, Rights rights, AuditTrail audit) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Restorable::entity, Function.identity()));
        this.outsideMeetings = outsideMeetings;
        this.entries = entries;
        this.rights = rights;
        this.audit = audit;
    }

    /** @return by entry, the fields of it that the signed-in account may put back; entries without any are left out */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<Long, Set<String>> offered(Collection<HistoryEntry> shown) {
        var allowed = new HashMap<List<Object>, Boolean>();
        var offered = new HashMap<Long, Set<String>>();
        for (var entry : shown) {
            var kind = kinds.get(entry.entity());
            if (kind != null && !entry.kept().isEmpty() && (entry.apart() || !kind.isToldApart()) && allowed.computeIfAbsent(Arrays.asList(entry.meetingId(), kind), one -> may(kind, entry.meetingId()))) {
                var components = Arrays.stream(kind.fields().getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
                components.retainAll(entry.kept());
                var fields = entry.changes().stream().map(FieldChange::field).filter(field -> components.contains(kind.edited(field))).collect(Collectors.toSet());
                if (!fields.isEmpty() && (kind.canBringBack() || entry.changes().stream().anyMatch(change -> change.after() != null || change.before() == null))) {
                    offered.put(entry.id(), fields);
                }
            }
        }
        return offered;
    }

    /**
     * @param told the fields, as the history names them
     * @return what putting them back would change now; without lines where nothing would
     * @throws NotFound when there is no such entry, or none that the caller may see
     */
    @SignedIn
    @Transactional
    public RestorePlan plan(long entryId, Set<String> told) {
        var entry = found(entryId);
        var kind = kind(entry);
        var now = kind.now(entry.meetingId(), entry.entityId()).map(Record.class::cast).orElse(null);
        if (now == null && !(entry.gone() && kind.canBringBack())) {
            throw Input.refused("entry", "history.error.gone");
        }
        var wanted = told.stream().map(kind::edited).collect(Collectors.toSet());
        var lines = new ArrayList<Line>();
        var values = new HashMap<String, Object>();
        for (var component : kind.fields().getRecordComponents()) {
            var kept = entry.field(component.getName(), component.getGenericType());
            var is = now == null ? null : ThreeWay.value(component, now);
            if (kept.isPresent() && (now == null || wanted.contains(component.getName())) && !(kept.get().value() == null && component.getType().isPrimitive())) {
                values.put(component.getName(), kept.get().value());
                if (!Objects.equals(is, kept.get().value())) {
                    lines.add(new Line(component.getName(), told.stream().filter(name -> kind.edited(name).equals(component.getName())).toList(), is, kept.get().value()));
                }
            } else if (now == null) {
                throw Input.refused("entry", "history.error.not-whole");
            }
        }
        return new RestorePlan(entryId, now, now == null ? ThreeWay.made(kind.fields(), values) : ThreeWay.with(now, values), lines);
    }

    /**
     * @param plan as it was shown
     * @throws EditConflict when somebody changed one of its fields since it was shown; nothing is put back
     * @throws InvalidInput when the object may not be so any more; nothing is put back
     */
    @SignedIn
    @Transactional
    public void restore(RestorePlan plan) {
        var entry = found(plan.entryId());
        var kind = kind(entry);
        if (plan.now() == null) {
            kind.bringBack(entry.meetingId(), kind.fields().cast(plan.then()));
        } else {
            kind.save(entry.meetingId(), entry.entityId(), plan.now(), plan.then());
        }
        audit.record(entry.meetingId(), entry.entity(), entry.entityId(), "RESTORED", null,
                new Source(entry.at(), entry.actor(), plan.now() == null ? null
                : plan.lines().stream().flatMap(line -> line.told().isEmpty() ? Stream.of(line.field()) : line.told().stream()).toList()));
    }

    private Recorded found(long entryId) {
        var entry = entries.find(entryId).orElseThrow(() -> new NotFound("entry of the history", entryId));
        if (!maySee(entry)) {
            throw new NotFound("entry of the history", entryId);
        }
        return entry;
    }

    private boolean maySee(Recorded entry) {
        return entry.meetingId() != null ? rights.in(entry.meetingId()).may(Action.VIEW_HISTORY) && rights.in(entry.meetingId()).may(Confidential.right(entry.entity()))
                : outsideMeetings.stream().anyMatch(kind -> kind.entity().equals(entry.entity()) && kind.maySee(entry.entityId()));
    }

    private Restorable kind(Recorded entry) {
        var kind = kinds.get(entry.entity());
        if (kind == null || kind.isToldApart() && !entry.apart()) {
            throw Input.refused("entry", "history.error.not-whole");
        }
        return kind;
    }

    private boolean may(Restorable kind, Long meetingId) {
        return meetingId == null ? rights.may(kind.right()) : rights.may(kind.right(), meetingId);
    }
}
