package org.plenary.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at personal data of a meeting, and who took them along. For those who answer for the meeting. */
@Service
public class AccessReportService {

    private static final int MOST = 200;

    private final AuditRepository entries;
    private final List<PersonsInHistory> persons;

    AccessReportService(AuditRepository entries, List<PersonsInHistory> persons) {
        this.entries = entries;
        this.persons = persons;
    }

    /** @return newest first */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional(readOnly = true)
    public List<AccessReport> page(long meetingId, AccessReport.Filter filter, int offset, int limit) {
        var found = entries.accesses(meetingId, filter, offset, Math.min(limit, MOST));
        var names = names(meetingId, found);
        return found.stream().map(entry -> new AccessReport(entry.id(), entry.at(), entry.actor(), entry.role(), entry.action(), entry.entity(), entry.entityId(),
                names.getOrDefault(entry.entity(), Map.of()).get(entry.entityId()), after(entry, "seen", "taken"), number(after(entry, "persons")), after(entry, "filter"))).toList();
    }

    /** @return who looked or took along, in the order of their names */
    @Requires(Action.MANAGE_ACCESS)
    @Transactional(readOnly = true)
    public List<String> actors(long meetingId) {
        return entries.accessors(meetingId);
    }

    private Map<String, Map<Long, String>> names(long meetingId, List<HistoryEntry> found) {
        var names = new HashMap<String, Map<Long, String>>();
        var ids = found.stream().collect(Collectors.groupingBy(HistoryEntry::entity, Collectors.mapping(HistoryEntry::entityId, Collectors.toSet())));
        persons.stream().filter(kind -> ids.containsKey(kind.entity())).forEach(kind -> names.put(kind.entity(), kind.names(meetingId, ids.get(kind.entity()))));
        return names;
    }

    private static String after(HistoryEntry entry, String... fields) {
        return entry.changes().stream().filter(change -> List.of(fields).contains(change.field())).map(HistoryEntry.FieldChange::after).findFirst().orElse(null);
    }

    private static Integer number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }
}
