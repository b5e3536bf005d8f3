package org.plenary.audit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.HISTORY_EMPTIED;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.AuditTrail.Subject;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.audit.LastEdits.Edit;
import org.plenary.schema.tables.records.AuditEntryRecord;
import org.plenary.retention.Emptied;
import org.plenary.security.MeetingRole;
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
    interface Left {

        String of(String entity, String field, String text);

        /** @return whether nothing may stay of an entry of this action, not even who it was */
        default boolean nothingOf(String action) {
            return false;
        }
    }

    /** Who did it. @param role null for a guest or the system */
    record By(Actor actor, String role) {
    }

    /** What was done. @param meetingId null for what belongs to no meeting */
    record Act(Instant at, Long meetingId, String entity, String action) {
    }

    private static final List<String> ACCESSES = List.of(PersonalDataAccess.VIEWED, PersonalDataAccess.EXPORTED);
    private static final int BATCH = 1_000;
    /** Entries of an object among which its last edits are looked for. */
    private static final int LATELY = 50;
    static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    /** Where the fields are kept beside what is told of an object. No field has such a name. */
    private static final String FIELDS = "#";
    private static final Set<String> NOT_TOLD = Set.of(FIELDS, Emptying.DIGESTS);

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    /** @param by who, and with which role, @param act what was done to all of the subjects */
    void insertAll(By by, Act act, List<Subject> subjects) {
        db.batchInsert(subjects.stream().map(subject -> row(by, act, subject)).toList()).execute();
    }

    private AuditEntryRecord row(By by, Act act, Subject subject) {
        var row = db.newRecord(AUDIT_ENTRY);
        row.setAt(act.at());
        row.setActorAccountId(by.actor().accountId());
        row.setActorLabel(by.actor().label());
        row.setRole(by.role());
        row.setOrganisationId(by.actor().organisationId());
        row.setMeetingId(act.meetingId());
        row.setEntity(act.entity());
        row.setEntityId(subject.id());
        row.setAction(act.action());
        row.setBeforeJson(json(subject.before()));
        row.setAfterJson(json(subject.after()));
        row.setSalt(Salts.next());
        row.setContentDigest(ChainLink.digest(row.getSalt(), ChainRepository.content(row)));
        row.setPending(true);
        return row;
    }

    private static String json(Object state) {
        return switch (state) {
            case null -> null;
            case WithFields(var told, var fields) -> JSON.writeValueAsString(JSON.<ObjectNode>valueToTree(told).set(FIELDS, JSON.valueToTree(fields)));
            default -> JSON.writeValueAsString(state);
        };
    }

    /** @return the entry, with what was before it as it is edited */
    Optional<Recorded> recorded(long id) {
        return db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.eq(id)).fetchOptional(row -> new Recorded(row.getId(), row.getAt(), row.getActorLabel(),
                row.getMeetingId(), row.getEntity(), row.getEntityId(), row.getBeforeJson() == null ? null : fields(tree(row.getBeforeJson())), tree(row.getBeforeJson()).has(FIELDS), row.getAfterJson() == null
                        || !fields(tree(row.getAfterJson())).propertyNames().containsAll(fields(tree(row.getBeforeJson())).propertyNames())));
    }

    private static JsonNode fields(JsonNode state) {
        return state.has(FIELDS) ? state.get(FIELDS) : state;
    }

    /**
     * @return the strongest role in the meeting of the account or its organisation; outside a meeting, and where there is none, that of
     *         the account on the platform; null for a guest or the system
     */
    String role(Actor actor, Long meetingId) {
        if (actor.accountId() == null) {
            return null;
        }
        var held = meetingId == null ? List.<MeetingRole>of() : db.select(MEETING_ROLE.ROLE).from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meetingId))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(actor.accountId()).or(MEETING_ROLE.ORGANISATION_ID.eq(actor.organisationId())))
                .fetch(row -> MeetingRole.valueOf(row.value1()));
        return held.stream().min(Comparator.naturalOrder()).map(MeetingRole::name)
                .orElseGet(() -> db.select(ACCOUNT.PLATFORM_ROLE).from(ACCOUNT).where(ACCOUNT.ID.eq(actor.accountId())).fetchOne(ACCOUNT.PLATFORM_ROLE));
    }

    List<HistoryEntry> ofObject(long meetingId, String entity, long entityId, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.eq(entity)).and(AUDIT_ENTRY.ENTITY_ID.eq(entityId)),
                limit);
    }

    List<HistoryEntry> outsideMeetings(String entity, long entityId, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.isNull().and(AUDIT_ENTRY.ENTITY.eq(entity)).and(AUDIT_ENTRY.ENTITY_ID.eq(entityId)), limit);
    }

    /** @param meetingId null for what belongs to no meeting @return by field as it is edited, of what was changed lately */
    Map<String, Edit> lastEdits(Long meetingId, String entity, long entityId) {
        var edits = new HashMap<String, Edit>();
        db.selectFrom(AUDIT_ENTRY).where(meetingId == null ? AUDIT_ENTRY.MEETING_ID.isNull() : AUDIT_ENTRY.MEETING_ID.eq(meetingId)).and(AUDIT_ENTRY.ENTITY.eq(entity))
                .and(AUDIT_ENTRY.ENTITY_ID.eq(entityId)).and(AUDIT_ENTRY.BEFORE_JSON.isNotNull()).orderBy(AUDIT_ENTRY.ID.desc()).limit(LATELY).forEach(row -> {
                    var before = fields(tree(row.getBeforeJson()));
                    var after = fields(tree(row.getAfterJson()));
                    after.propertyNames().stream().filter(field -> !Objects.equals(text(after.get(field)), text(before.get(field))))
                            .forEach(field -> edits.putIfAbsent(field, new Edit(row.getActorLabel(), row.getAt())));
                });
        return edits;
    }

    /** @param entities the kinds of objects that are asked for */
    List<HistoryEntry> ofMeeting(long meetingId, Collection<String> entities, int limit) {
        return newestFirst(AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.in(entities)), limit);
    }

    /** @return looks at personal data of the meeting, newest first */
    List<HistoryEntry> accesses(long meetingId, AccessReport.Filter filter, int offset, int limit) {
        var actor = filter.actor() == null ? noCondition() : AUDIT_ENTRY.ACTOR_LABEL.eq(filter.actor());
        var person = filter.id() == null ? noCondition() : AUDIT_ENTRY.ENTITY.eq(filter.entity()).and(AUDIT_ENTRY.ENTITY_ID.eq(filter.id()));
        var action = filter.action() == null ? AUDIT_ENTRY.ACTION.in(ACCESSES) : AUDIT_ENTRY.ACTION.eq(filter.action());
        return page(AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(action).and(actor).and(person), offset, limit);
    }

    List<String> accessors(long meetingId) {
        return db.selectDistinct(AUDIT_ENTRY.ACTOR_LABEL).from(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).and(AUDIT_ENTRY.ACTION.in(ACCESSES))
                .orderBy(AUDIT_ENTRY.ACTOR_LABEL).fetch(AUDIT_ENTRY.ACTOR_LABEL);
    }

    List<HistoryEntry> ofAccounts(AccountEventsService.Filter filter, int offset, int limit) {
        var account = filter.accountId() == null ? noCondition() : AUDIT_ENTRY.ENTITY_ID.eq(filter.accountId());
        var action = filter.action() == null ? noCondition() : AUDIT_ENTRY.ACTION.eq(filter.action());
        var from = filter.from() == null ? noCondition() : AUDIT_ENTRY.AT.ge(filter.from());
        var to = filter.to() == null ? noCondition() : AUDIT_ENTRY.AT.lt(filter.to());
        return page(AUDIT_ENTRY.ENTITY.eq(AccountEventsService.ACCOUNT).and(account).and(action).and(from).and(to), offset, limit);
    }

    List<String> actionsOfAccounts() {
        return db.selectDistinct(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ENTITY.eq(AccountEventsService.ACCOUNT)).orderBy(AUDIT_ENTRY.ACTION)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private List<HistoryEntry> page(Condition condition, int offset, int limit) {
        return db.selectFrom(AUDIT_ENTRY).where(condition).orderBy(AUDIT_ENTRY.ID.desc()).limit(offset, limit).fetch(AuditRepository::entry);
    }

    private List<HistoryEntry> newestFirst(Condition condition, int limit) {
        return db.selectFrom(AUDIT_ENTRY).where(condition).orderBy(AUDIT_ENTRY.ID.desc()).limit(limit).fetch(AuditRepository::entry);
    }

    /**
     * Empties entries that were not looked at before for this kind of data, and says in the trail which they were.
     *
     * @param ofGuests what may stay of the label of a guest
     * @return how many entries lost something
     */
    int empty(By by, Instant at, long meetingId, String data, Left values, UnaryOperator<String> ofGuests) {
        var from = db.select(HISTORY_EMPTIED.UP_TO).from(HISTORY_EMPTIED).where(HISTORY_EMPTIED.MEETING_ID.eq(meetingId))
                .and(HISTORY_EMPTIED.FIELD.eq(data)).fetchOptional(HISTORY_EMPTIED.UP_TO).orElse(0L);
        var last = db.select(coalesce(max(AUDIT_ENTRY.ID), 0L)).from(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).fetchSingle().value1();
        var emptied = 0;
        for (var after = from; after < last; ) {
            var batch = db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).and(AUDIT_ENTRY.ID.gt(after))
                    .orderBy(AUDIT_ENTRY.ID).limit(BATCH).fetch();
            batch.forEach(row -> {
                if (values.nothingOf(row.getAction()) && row.getActorAccountId() != null) {
                    row.setActorAccountId(null);
                    row.setActorLabel(Emptied.MARK);
                    row.setAfterJson(null);
                }
                row.setBeforeJson(emptied(row.getEntity(), row.getBeforeJson(), values));
                row.setAfterJson(emptied(row.getEntity(), row.getAfterJson(), values));
                if (row.getActorAccountId() == null && !row.getActorLabel().equals(Actor.SYSTEM.label())) {
                    row.setActorLabel(ofGuests.apply(row.getActorLabel()));
                }
            });
            var changed = batch.stream().filter(AuditEntryRecord::modified).toList();
            if (!changed.isEmpty()) {
                keep(changed, by, new Act(at, meetingId, Emptying.ENTITY, Emptying.ACTION), data);
            }
            emptied += changed.size();
            after = batch.getLast().getId();
        }
        if (last > from) {
            db.insertInto(HISTORY_EMPTIED).set(HISTORY_EMPTIED.MEETING_ID, meetingId).set(HISTORY_EMPTIED.FIELD, data).set(HISTORY_EMPTIED.UP_TO, last)
                    .onDuplicateKeyUpdate().set(HISTORY_EMPTIED.UP_TO, last).execute();
        }
        return emptied;
    }

    /** The digest of what was written stays; the salt that would tell whether a guess was right goes. */
    private void keep(List<AuditEntryRecord> emptied, By by, Act act, String data) {
        var kept = new TreeMap<Long, String>();
        for (var entry : emptied) {
            if (entry.getContentDigest() == null) {
                entry.setSalt(Salts.next());
                entry.setContentDigest(ChainLink.digest(entry.getSalt(), ChainRepository.content(entry.original())));
            }
            entry.setSalt(Salts.next());
            kept.put(entry.getId(), ChainLink.digest(entry.getSalt(), ChainRepository.content(entry)));
        }
        var record = row(by, act, new Subject(act.meetingId(), null, new Emptying(data, emptied.size(), kept)));
        record.insert();
        emptied.forEach(entry -> entry.setEmptiedBy(record.getId()));
        db.batchUpdate(emptied).execute();
    }

    private static String emptied(String entity, String json, Left values) {
        if (json == null || !(JSON.readTree(json) instanceof ObjectNode fields)) {
            return json;
        }
        var changed = false;
        for (var field : List.copyOf(fields.propertyNames())) {
            if (field.equals(FIELDS)) {
                var kept = emptied(entity, fields.get(field).toString(), values);
                changed |= !kept.equals(fields.get(field).toString());
                fields.set(field, JSON.readTree(kept));
                continue;
            }
            var text = text(fields.get(field));
            if (text != null && !fields.get(field).isNumber() && !fields.get(field).isBoolean()) {
                var left = values.of(entity, field, text);
                if (!Objects.equals(left, text)) {
                    fields.put(field, left);
                    changed = true;
                }
            }
        }
        return changed ? JSON.writeValueAsString(fields) : json;
    }

    private static HistoryEntry entry(AuditEntryRecord row) {
        return new HistoryEntry(row.getId(), row.getAt(), row.getActorLabel(), row.getRole(), row.getMeetingId(), row.getEntity(), row.getEntityId(), row.getAction(),
                changes(row.getBeforeJson(), row.getAfterJson()), Set.copyOf(fields(tree(row.getBeforeJson())).propertyNames()), tree(row.getBeforeJson()).has(FIELDS));
    }

    private static List<FieldChange> changes(String beforeJson, String afterJson) {
        var before = tree(beforeJson);
        var after = tree(afterJson);
        var fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        fields.removeAll(NOT_TOLD);
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
