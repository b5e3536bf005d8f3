package org.plenary.together;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.DISCUSSION;
import static org.plenary.schema.Tables.MEETING_VISIT;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what in a meeting, and when somebody was last there. Reads nothing of what entries say. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ActivityRepository {

    /** @param leftAt end of the visit before, with the newest entry then; null where there was none */
    record Visit(Instant seenAt, long seenEntry, Instant leftAt, Long leftEntry) {
    }

    private static final String REMARKS = "DISCUSSION";

    private final DSLContext db;

    ActivityRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * @param kinds        of things to which it happened; a remark happens to what it is about, where the reader's organisation sees it
     * @param organisation acronym of who did it, or null
     * @param before       id of the entry before which to begin, or null
     */
    List<Happening> happenings(long meetingId, Collection<String> kinds, AccountPrincipal reader, String organisation, Long before, int most) {
        return db.select(AUDIT_ENTRY.ID, AUDIT_ENTRY.AT, AUDIT_ENTRY.ACTOR_LABEL, ORGANISATION.ACRONYM, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.ENTITY, AUDIT_ENTRY.ENTITY_ID,
                        DISCUSSION.ENTITY, DISCUSSION.ENTITY_ID)
                .from(AUDIT_ENTRY)
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(AUDIT_ENTRY.ORGANISATION_ID))
                .leftJoin(DISCUSSION).on(AUDIT_ENTRY.ENTITY.eq(REMARKS)).and(DISCUSSION.ID.eq(AUDIT_ENTRY.ENTITY_ID))
                .where(seen(meetingId, kinds, reader))
                .and(organisation == null ? noCondition() : ORGANISATION.ACRONYM.eq(organisation))
                .and(before == null ? noCondition() : AUDIT_ENTRY.ID.lt(before))
                .orderBy(AUDIT_ENTRY.ID.desc()).limit(most)
                .fetch(row -> new Happening(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                        row.value8() == null ? row.value6() : row.value8(), row.value9() == null ? row.value7() : row.value9()));
    }

    /** @return how many after that entry, by others, up to so many */
    int count(long meetingId, Collection<String> kinds, AccountPrincipal reader, long after, int most) {
        return db.fetchCount(db.select(AUDIT_ENTRY.ID).from(AUDIT_ENTRY)
                .leftJoin(DISCUSSION).on(AUDIT_ENTRY.ENTITY.eq(REMARKS)).and(DISCUSSION.ID.eq(AUDIT_ENTRY.ENTITY_ID))
                .where(seen(meetingId, kinds, reader)).and(AUDIT_ENTRY.ID.gt(after))
                .and(AUDIT_ENTRY.ACTOR_ACCOUNT_ID.isNull().or(AUDIT_ENTRY.ACTOR_ACCOUNT_ID.ne(reader.id()))).limit(most));
    }

    private static Condition seen(long meetingId, Collection<String> kinds, AccountPrincipal reader) {
        var open = DISCUSSION.ORGANISATION_ID.isNull();
        var remarks = AUDIT_ENTRY.ENTITY.eq(REMARKS).and(DISCUSSION.ENTITY.in(kinds))
                .and(reader.look() == null ? open.or(DISCUSSION.ORGANISATION_ID.eq(reader.organisationId())) : open);
        return AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.in(kinds).or(remarks));
    }

    List<String> organisations(long meetingId) {
        return db.selectDistinct(ORGANISATION.ACRONYM).from(AUDIT_ENTRY).join(ORGANISATION).on(ORGANISATION.ID.eq(AUDIT_ENTRY.ORGANISATION_ID))
                .where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).orderBy(ORGANISATION.ACRONYM).fetch(ORGANISATION.ACRONYM);
    }

    long newest(long meetingId) {
        return db.select(coalesce(max(AUDIT_ENTRY.ID), 0L)).from(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).fetchSingle().value1();
    }

    Optional<Visit> visit(long meetingId, long accountId) {
        return db.fetchOptional(MEETING_VISIT, MEETING_VISIT.MEETING_ID.eq(meetingId).and(MEETING_VISIT.ACCOUNT_ID.eq(accountId)))
                .map(row -> new Visit(row.getSeenAt(), row.getSeenEntry(), row.getLeftAt(), row.getLeftEntry()));
    }

    /** @param leftAt null where this is the first visit, with the entry */
    void visit(long meetingId, long accountId, Instant now, long newest, Instant leftAt, Long leftEntry) {
        db.insertInto(MEETING_VISIT).set(MEETING_VISIT.MEETING_ID, meetingId).set(MEETING_VISIT.ACCOUNT_ID, accountId)
                .set(MEETING_VISIT.SEEN_AT, now).set(MEETING_VISIT.SEEN_ENTRY, newest).set(MEETING_VISIT.LEFT_AT, leftAt).set(MEETING_VISIT.LEFT_ENTRY, leftEntry)
                .onDuplicateKeyUpdate()
                .set(MEETING_VISIT.SEEN_AT, now).set(MEETING_VISIT.SEEN_ENTRY, newest).set(MEETING_VISIT.LEFT_AT, leftAt).set(MEETING_VISIT.LEFT_ENTRY, leftEntry)
                .execute();
    }
}
