package org.plenary.discussion;

import static org.plenary.schema.Tables.DISCUSSION;
import static org.plenary.schema.Tables.DISCUSSION_REMARK;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.Actor;
import org.plenary.discussion.Discussion.Remark;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Discussions with their remarks. Every read says for which organisation it reads. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DiscussionRepository {

    private final DSLContext db;

    DiscussionRepository(DSLContext db) {
        this.db = db;
    }

    List<Discussion> of(long meetingId, String entity, long organisationId) {
        return fetch(DISCUSSION.MEETING_ID.eq(meetingId).and(DISCUSSION.ENTITY.eq(entity)).and(seenBy(organisationId)));
    }

    /** @throws NotFound where there is none, or none that the organisation sees */
    Discussion get(long meetingId, long id, long organisationId) {
        return fetch(DISCUSSION.MEETING_ID.eq(meetingId).and(DISCUSSION.ID.eq(id)).and(seenBy(organisationId))).stream().findFirst()
                .orElseThrow(() -> new NotFound("discussion", id));
    }

    /** Takes the row lock. */
    Discussion forUpdate(long meetingId, long id, long organisationId) {
        db.select(DISCUSSION.ID).from(DISCUSSION).where(DISCUSSION.ID.eq(id)).forUpdate().fetch();
        return get(meetingId, id, organisationId);
    }

    private static Condition seenBy(long organisationId) {
        return DISCUSSION.ORGANISATION_ID.isNull().or(DISCUSSION.ORGANISATION_ID.eq(organisationId));
    }

    private List<Discussion> fetch(Condition which) {
        var rows = db.select(DISCUSSION.asterisk(), ORGANISATION.ACRONYM).from(DISCUSSION)
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(DISCUSSION.ORGANISATION_ID)).where(which).orderBy(DISCUSSION.ID).fetch();
        var remarks = db.selectFrom(DISCUSSION_REMARK).where(DISCUSSION_REMARK.DISCUSSION_ID.in(rows.map(row -> row.get(DISCUSSION.ID))))
                .orderBy(DISCUSSION_REMARK.ID).fetchGroups(DISCUSSION_REMARK.DISCUSSION_ID,
                        row -> new Remark(row.getAuthorLabel(), row.getAt(), row.getWords()));
        return rows.map(row -> {
            var discussion = row.into(DISCUSSION);
            return new Discussion(discussion.getId(), discussion.getEntity(), discussion.getEntityId(), row.get(ORGANISATION.ACRONYM),
                    discussion.getSettledBy(), discussion.getSettledAt(), discussion.getVersion(), remarks.get(discussion.getId()));
        });
    }

    /** @param organisationId within which it is kept, or null */
    long insert(long meetingId, String entity, long entityId, Long organisationId) {
        return db.insertInto(DISCUSSION).set(DISCUSSION.MEETING_ID, meetingId).set(DISCUSSION.ENTITY, entity).set(DISCUSSION.ENTITY_ID, entityId)
                .set(DISCUSSION.ORGANISATION_ID, organisationId).returning(DISCUSSION.ID).fetchSingle().getId();
    }

    void say(long discussionId, Actor author, Instant at, String words) {
        db.insertInto(DISCUSSION_REMARK).set(DISCUSSION_REMARK.DISCUSSION_ID, discussionId).set(DISCUSSION_REMARK.AUTHOR_ID, author.accountId())
                .set(DISCUSSION_REMARK.AUTHOR_LABEL, author.label()).set(DISCUSSION_REMARK.AT, at).set(DISCUSSION_REMARK.WORDS, words).execute();
    }

    /** The caller holds the lock. @param by null to open it again */
    void settle(Discussion discussion, String by, Instant at) {
        db.update(DISCUSSION).set(DISCUSSION.SETTLED_BY, by).set(DISCUSSION.SETTLED_AT, at).set(DISCUSSION.VERSION, discussion.version() + 1)
                .where(DISCUSSION.ID.eq(discussion.id())).and(DISCUSSION.VERSION.eq(discussion.version())).execute();
    }
}
