package org.plenary.notification;

import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.NOTIFICATION_BASIS;
import static org.plenary.schema.Tables.NOTIFICATION_RESPONSE;
import static org.plenary.schema.Tables.NOTIFICATION_TRANSLATION;
import static org.plenary.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.plenary.files.KeptFile;
import org.plenary.notification.Response.Manner;
import org.plenary.notification.Response.Translation;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Responses: rows are added and never changed; translations stand beside them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ResponseRepository {

    private final DSLContext db;

    ResponseRepository(DSLContext db) {
        this.db = db;
    }

    List<Response> of(Collection<Long> notificationIds) {
        return fetch(NOTIFICATION_RESPONSE.NOTIFICATION_ID.in(notificationIds));
    }

    List<Response> from(long addresseeId) {
        return fetch(NOTIFICATION_RESPONSE.ADDRESSEE_ID.eq(addresseeId));
    }

    Optional<Response> find(long notificationId, long id) {
        return fetch(NOTIFICATION_RESPONSE.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_RESPONSE.ID.eq(id))).stream().findFirst();
    }

    /** @return the one that has the same content from the same sender */
    Optional<Response> same(long notificationId, String sender, String contentHash) {
        return fetch(NOTIFICATION_RESPONSE.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_RESPONSE.SENDER.eq(sender))
                .and(NOTIFICATION_RESPONSE.CONTENT_HASH.eq(contentHash))).stream().findFirst();
    }

    /** @return empty where the same sender has sent the same before */
    Optional<Long> insert(long notificationId, ResponseDraft draft, Manner manner, Long fileId, String contentHash, Instant receivedAt, boolean late) {
        return db.insertInto(NOTIFICATION_RESPONSE).set(NOTIFICATION_RESPONSE.NOTIFICATION_ID, notificationId)
                .set(NOTIFICATION_RESPONSE.ADDRESSEE_ID, draft.addresseeId()).set(NOTIFICATION_RESPONSE.ISO2, draft.iso2())
                .set(NOTIFICATION_RESPONSE.SENDER, draft.sender()).set(NOTIFICATION_RESPONSE.MANNER, manner.name())
                .set(NOTIFICATION_RESPONSE.LANGUAGE, draft.language()).set(NOTIFICATION_RESPONSE.TITLE, draft.title())
                .set(NOTIFICATION_RESPONSE.WORDS, draft.words()).set(NOTIFICATION_RESPONSE.FILE_ID, fileId)
                .set(NOTIFICATION_RESPONSE.CONTENT_HASH, contentHash).set(NOTIFICATION_RESPONSE.RECEIVED_AT, receivedAt)
                .set(NOTIFICATION_RESPONSE.LATE, late).onDuplicateKeyIgnore().returning(NOTIFICATION_RESPONSE.ID).fetchOptional()
                .map(row -> row.getId());
    }

    void translate(long responseId, String language, String words, String by, Instant now) {
        db.insertInto(NOTIFICATION_TRANSLATION).set(NOTIFICATION_TRANSLATION.RESPONSE_ID, responseId).set(NOTIFICATION_TRANSLATION.LANGUAGE, language)
                .set(NOTIFICATION_TRANSLATION.WORDS, words).set(NOTIFICATION_TRANSLATION.MADE_BY, by).set(NOTIFICATION_TRANSLATION.MADE_AT, now)
                .onDuplicateKeyUpdate().set(NOTIFICATION_TRANSLATION.WORDS, words).set(NOTIFICATION_TRANSLATION.MADE_BY, by)
                .set(NOTIFICATION_TRANSLATION.MADE_AT, now).execute();
    }

    /** @return how many responses to notifications of the organisation that are not closed rest under no recommendation, by notification */
    Map<Long, Integer> toConsolidate(long organisationId) {
        var number = DSL.count();
        return db.select(NOTIFICATION.ID, number).from(NOTIFICATION_RESPONSE).join(NOTIFICATION).on(NOTIFICATION.ID.eq(NOTIFICATION_RESPONSE.NOTIFICATION_ID))
                .where(NOTIFICATION.ORGANISATION_ID.eq(organisationId)).and(NOTIFICATION.STATE.ne(NotificationState.CLOSED.name()))
                .and(NOTIFICATION_RESPONSE.ID.notIn(DSL.select(NOTIFICATION_BASIS.RESPONSE_ID).from(NOTIFICATION_BASIS)))
                .groupBy(NOTIFICATION.ID).fetchMap(NOTIFICATION.ID, number);
    }

    private List<Response> fetch(Condition which) {
        var rows = db.select(NOTIFICATION_RESPONSE.asterisk(), STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE, STORED_FILE.SHA256)
                .from(NOTIFICATION_RESPONSE).leftJoin(STORED_FILE).on(STORED_FILE.ID.eq(NOTIFICATION_RESPONSE.FILE_ID)).where(which)
                .orderBy(NOTIFICATION_RESPONSE.NOTIFICATION_ID, NOTIFICATION_RESPONSE.ID).fetch();
        var translations = db.selectFrom(NOTIFICATION_TRANSLATION)
                .where(NOTIFICATION_TRANSLATION.RESPONSE_ID.in(rows.map(row -> row.get(NOTIFICATION_RESPONSE.ID)))).orderBy(NOTIFICATION_TRANSLATION.LANGUAGE)
                .fetchGroups(NOTIFICATION_TRANSLATION.RESPONSE_ID, row -> new Translation(row.getLanguage(), row.getWords(), row.getMadeBy(), row.getMadeAt()));
        return rows.map(row -> response(row, translations.getOrDefault(row.get(NOTIFICATION_RESPONSE.ID), List.of())));
    }

    private static Response response(Record row, List<Translation> translations) {
        var stored = row.into(NOTIFICATION_RESPONSE);
        var file = stored.getFileId() == null ? null : new KeptFile(stored.getFileId(), row.get(STORED_FILE.NAME), row.get(STORED_FILE.MEDIA_TYPE),
                row.get(STORED_FILE.SIZE), row.get(STORED_FILE.SHA256));
        return new Response(stored.getId(), stored.getNotificationId(), stored.getIso2(), stored.getSender(), Manner.valueOf(stored.getManner()),
                stored.getLanguage(), stored.getTitle(), stored.getWords(), file, stored.getReceivedAt(), stored.getReceivedBy(), stored.getLate(),
                stored.getSource(), translations);
    }
}
