package org.plenary.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaService;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.programme.MoveRefused.Reason;
import org.plenary.programme.OnRecord.Names;
import org.plenary.programme.OnRecord.Removal;
import org.plenary.programme.ProgrammeRepository.Frame;
import org.plenary.programme.ProgrammeUndo.Moved;
import org.plenary.programme.ProgrammeUndo.Removed;
import org.plenary.programme.SessionDraft.SessionRef;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of a meeting. Several people arrange them at once: each move says where it saw the session, so that nobody moves unseen
 * what somebody else has just moved.
 */
@Service
public class ProgrammeService {

    public static final String SESSION = "SESSION";

    private final ProgrammeRepository programme;
    private final AgendaService agenda;
    private final ProgrammeVocabulary vocabulary;
    private final AuditTrail audit;
    private final Changes changes;

    ProgrammeService(ProgrammeRepository programme, AgendaService agenda, ProgrammeVocabulary vocabulary, AuditTrail audit, Changes changes) {
        this.programme = programme;
        this.agenda = agenda;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.changes = changes;
    }

    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Programme programme(long meetingId) {
        return programme.programme(meetingId);
    }

    /** @throws InvalidInput when a field is missing or wrong */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Session add(long meetingId, SessionDraft draft) {
        valid(meetingId, draft);
        return store(meetingId, draft, null);
    }

    /**
     * Adds one session for each occurrence; afterwards each is moved and edited by itself. A group that is a region is named in each language.
     *
     * @param template with the time of day in its start
     * @throws InvalidInput when a field is missing or wrong, or nothing would recur
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public List<Session> addSeries(long meetingId, SessionDraft template, Recurrence recurrence) {
        if (template.startsAt() == null) {
            throw Input.refused("startsAt", "error.required");
        }
        var named = recurrence.groups().stream().collect(Collectors.toMap(Function.identity(), group -> vocabulary.named(meetingId, group)));
        var occurrences = recurrence.expand(template, named::get);
        if (occurrences.isEmpty() || occurrences.size() > Recurrence.MOST) {
            throw Input.refused("days", "programme.error.occurrences", occurrences.size(), Recurrence.MOST);
        }
        occurrences.forEach(occurrence -> valid(meetingId, occurrence));
        var series = programme.insertSeries(meetingId, recurrence);
        return occurrences.stream().map(occurrence -> store(meetingId, occurrence, series)).toList();
    }

    /**
     * Saves an edit. Fields that others changed meanwhile and this edit did not touch are kept, the place among them.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong; nothing is saved
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Session edit(long meetingId, @InPart(MeetingPart.Kind.SESSION) long id, SessionDraft base, SessionDraft mine) {
        valid(meetingId, mine);
        var itself = new SessionRef(id);
        if (mine.after().contains(itself) || itself.equals(mine.prepares())) {
            throw Input.refused(mine.after().contains(itself) ? "after" : "prepares", "programme.error.itself");
        }
        var now = held(meetingId, id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, SESSION, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        valid(meetingId, merged);
        programme.update(now, merged);
        var names = names(meetingId);
        audit.record(meetingId, SESSION, id, "CHANGED", names.of(now.fields()), names.of(merged));
        return told(meetingId, id);
    }

    /**
     * Moves, lengthens or takes out of the schedule: all of them or none.
     *
     * @return how to undo it; without moves where all stand there already
     * @throws MoveRefused  when one is gone, or somebody else has moved it since it was seen
     * @throws InvalidInput when there is no such time, or it is too short, too long or far from the meeting
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Moved move(long meetingId, @InPart(value = MeetingPart.Kind.SESSION, by = SessionsTouched.ByMoves.class) List<Move> moves) {
        var frame = programme.frame(meetingId);
        var held = programme.held(meetingId, moves.stream().map(Move::sessionId).toList());
        var names = Names.of(programme.rooms(meetingId), Map.of());
        var made = new ArrayList<Move>();
        for (var move : moves) {
            var session = held.get(move.sessionId());
            check(frame, names, session, move);
            if (!session.place().equals(move.to())) {
                programme.place(session, move.to());
                audit.record(meetingId, SESSION, session.id(), "ITEM_MOVED", names.placed(session.place()), names.placed(move.to()));
                changes.changed(meetingId, SESSION, session.id(), session.version() + 1);
                made.add(move);
            }
        }
        return new Moved(meetingId, made);
    }

    private static void check(Frame frame, Names names, Session session, Move move) {
        if (session == null) {
            throw new MoveRefused(Reason.GONE, move.sessionId());
        }
        if (!session.place().equals(move.was())) {
            throw new MoveRefused(Reason.MOVED_SINCE, move.sessionId());
        }
        if (move.to().roomId() != null && !names.rooms().containsKey(move.to().roomId())) {
            throw new MoveRefused(Reason.ROOM_GONE, move.sessionId());
        }
        InvalidInput.throwIfAny(SessionDraft.placeViolations(move.to(), frame.zone(), frame.first(), frame.last()));
    }

    /**
     * Takes sessions out of the programme.
     *
     * @param reason for those who look it up later
     * @throws MoveRefused  when one is gone
     * @throws InvalidInput without a reason
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Removed remove(long meetingId, List<Long> ids, String reason) {
        var kept = Input.reason(reason, true);
        var held = programme.held(meetingId, ids);
        var names = names(meetingId);
        for (var id : ids) {
            var session = held.get(id);
            if (session == null) {
                throw new MoveRefused(Reason.GONE, id);
            }
            programme.delete(session);
            audit.record(meetingId, SESSION, id, "ITEM_REMOVED", names.of(session.fields()), new Removal(kept));
            changes.changed(meetingId, SESSION, id, session.version() + 1);
        }
        return new Removed(meetingId, ids.stream().map(held::get).toList());
    }

    /**
     * @return the sessions that were put back
     * @throws MoveRefused when one is gone, or somebody else has moved it since; nothing is undone
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public List<Session> undo(long meetingId, @InPart(value = MeetingPart.Kind.SESSION, by = SessionsTouched.ByUndo.class) ProgrammeUndo undo) {
        if (undo.meetingId() != meetingId) {
            throw new NotFound("programme change", undo);
        }
        switch (undo) {
            case Moved moved -> move(meetingId, moved.moves().reversed().stream().map(Move::back).toList());
            case Removed removed -> restore(meetingId, removed.sessions());
        }
        var ids = switch (undo) {
            case Moved moved -> moved.moves().stream().map(Move::sessionId).toList();
            case Removed removed -> removed.sessions().stream().map(Session::id).toList();
        };
        return List.copyOf(programme.held(meetingId, ids).values());
    }

    /** A room that was removed meanwhile is not put back with them. */
    private void restore(long meetingId, List<Session> sessions) {
        var present = programme.held(meetingId, sessions.stream().map(Session::id).toList());
        var names = names(meetingId);
        sessions.stream().filter(session -> !present.containsKey(session.id())).forEach(session -> {
            var place = names.rooms().containsKey(session.place().roomId()) ? session.place() : session.place().in(null);
            programme.restore(meetingId, session, place);
            audit.record(meetingId, SESSION, session.id(), "ITEM_RESTORED", null, names.of(session.fields().at(place)));
            changes.changed(meetingId, SESSION, session.id(), session.version() + 1);
        });
    }

    private Session store(long meetingId, SessionDraft draft, Long series) {
        var id = programme.insert(meetingId, draft, series);
        audit.record(meetingId, SESSION, id, "CREATED", null, names(meetingId).of(draft));
        return told(meetingId, id);
    }

    private Session told(long meetingId, long id) {
        var session = held(meetingId, id);
        changes.changed(meetingId, SESSION, id, session.version());
        return session;
    }

    private Session held(long meetingId, long id) {
        var session = programme.held(meetingId, List.of(id)).get(id);
        if (session == null) {
            throw new NotFound("session", id);
        }
        return session;
    }

    private void valid(long meetingId, SessionDraft draft) {
        var frame = programme.frame(meetingId);
        InvalidInput.throwIfAny(draft.violations(frame.zone(), frame.first(), frame.last()));
        if (draft.roomId() != null && !programme.hasRoom(meetingId, draft.roomId())) {
            throw Input.refused("roomId", "programme.error.room-gone");
        }
        if (!draft.items().isEmpty() && !items(meetingId).keySet().containsAll(draft.items())) {
            throw Input.refused("items", "programme.error.item-gone");
        }
        var sessions = draft.after().isEmpty() && draft.prepares() == null ? Map.of() : programme.titles(meetingId);
        if (!draft.after().stream().allMatch(other -> sessions.containsKey(other.id()))) {
            throw Input.refused("after", "programme.error.session-gone");
        }
        if (draft.prepares() != null && !sessions.containsKey(draft.prepares().id())) {
            throw Input.refused("prepares", "programme.error.session-gone");
        }
    }

    private Names names(long meetingId) {
        return Names.of(programme.rooms(meetingId), items(meetingId), programme.titles(meetingId));
    }

    private Map<Long, String> items(long meetingId) {
        return agenda.tree(meetingId).stream().collect(Collectors.toMap(AgendaItem::id, AgendaItem::number));
    }
}
