package org.plenary.audit;

import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.schema.tables.records.AuditEntryRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditRepository {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Instant at, Actor actor, Long meetingId, String entity, long entityId, String action, Object before, Object after) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, at)
                .set(AUDIT_ENTRY.ACTOR_ACCOUNT_ID, actor.accountId())
                .set(AUDIT_ENTRY.ACTOR_LABEL, actor.label())
                .set(AUDIT_ENTRY.ORGANISATION_ID, actor.organisationId())
                .set(AUDIT_ENTRY.MEETING_ID, meetingId)
                .set(AUDIT_ENTRY.ENTITY, entity)
                .set(AUDIT_ENTRY.ENTITY_ID, entityId)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.BEFORE_JSON, before == null ? null : JSON.writeValueAsString(before))
                .set(AUDIT_ENTRY.AFTER_JSON, after == null ? null : JSON.writeValueAsString(after))
                .execute();
    }

    List<HistoryEntry> ofObject(long meetingId, String entity, long entityId, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.eq(entity)).and(AUDIT_ENTRY.ENTITY_ID.eq(entityId)),
                limit);
    }

    List<HistoryEntry> ofMeeting(long meetingId, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.eq(meetingId), limit);
    }

    private List<HistoryEntry> newestFirst(Condition condition, int limit) {
        return db.selectFrom(AUDIT_ENTRY).where(condition).orderBy(AUDIT_ENTRY.ID.desc()).limit(limit).fetch(AuditRepository::entry);
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
