package org.plenary.discussion;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.DISCUSSION;
import static org.plenary.schema.Tables.DISCUSSION_MENTION;
import static org.plenary.schema.Tables.DISCUSSION_READ;
import static org.plenary.schema.Tables.DISCUSSION_REMARK;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.audit.Actor;
import org.plenary.discussion.Discussion.Remark;
import org.plenary.discussion.MentionNotation.Stretch;
import org.plenary.discussion.MentionNotation.Whom;
import org.plenary.schema.tables.records.DiscussionRemarkRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Discussions with their remarks. Every read says for whom it reads: what is kept within another organisation is not there. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DiscussionRepository {

    /** An unread mention. */
    record Mentioned(long meetingId, long discussionId, String entity, long entityId, String by) {
    }

    /** A discussion for whoever may see it, as it is found. @param organisationId within which it is kept, or null @param authors each once, as they were */
    record Kept(long id, String entity, long entityId, Long organisationId, List<String> remarks, List<String> authors) {
    }

    private final DSLContext db;

    DiscussionRepository(DSLContext db) {
        this.db = db;
    }

    List<Discussion> of(long meetingId, String entity, AccountPrincipal reader) {
        return fetch(DISCUSSION.MEETING_ID.eq(meetingId).and(DISCUSSION.ENTITY.eq(entity)), reader);
    }

    /** @return those about kinds of things that the reader may see */
    List<Discussion> of(long meetingId, Collection<String> entities, AccountPrincipal reader) {
        return fetch(DISCUSSION.MEETING_ID.eq(meetingId).and(DISCUSSION.ENTITY.in(entities)), reader);
    }

    /** @return all of the meeting, whoever may see them */
    List<Kept> kept(long meetingId) {
        var remarks = db.select(DISCUSSION_REMARK.asterisk()).from(DISCUSSION_REMARK).join(DISCUSSION).on(DISCUSSION.ID.eq(DISCUSSION_REMARK.DISCUSSION_ID))
                .where(DISCUSSION.MEETING_ID.eq(meetingId)).orderBy(DISCUSSION_REMARK.ID).fetchInto(DISCUSSION_REMARK);
        var names = names(remarks);
        var byDiscussion = remarks.stream().collect(Collectors.groupingBy(DiscussionRemarkRecord::getDiscussionId));
        return db.selectFrom(DISCUSSION).where(DISCUSSION.MEETING_ID.eq(meetingId)).orderBy(DISCUSSION.ID).fetch(row -> {
            var said = byDiscussion.getOrDefault(row.getId(), List.of());
            return new Kept(row.getId(), row.getEntity(), row.getEntityId(), row.getOrganisationId(),
                    said.stream().map(remark -> MentionNotation.read(remark.getWords(), names::get).stream().map(Stretch::text).collect(Collectors.joining())).toList(),
                    said.stream().map(DiscussionRemarkRecord::getAuthorLabel).distinct().toList());
        });
    }

    /** @throws NotFound where there is none, or none that the reader's organisation sees */
    Discussion get(long meetingId, long id, AccountPrincipal reader) {
        return fetch(DISCUSSION.MEETING_ID.eq(meetingId).and(DISCUSSION.ID.eq(id)), reader).stream().findFirst().orElseThrow(() -> new NotFound("discussion", id));
    }

    /** Takes the row lock. */
    Discussion forUpdate(long meetingId, long id, AccountPrincipal reader) {
        db.select(DISCUSSION.ID).from(DISCUSSION).where(DISCUSSION.ID.eq(id)).forUpdate().fetch();
        return get(meetingId, id, reader);
    }

    /** @return how many are open and how many remarks unread, by kind and id of what is discussed */
    Map<String, Map<Long, Standing>> standing(long meetingId, Collection<String> entities, AccountPrincipal reader) {
        var unread = count(when(DISCUSSION_REMARK.ID.gt(coalesce(DISCUSSION_READ.REMARK_ID, 0L)).and(DISCUSSION_REMARK.AUTHOR_ID.ne(reader.id())), 1));
        var found = new HashMap<String, Map<Long, Standing>>();
        db.select(DISCUSSION.ENTITY, DISCUSSION.ENTITY_ID, DISCUSSION.SETTLED_AT, unread).from(DISCUSSION)
                .join(DISCUSSION_REMARK).on(DISCUSSION_REMARK.DISCUSSION_ID.eq(DISCUSSION.ID))
                .leftJoin(DISCUSSION_READ).on(DISCUSSION_READ.DISCUSSION_ID.eq(DISCUSSION.ID)).and(DISCUSSION_READ.ACCOUNT_ID.eq(reader.id()))
                .where(DISCUSSION.MEETING_ID.eq(meetingId)).and(DISCUSSION.ENTITY.in(entities)).and(seenBy(reader)).groupBy(DISCUSSION.ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), entity -> new HashMap<>())
                        .merge(row.value2(), new Standing(row.value3() == null ? 1 : 0, row.value4()), Standing::plus));
        return found;
    }

    /** Whoever looks as another is not of the other's organisation, nor to be taken for it by their own. */
    private static Condition seenBy(AccountPrincipal reader) {
        var open = DISCUSSION.ORGANISATION_ID.isNull();
        return reader.look() == null ? open.or(DISCUSSION.ORGANISATION_ID.eq(reader.organisationId())) : open;
    }

    private List<Discussion> fetch(Condition which, AccountPrincipal reader) {
        var rows = db.select(DISCUSSION.asterisk(), ORGANISATION.ACRONYM, DISCUSSION_READ.REMARK_ID).from(DISCUSSION)
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(DISCUSSION.ORGANISATION_ID))
                .leftJoin(DISCUSSION_READ).on(DISCUSSION_READ.DISCUSSION_ID.eq(DISCUSSION.ID)).and(DISCUSSION_READ.ACCOUNT_ID.eq(reader.id()))
                .where(which).and(seenBy(reader)).orderBy(DISCUSSION.ID).fetch();
        var remarks = db.selectFrom(DISCUSSION_REMARK).where(DISCUSSION_REMARK.DISCUSSION_ID.in(rows.map(row -> row.get(DISCUSSION.ID))))
                .orderBy(DISCUSSION_REMARK.ID).fetch();
        var names = names(remarks);
        var byDiscussion = remarks.stream().collect(Collectors.groupingBy(DiscussionRemarkRecord::getDiscussionId));
        return rows.map(row -> {
            var discussion = row.into(DISCUSSION);
            var read = row.get(DISCUSSION_READ.REMARK_ID);
            return new Discussion(discussion.getId(), discussion.getEntity(), discussion.getEntityId(), row.get(ORGANISATION.ACRONYM),
                    discussion.getSettledBy(), discussion.getSettledAt(), discussion.getVersion(), byDiscussion.get(discussion.getId()).stream()
                            .map(remark -> new Remark(remark.getId(), remark.getAuthorLabel(), remark.getAt(), MentionNotation.read(remark.getWords(), names::get),
                                    (read == null || remark.getId() > read) && !Long.valueOf(reader.id()).equals(remark.getAuthorId()))).toList());
        });
    }

    /** @return what those who are mentioned are called now */
    private Map<Whom, String> names(List<DiscussionRemarkRecord> remarks) {
        var mentioned = remarks.stream().flatMap(remark -> MentionNotation.mentioned(remark.getWords()).stream()).distinct().toList();
        var names = new HashMap<Whom, String>();
        if (!mentioned.isEmpty()) {
            db.select(ACCOUNT.ID, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME, ORGANISATION.ACRONYM).from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                    .where(ACCOUNT.ID.in(mentioned.stream().filter(whom -> !whom.organisation()).map(Whom::id).toList()))
                    .forEach(row -> names.put(new Whom(false, row.value1()), row.value2() + " " + row.value3() + " (" + row.value4() + ")"));
            db.select(ORGANISATION.ID, ORGANISATION.ACRONYM).from(ORGANISATION)
                    .where(ORGANISATION.ID.in(mentioned.stream().filter(Whom::organisation).map(Whom::id).toList()))
                    .forEach(row -> names.put(new Whom(true, row.value1()), row.value2()));
        }
        return names;
    }

    /** @param organisationId within which it is kept, or null */
    long insert(long meetingId, String entity, long entityId, Long organisationId) {
        return db.insertInto(DISCUSSION).set(DISCUSSION.MEETING_ID, meetingId).set(DISCUSSION.ENTITY, entity).set(DISCUSSION.ENTITY_ID, entityId)
                .set(DISCUSSION.ORGANISATION_ID, organisationId).returning(DISCUSSION.ID).fetchSingle().getId();
    }

    /** @param words as they are kept @param mentioned accounts */
    void say(long discussionId, Actor author, Instant at, String words, List<Long> mentioned) {
        var id = db.insertInto(DISCUSSION_REMARK).set(DISCUSSION_REMARK.DISCUSSION_ID, discussionId).set(DISCUSSION_REMARK.AUTHOR_ID, author.accountId())
                .set(DISCUSSION_REMARK.AUTHOR_LABEL, author.label()).set(DISCUSSION_REMARK.AT, at).set(DISCUSSION_REMARK.WORDS, words)
                .returning(DISCUSSION_REMARK.ID).fetchSingle().getId();
        mentioned.forEach(account -> db.insertInto(DISCUSSION_MENTION).set(DISCUSSION_MENTION.REMARK_ID, id).set(DISCUSSION_MENTION.ACCOUNT_ID, account).execute());
    }

    /** The caller holds the lock. @param by null to open it again */
    void settle(Discussion discussion, String by, Instant at) {
        db.update(DISCUSSION).set(DISCUSSION.SETTLED_BY, by).set(DISCUSSION.SETTLED_AT, at).set(DISCUSSION.VERSION, discussion.version() + 1)
                .where(DISCUSSION.ID.eq(discussion.id())).and(DISCUSSION.VERSION.eq(discussion.version())).execute();
    }

    /** @param lastRemarkId up to which it was read */
    void read(long discussionId, long lastRemarkId, AccountPrincipal reader) {
        db.insertInto(DISCUSSION_READ).set(DISCUSSION_READ.DISCUSSION_ID, discussionId).set(DISCUSSION_READ.ACCOUNT_ID, reader.id())
                .set(DISCUSSION_READ.REMARK_ID, lastRemarkId).onDuplicateKeyUpdate().set(DISCUSSION_READ.REMARK_ID, lastRemarkId).execute();
    }

    /** @return where the account is mentioned and has not read it, each discussion once, the newest first */
    List<Mentioned> mentioned(AccountPrincipal reader, Collection<Long> meetingIds) {
        var newestFirst = db.select(DISCUSSION.MEETING_ID, DISCUSSION.ID, DISCUSSION.ENTITY, DISCUSSION.ENTITY_ID, DISCUSSION_REMARK.AUTHOR_LABEL).from(DISCUSSION_MENTION)
                .join(DISCUSSION_REMARK).on(DISCUSSION_REMARK.ID.eq(DISCUSSION_MENTION.REMARK_ID))
                .join(DISCUSSION).on(DISCUSSION.ID.eq(DISCUSSION_REMARK.DISCUSSION_ID))
                .leftJoin(DISCUSSION_READ).on(DISCUSSION_READ.DISCUSSION_ID.eq(DISCUSSION.ID)).and(DISCUSSION_READ.ACCOUNT_ID.eq(reader.id()))
                .where(DISCUSSION_MENTION.ACCOUNT_ID.eq(reader.id())).and(DISCUSSION.MEETING_ID.in(meetingIds)).and(seenBy(reader))
                .and(DISCUSSION_REMARK.ID.gt(coalesce(DISCUSSION_READ.REMARK_ID, 0L))).orderBy(DISCUSSION_REMARK.ID.desc())
                .fetch(row -> new Mentioned(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        var once = new LinkedHashMap<Long, Mentioned>();
        newestFirst.forEach(one -> once.putIfAbsent(one.discussionId(), one));
        return List.copyOf(once.values());
    }
}
