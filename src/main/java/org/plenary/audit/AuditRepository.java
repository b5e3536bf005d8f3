package org.plenary.audit;

import static org.plenary.schema.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditRepository {

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
