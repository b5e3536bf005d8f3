package org.plenary.agenda;

import static org.plenary.schema.Tables.AGENDA_ITEM;
import static org.plenary.schema.Tables.MEETING;

import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.agenda.AgendaTree.Place;
import org.plenary.schema.tables.records.AgendaItemRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AgendaRepository {

    private final DSLContext db;

    AgendaRepository(DSLContext db) {
        this.db = db;
    }

    /** Nobody else changes the meeting's agenda until this transaction ends. */
    void lock(long meetingId) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(meetingId)).forUpdate().fetchSingle();
    }

    /** @return the meeting's items in reading order. */
    List<AgendaItem> items(long meetingId) {
        var rows = db.selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.MEETING_ID.eq(meetingId)).fetchMap(AGENDA_ITEM.ID);
        var printed = new HashMap<Long, String>();
        rows.forEach((id, row) -> {
            if (row.getNumberFixed() != null) {
                printed.put(id, row.getNumberFixed());
            }
        });
        var tree = AgendaTree.of(rows.values().stream().map(AgendaRepository::place).toList());
        var numbers = tree.numbers(printed);
        return tree.places().stream().map(place -> {
            var row = rows.get(place.id());
            return new AgendaItem(place(row), numbers.get(place.id()), tree.depth(place.id()), fields(row), row.getSource(), row.getVersion(), List.of());
        }).toList();
    }

    private static Place place(AgendaItemRecord row) {
        return new Place(row.getId(), row.getParentId(), row.getPosition());
    }

    private static AgendaItemDraft fields(AgendaItemRecord row) {
        return new AgendaItemDraft(row.getTitleEn(), row.getTitleFr(), row.getTitleEs(), row.getNoteEn(), row.getNoteFr(), row.getNoteEs(),
                row.getActionEn(), row.getActionFr(), row.getActionEs(), row.getLeadId(), row.getMandate(), row.getNumberFixed());
    }

    /** @return the id of the new item, at the top level */
    long insert(long meetingId, int position, AgendaItemDraft fields) {
        return insertUnder(meetingId, null, position, fields);
    }

    /** @param parentId null at the top level @return the id of the new item */
    long insertUnder(long meetingId, Long parentId, int position, AgendaItemDraft fields) {
        var row = db.newRecord(AGENDA_ITEM);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setParentId(parentId);
        row.setPosition(position);
        row.setVersion(0);
        row.store();
        return row.getId();
    }

    /** Puts a removed item back under its own id, so that its history goes on. */
    void restore(long meetingId, AgendaItem item, Place place) {
        var row = db.newRecord(AGENDA_ITEM);
        fill(row, item.fields());
        row.setId(item.id());
        row.setMeetingId(meetingId);
        row.setParentId(place.parentId());
        row.setPosition(place.position());
        row.setSource(item.source());
        row.setVersion(item.version() + 1);
        row.insert();
    }

    void update(AgendaItem item, AgendaItemDraft fields) {
        var row = db.newRecord(AGENDA_ITEM);
        fill(row, fields);
        row.setVersion(item.version() + 1);
        held(item, db.update(AGENDA_ITEM).set(row).where(AGENDA_ITEM.ID.eq(item.id())).and(AGENDA_ITEM.VERSION.eq(item.version())).execute());
    }

    void place(AgendaItem item, Place place) {
        held(item, db.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.PARENT_ID, place.parentId())
                .set(AGENDA_ITEM.POSITION, place.position())
                .set(AGENDA_ITEM.VERSION, item.version() + 1)
                .where(AGENDA_ITEM.ID.eq(item.id())).and(AGENDA_ITEM.VERSION.eq(item.version())).execute());
    }

    void delete(AgendaItem item) {
        held(item, db.deleteFrom(AGENDA_ITEM).where(AGENDA_ITEM.ID.eq(item.id())).and(AGENDA_ITEM.VERSION.eq(item.version())).execute());
    }

    private static void fill(AgendaItemRecord row, AgendaItemDraft fields) {
        row.setTitleEn(fields.titleEn());
        row.setTitleFr(fields.titleFr());
        row.setTitleEs(fields.titleEs());
        row.setNoteEn(fields.noteEn());
        row.setNoteFr(fields.noteFr());
        row.setNoteEs(fields.noteEs());
        row.setActionEn(fields.actionEn());
        row.setActionFr(fields.actionFr());
        row.setActionEs(fields.actionEs());
        row.setLeadId(fields.leadId());
        row.setMandate(fields.mandate());
        row.setNumberFixed(fields.printedNumber());
    }

    private static void held(AgendaItem item, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Agenda item " + item.id() + " changed under the lock of its agenda");
        }
    }
}
