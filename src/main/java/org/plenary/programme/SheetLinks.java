package org.plenary.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.live.ThreeWay;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.shell.Violation;

/** What the references in a table stand for: sessions of the programme, and rows that become sessions with it. */
final class SheetLinks {

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, String> references = new HashMap<>();

    /** @param known sessions by the references that tables have given them */
    SheetLinks(List<Session> sessions, Map<String, Long> known) {
        sessions.forEach(session -> put(SessionMatch.reference(session.id()), session.id()));
        known.forEach(this::put);
    }

    /** @param id of the session that the row is or becomes */
    void put(String reference, long id) {
        if (reference != null) {
            ids.put(reference, id);
            references.put(id, reference);
        }
    }

    /** @return by which a session is told in a table, by its id */
    Map<Long, String> references() {
        return Map.copyOf(references);
    }

    /** @return what is wrong with the references of a row, each at its field */
    List<Violation> faults(ImportedSession row) {
        var faults = new ArrayList<Violation>();
        var links = row.links();
        links.after().forEach(reference -> fault(faults, "after", reference, row));
        if (links.prepares() != null) {
            fault(faults, "prepares", links.prepares(), row);
        }
        return faults;
    }

    private void fault(List<Violation> faults, String field, String reference, ImportedSession row) {
        if (!ids.containsKey(reference)) {
            faults.add(Violation.of(field, "programme_import.no-session", reference));
        } else if (row.reference() != null && Objects.equals(ids.get(reference), ids.get(row.reference()))) {
            faults.add(Violation.of(field, "programme.error.itself"));
        }
    }

    /** @return the fields with the sessions to which the row refers; references that lead nowhere are passed over */
    SessionDraft onto(ImportedSession row, SessionDraft fields) {
        var changed = new HashMap<String, Object>();
        if (row.given().contains("after")) {
            changed.put("after", row.links().after().stream().flatMap(this::ref).collect(Collectors.toList()));
        }
        if (row.given().contains("prepares")) {
            changed.put("prepares", ref(row.links().prepares()).findFirst().orElse(null));
        }
        return changed.isEmpty() ? fields : ThreeWay.with(fields, changed);
    }

    private Stream<SessionRef> ref(String reference) {
        return Stream.ofNullable(ids.get(reference)).map(SessionRef::new);
    }
}
