package org.plenary.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.exchange.table.ImportTarget;
import org.plenary.exchange.table.ListExport;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.programme.OnRecord.Names;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Folded;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A programme from somebody's spreadsheet. Sessions that are there already are changed where their rows say something; others are added;
 * those that are in no row stay as they are. Rooms that were asked for are made with them.
 */
@Service
public class ProgrammeImportService implements ImportTarget<ImportedSession> {

    /** Of a COP of two weeks with all its side events there are some five hundred. */
    private static final int MOST = 2_000;
    private static final int BATCH = 20;
    private static final int MOST_OVERLAPS_TOLD = 2;

    private final ProgrammeService sessions;
    private final RoomService rooms;
    private final AgendaService agenda;
    private final RoomRepository lock;
    private final SessionReferenceRepository references;
    private final ProgrammeTable table;
    private final Rights rights;

    ProgrammeImportService(ProgrammeService sessions, RoomService rooms, AgendaService agenda, RoomRepository lock, SessionReferenceRepository references,
            ProgrammeTable table, Rights rights) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.agenda = agenda;
        this.lock = lock;
        this.references = references;
        this.table = table;
        this.rights = rights;
    }

    /** @param locale in whose words and order of languages tables come */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public TableDefinition<ImportedSession> definition(long meetingId, Locale locale) {
        return table.definition(sessions.programme(meetingId), agenda.tree(meetingId), locale);
    }

    /** @return the programme as a table that is taken in again as the same programme; without those who speak from afar for whoever does not edit it */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public ListExport<Session> export(long meetingId, String title, Locale locale) {
        var programme = sessions.programme(meetingId);
        return table.export(programme, agenda.tree(meetingId), new SheetLinks(programme.sessions(), references.of(meetingId)).references(), title, locale,
                rights.may(Action.EDIT_PROGRAMME, meetingId) ? Set.of() : Set.of("afar"));
    }

    /** {@inheritDoc} Rows and sessions that overlap in a room are noted: a programme may hold them, and says so. */
    @Override
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional(readOnly = true)
    public List<Verdict> compare(long meetingId, List<ImportedSession> rows) {
        if (rows.size() > MOST) {
            return Collections.nCopies(rows.size(), Verdict.wrong(tooMany(rows)));
        }
        var programme = sessions.programme(meetingId);
        var matched = SessionMatch.of(rows, programme.sessions(), references.of(meetingId));
        var made = new HashMap<String, Long>();
        newRooms(rows).keySet().forEach(room -> made.put(room, -1L - made.size()));
        var after = new LinkedHashMap<ImportedSession, SessionDraft>();
        var links = new SheetLinks(programme.sessions(), references.of(meetingId));
        rows.forEach(row -> links.put(row.reference(), matched.containsKey(row) ? matched.get(row).id() : -1L - row.row()));
        rows.forEach(row -> after.put(row, links.onto(row, after(row, matched.get(row), made))));
        var cells = new SessionCells(programme, names(programme, meetingId), links.references());
        var others = programme.sessions().stream().filter(session -> !matched.containsValue(session)).toList();
        return rows.stream().map(row -> {
            var notes = new ArrayList<>(row.notes());
            notes.addAll(overlaps(row, after, others, programme));
            var before = matched.get(row);
            var faults = links.faults(row);
            if (!faults.isEmpty()) {
                return new Verdict(null, faults, notes, Map.of());
            }
            var fate = before == null ? Fate.NEW : before.fields().equals(after.get(row)) ? Fate.UNCHANGED : Fate.CHANGED;
            return new Verdict(fate, List.of(), notes, fate == Fate.CHANGED ? differences(cells.of(before.fields()), cells.of(after.get(row))) : Map.of());
        }).toList();
    }

    private static SessionDraft after(ImportedSession row, Session before, Map<String, Long> made) {
        return before == null ? row.asNew(made) : row.onto(before.fields(), made);
    }

    private static Map<String, Object> differences(Map<String, Object> before, Map<String, Object> after) {
        var differences = new LinkedHashMap<String, Object>();
        before.forEach((field, value) -> {
            if (!Objects.equals(value, after.get(field))) {
                differences.put(field, value);
            }
        });
        return differences;
    }

    private static List<Violation> overlaps(ImportedSession row, Map<ImportedSession, SessionDraft> after, List<Session> others, Programme programme) {
        var mine = after.get(row);
        if (mine.startsAt() == null) {
            return List.of();
        }
        var told = new ArrayList<Violation>();
        after.forEach((other, fields) -> {
            if (other != row && fields.startsAt() != null && ImportedSession.overlap(mine, fields, programme.zone())) {
                told.add(Violation.of("room", "programme_import.overlaps-row", other.row(), title(fields)));
            }
        });
        others.stream().filter(other -> other.place().isScheduled() && ImportedSession.overlap(mine, other.fields(), programme.zone()))
                .forEach(other -> told.add(Violation.of("room", "programme_import.overlaps-session", title(other.fields()))));
        return told.stream().limit(MOST_OVERLAPS_TOLD).toList();
    }

    private static String title(SessionDraft fields) {
        return fields.titleEn() != null ? fields.titleEn() : fields.titleFr() != null ? fields.titleFr() : fields.titleEs();
    }

    /**
     * {@inheritDoc}
     *
     * @param steps told after each batch
     * @throws InvalidInput when a room or an agenda item was removed meanwhile, a field is wrong, or there are more than 2,000 rows; none
     *                      is written
     */
    @Override
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Outcome apply(long meetingId, List<ImportedSession> rows, Steps steps) {
        if (rows.size() > MOST) {
            throw new InvalidInput(List.of(tooMany(rows)));
        }
        lock.lock(meetingId);
        var made = makeRooms(meetingId, rows);
        var present = sessions.programme(meetingId).sessions();
        var matched = SessionMatch.of(rows, present, references.of(meetingId));
        var links = new SheetLinks(present, references.of(meetingId));
        var written = new LinkedHashMap<ImportedSession, Session>();
        var added = 0;
        var done = 0;
        for (var row : rows) {
            var before = matched.get(row);
            var after = after(row, before, made);
            var now = before == null ? sessions.add(meetingId, after) : before.fields().equals(after) ? before : sessions.edit(meetingId, before.id(), before.fields(), after);
            added += before == null ? 1 : 0;
            written.put(row, now);
            links.put(row.reference(), now.id());
            if (row.reference() != null && !row.reference().equals(SessionMatch.reference(now.id()))) {
                references.put(meetingId, row.reference(), now.id());
            }
            if (++done % BATCH == 0 || done == rows.size()) {
                steps.at(done, rows.size());
            }
        }
        written.replaceAll((row, session) -> linked(meetingId, row, session, links));
        var unchanged = (int) written.entrySet().stream().filter(one -> one.getValue() == matched.get(one.getKey())).count();
        return new Outcome(added, rows.size() - added - unchanged, unchanged);
    }

    /** Once every row has its session, rows can refer to each other. */
    private Session linked(long meetingId, ImportedSession row, Session session, SheetLinks links) {
        InvalidInput.throwIfAny(links.faults(row));
        var fields = links.onto(row, session.fields());
        return fields.equals(session.fields()) ? session : sessions.edit(meetingId, session.id(), session.fields(), fields);
    }

    private static Violation tooMany(List<ImportedSession> rows) {
        return Violation.of("reference", "programme_import.too-many", rows.size(), MOST);
    }

    /** Names of rooms that are asked for, as first written, by folded name. */
    private static Map<String, String> newRooms(List<ImportedSession> rows) {
        return rows.stream().map(ImportedSession::newRoom).filter(Objects::nonNull)
                .collect(Collectors.toMap(Folded::of, name -> name, (first, _) -> first, LinkedHashMap::new));
    }

    /** A room that somebody else has made meanwhile is that room. */
    private Map<String, Long> makeRooms(long meetingId, List<ImportedSession> rows) {
        var present = sessions.programme(meetingId).rooms().stream().collect(Collectors.toMap(room -> Folded.of(room.name()), Room::id));
        var made = new HashMap<String, Long>();
        newRooms(rows).forEach((folded, name) -> made.put(folded, present.containsKey(folded) ? present.get(folded)
                : rooms.add(meetingId, new RoomDraft(name, null, 0, List.of(), List.of())).id()));
        return made;
    }

    private Names names(Programme programme, long meetingId) {
        return Names.of(programme.rooms(), agenda.tree(meetingId).stream().collect(Collectors.toMap(AgendaItem::id, AgendaItem::number)));
    }
}
