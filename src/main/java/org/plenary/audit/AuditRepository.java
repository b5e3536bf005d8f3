package org.plenary.audit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.HISTORY_EMPTIED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.schema.tables.records.AuditEntryRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditRepository {

    /** What may stay of a text in a field of an object of this kind. */
    interface Emptying {

        String left(String entity, String field, String text);
    }

    private static final int BATCH = 1_000;
    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Instant at, Actor actor, Long meetingId, String entity, long entityId, String action, Object before, Object after) {
        insertAll(at, actor, meetingId, entity, action, List.of(new Subject(entityId, before, after)));
    }

    void insertAll(Instant at, Actor actor, Long meetingId, String entity, String action, List<Subject> subjects) {
        db.batchInsert(subjects.stream().map(subject -> {
            var row = db.newRecord(AUDIT_ENTRY);
            row.setAt(at);
            row.setActorAccountId(actor.accountId());
            row.setActorLabel(actor.label());
            row.setOrganisationId(actor.organisationId());
            row.setMeetingId(meetingId);
            row.setEntity(entity);
            row.setEntityId(subject.id());
            row.setAction(action);
            row.setBeforeJson(subject.before() == null ? null : JSON.writeValueAsString(subject.before()));
            row.setAfterJson(subject.after() == null ? null : JSON.writeValueAsString(subject.after()));
            return row;
        }).toList()).execute();
    }

    List<HistoryEntry> ofObject(long meetingId, String entity, long entityId, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.eq(entity)).and(AUDIT_ENTRY.ENTITY_ID.eq(entityId)),
                limit);
    }

    /** @param entities the kinds of objects that are asked for */
    List<HistoryEntry> ofMeeting(long meetingId, Collection<String> entities, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.in(entities)), limit);
    }

    private List<HistoryEntry> newestFirst(Condition condition, int limit) {
        return db.selectFrom(AUDIT_ENTRY).where(condition).orderBy(AUDIT_ENTRY.ID.desc()).limit(limit).fetch(AuditRepository::entry);
    }

    /**
     * Empties entries that were not looked at before for this kind of data.
     *
     * @param ofGuests what may stay of the label of a guest
     * @return how many entries lost something
     */
    int empty(long meetingId, String data, Emptying values, UnaryOperator<String> ofGuests) {
        var from = db.select(HISTORY_EMPTIED.UP_TO).from(HISTORY_EMPTIED).where(HISTORY_EMPTIED.MEETING_ID.eq(meetingId))
                .and(HISTORY_EMPTIED.FIELD.eq(data)).fetchOptional(HISTORY_EMPTIED.UP_TO).orElse(0L);
        var last = db.select(coalesce(max(AUDIT_ENTRY.ID), 0L)).from(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).fetchSingle().value1();
        var emptied = 0;
        for (var after = from; after < last; ) {
            var batch = db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).and(AUDIT_ENTRY.ID.gt(after))
                    .orderBy(AUDIT_ENTRY.ID).limit(BATCH).fetch();
            batch.forEach(row -> {
                row.setBeforeJson(emptied(row.getEntity(), row.getBeforeJson(), values));
                row.setAfterJson(emptied(row.getEntity(), row.getAfterJson(), values));
                if (row.getActorAccountId() == null && !row.getActorLabel().equals(Actor.SYSTEM.label())) {
                    row.setActorLabel(ofGuests.apply(row.getActorLabel()));
                }
            });
            var changed = batch.stream().filter(AuditEntryRecord::modified).toList();
            db.batchUpdate(changed).execute();
            emptied += changed.size();
            after = batch.getLast().getId();
        }
        if (last > from) {
            db.insertInto(HISTORY_EMPTIED).set(HISTORY_EMPTIED.MEETING_ID, meetingId).set(HISTORY_EMPTIED.FIELD, data).set(HISTORY_EMPTIED.UP_TO, last)
                    .onDuplicateKeyUpdate().set(HISTORY_EMPTIED.UP_TO, last).execute();
        }
        return emptied;
    }

    private static String emptied(String entity, String json, Emptying values) {
        if (json == null || !(JSON.readTree(json) instanceof ObjectNode fields)) {
            return json;
        }
        var changed = false;
        for (var field : List.copyOf(fields.propertyNames())) {
            var text = text(fields.get(field));
            if (text != null && !fields.get(field).isNumber() && !fields.get(field).isBoolean()) {
                var left = values.left(entity, field, text);
                if (!Objects.equals(left, text)) {
                    fields.put(field, left);
                    changed = true;
                }
            }
        }
        return changed ? JSON.writeValueAsString(fields) : json;
    }

    private static HistoryEntry entry(AuditEntryRecord row) {
        return new HistoryEntry(row.getId(), row.getAt(), row.getActorLabel(), row.getEntity(), row.getEntityId(), row.getAction(),
                changes(row.getBeforeJson(), row.getAfterJson()));
    }

    private static List<FieldChange> changes(String beforeJson, String afterJson) {
        var before = tree(beforeJson);
        var after = tree(afterJson);
        var fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        var changes = new ArrayList<FieldChange>();
        for (var field : fields) {
            var was = text(before.get(field));
            var is = text(after.get(field));
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return changes;
    }

    private static JsonNode tree(String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }

    private static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            return String.join("; ", value.valueStream().map(AuditRepository::text).toList());
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
