package org.plenary.programme;

import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.ROOM;
import static org.plenary.schema.Tables.ROOM_CLOSURE;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plenary.programme.RoomDraft.Closure;
import org.plenary.schema.tables.records.RoomRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoomRepository {

    private final DSLContext db;

    RoomRepository(DSLContext db) {
        this.db = db;
    }

    /** Nobody else changes the rooms of the meeting until this transaction ends. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle();
    }

    long insert(long meetingId, int position, RoomDraft fields) {
        var row = db.newRecord(ROOM);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setPosition(position);
        row.setVersion(0);
        row.store();
        storeClosures(row.getId(), fields.closures());
        return row.getId();
    }

    void update(Room room, RoomDraft fields) {
        var row = db.newRecord(ROOM);
        fill(row, fields);
        row.setVersion(room.version() + 1);
        sure(room, db.update(ROOM).set(row).where(ROOM.ID.eq(room.id())).and(ROOM.VERSION.eq(room.version())).execute());
        db.deleteFrom(ROOM_CLOSURE).where(ROOM_CLOSURE.ROOM_ID.eq(room.id())).execute();
        storeClosures(room.id(), fields.closures());
    }

    /** @param order ids of all rooms of the meeting */
    void order(List<Long> order) {
        for (var position = 0; position < order.size(); position++) {
            db.update(ROOM).set(ROOM.POSITION, position).where(ROOM.ID.eq(order.get(position))).execute();
        }
    }

    void delete(Room room) {
        sure(room, db.deleteFrom(ROOM).where(ROOM.ID.eq(room.id())).and(ROOM.VERSION.eq(room.version())).execute());
    }

    private void storeClosures(long roomId, List<Closure> closures) {
        closures.forEach(closure -> db.insertInto(ROOM_CLOSURE).set(ROOM_CLOSURE.ROOM_ID, roomId).set(ROOM_CLOSURE.STARTS_AT, closure.from())
                .set(ROOM_CLOSURE.ENDS_AT, closure.to()).execute());
    }

    private static void fill(RoomRecord row, RoomDraft fields) {
        row.setName(fields.name());
        row.setCapacity(fields.capacity());
        row.setBooths(fields.booths());
        row.setEquipment(ProgrammeRepository.joined(fields.equipment()));
        row.setLayouts(fields.layouts().isEmpty() ? null : fields.layouts().stream().map(SeatingLayout::name).collect(Collectors.joining(" ")));
    }

    private static void sure(Room room, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Room " + room.id() + " changed under the lock of its meeting");
        }
    }
}
