package org.plenary.programme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.programme.OnRecord.Names;
import org.plenary.programme.RoomDraft.Closure;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms of a meeting. Changes are made one after the other. */
@Service
public class RoomService {

    public static final String ROOM = "ROOM";

    private final RoomRepository rooms;
    private final ProgrammeRepository programme;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    RoomService(RoomRepository rooms, ProgrammeRepository programme, AuditTrail audit, Changes changes, Clock clock) {
        this.rooms = rooms;
        this.programme = programme;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws InvalidInput when a field is missing or wrong, or another room has that name */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Room add(long meetingId, RoomDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var present = locked(meetingId);
        nameIsFree(present, null, draft);
        var id = rooms.insert(meetingId, present.size(), draft);
        audit.record(meetingId, ROOM, id, "CREATED", null, recorded(draft));
        return told(meetingId, id);
    }

    /**
     * @param base what the editor had in front of them
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong, or another room has that name
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public Room edit(long meetingId, long id, RoomDraft base, RoomDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var present = locked(meetingId);
        var now = find(present, id);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, ROOM, id));
        if (merged.equals(now.fields())) {
            return now;
        }
        nameIsFree(present, id, merged);
        rooms.update(now, merged);
        audit.record(meetingId, ROOM, id, "CHANGED", recorded(now.fields()), recorded(merged));
        return told(meetingId, id);
    }

    /** Closes rooms from now on, or for all of the meeting where it is not on; sessions in them stay until they are moved. */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void close(long meetingId, List<Long> ids) {
        var present = locked(meetingId);
        var frame = programme.frame(meetingId);
        var from = frame.first().atTime(Place.DAY_BEGINS);
        var now = LocalDateTime.ofInstant(clock.instant(), frame.zone()).truncatedTo(ChronoUnit.MINUTES);
        var to = frame.last().plusDays(1).atTime(Place.DAY_BEGINS);
        var closure = new Closure(now.isAfter(from) && now.isBefore(to) ? now : from, to);
        for (var id : ids) {
            var room = find(present, id);
            var closed = room.fields().closed(closure);
            rooms.update(room, closed);
            audit.record(meetingId, ROOM, id, "CHANGED", recorded(room.fields()), recorded(closed));
            told(meetingId, id);
        }
    }

    /** @throws RoomInUse when there are sessions in it: nothing is removed */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public void remove(long meetingId, long id) {
        var room = find(locked(meetingId), id);
        var inside = programme.heldInRoom(meetingId, id);
        if (!inside.isEmpty()) {
            throw new RoomInUse(inside);
        }
        delete(meetingId, room);
    }

    /**
     * Removes a room; the sessions in it keep their times and go to another room, or are without one. None is lost, not even one that
     * was put there a moment ago.
     *
     * @param to another room of the meeting; null: without a room
     * @return the sessions, as they were
     * @throws InvalidInput when the other room is gone too, or is the same; nothing is removed
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public List<Session> removeAndMove(long meetingId, long id, Long to) {
        var present = locked(meetingId);
        var room = find(present, id);
        if (to != null && (to == id || present.stream().noneMatch(other -> to.equals(other.id())))) {
            throw Input.refused("roomId", "programme.error.room-gone");
        }
        var names = Names.of(present, Map.of());
        var inside = programme.heldInRoom(meetingId, id);
        inside.forEach(session -> {
            programme.place(session, session.place().in(to));
            audit.record(meetingId, ProgrammeService.SESSION, session.id(), "ITEM_MOVED", names.placed(session.place()), names.placed(session.place().in(to)));
            changes.changed(meetingId, ProgrammeService.SESSION, session.id(), session.version() + 1);
        });
        delete(meetingId, room);
        return inside;
    }

    /**
     * Puts a room elsewhere in the order of the columns.
     *
     * @param position among all rooms, from 0; beyond their number it is the last
     * @return the rooms in their order now
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public List<Room> move(long meetingId, long id, int position) {
        var present = locked(meetingId);
        var room = find(present, id);
        var ordered = new ArrayList<>(present);
        ordered.remove(room);
        ordered.add(Math.clamp(position, 0, ordered.size()), room);
        if (!ordered.equals(present)) {
            rooms.order(ordered.stream().map(Room::id).toList());
            audit.record(meetingId, ROOM, id, "ITEM_MOVED", new Positioned(present.indexOf(room) + 1), new Positioned(ordered.indexOf(room) + 1));
            changes.changed(meetingId, ROOM, id, room.version());
        }
        return ordered;
    }

    private void delete(long meetingId, Room room) {
        rooms.delete(room);
        audit.record(meetingId, ROOM, room.id(), "ITEM_REMOVED", recorded(room.fields()), null);
        changes.changed(meetingId, ROOM, room.id(), room.version() + 1);
    }

    private Room told(long meetingId, long id) {
        var room = find(programme.rooms(meetingId), id);
        changes.changed(meetingId, ROOM, id, room.version());
        return room;
    }

    private List<Room> locked(long meetingId) {
        rooms.lock(meetingId);
        return programme.rooms(meetingId);
    }

    private static void nameIsFree(List<Room> present, Long self, RoomDraft draft) {
        var name = Folded.of(draft.name());
        if (present.stream().anyMatch(room -> !Long.valueOf(room.id()).equals(self) && Folded.of(room.name()).equals(name))) {
            throw Input.refused("name", "programme.error.room-name", draft.name());
        }
    }

    private static Room find(List<Room> rooms, long id) {
        return rooms.stream().filter(room -> room.id() == id).findFirst().orElseThrow(() -> new NotFound("room", id));
    }

    /** @param position among the columns, from 1 */
    private record Positioned(int position) {
    }

    /** A room as its history tells it. */
    private record Recorded(String name, Integer capacity, int booths, List<String> equipment, List<String> closures) {
    }

    private static Recorded recorded(RoomDraft fields) {
        return new Recorded(fields.name(), fields.capacity(), fields.booths(), fields.equipment(),
                fields.closures().stream().map(RoomDraft.Closure::toString).toList());
    }
}
