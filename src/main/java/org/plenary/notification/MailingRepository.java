package org.plenary.notification;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.NOTIFICATION;
import static org.plenary.schema.Tables.NOTIFICATION_LETTER;
import static org.plenary.schema.Tables.NOTIFICATION_MAILING;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.correspondence.DeliveryFailure;
import org.plenary.correspondence.LetterState;
import org.plenary.notification.Mailing.Audience;
import org.plenary.notification.Mailing.Kind;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was and will be sent, and the letters of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MailingRepository {

    /** @param language of the text in it */
    record Written(long addresseeId, String messageId, String language) {
    }

    private final DSLContext db;

    MailingRepository(DSLContext db) {
        this.db = db;
    }

    List<Mailing> of(long notificationId) {
        return fetch(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId));
    }

    Optional<Mailing> find(long notificationId, long id) {
        return fetch(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_MAILING.ID.eq(id))).stream().findFirst();
    }

    private List<Mailing> fetch(Condition which) {
        var letters = field(selectCount().from(NOTIFICATION_LETTER).where(NOTIFICATION_LETTER.MAILING_ID.eq(NOTIFICATION_MAILING.ID)));
        return db.select(NOTIFICATION_MAILING.asterisk(), letters.as("letters")).from(NOTIFICATION_MAILING).where(which)
                .orderBy(NOTIFICATION_MAILING.DUE_AT, NOTIFICATION_MAILING.ID).fetch(row -> {
                    var stored = row.into(NOTIFICATION_MAILING);
                    return new Mailing(stored.getId(), stored.getNotificationId(), Kind.valueOf(stored.getKind()), stored.getOrdinal(), stored.getDueAt(),
                            stored.getMonthOnly(), stored.getSentAt(), Audience.valueOf(stored.getAudience()),
                            new Note(stored.getTextEn(), stored.getTextFr(), stored.getTextEs()), stored.getDeadlineBefore(), stored.getDeadline(),
                            row.get("letters", Integer.class));
                });
    }

    /** The caller holds the lock on the notification. @return the mailing, still to be sent */
    Mailing insert(long notificationId, Kind kind, Instant dueAt, Audience audience, Note note, Instant deadlineBefore, Instant deadline) {
        var last = db.select(max(NOTIFICATION_MAILING.ORDINAL)).from(NOTIFICATION_MAILING).where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId))
                .and(NOTIFICATION_MAILING.KIND.eq(kind.name())).fetchOne(0, Integer.class);
        var row = db.newRecord(NOTIFICATION_MAILING);
        row.setNotificationId(notificationId);
        row.setKind(kind.name());
        row.setOrdinal(last == null ? 1 : last + 1);
        row.setDueAt(dueAt);
        row.setAudience(audience.name());
        row.setTextEn(note.en());
        row.setTextFr(note.fr());
        row.setTextEs(note.es());
        row.setDeadlineBefore(deadlineBefore);
        row.setDeadline(deadline);
        row.insert();
        return find(notificationId, row.getId()).orElseThrow();
    }

    void delete(long id) {
        db.deleteFrom(NOTIFICATION_MAILING).where(NOTIFICATION_MAILING.ID.eq(id)).and(NOTIFICATION_MAILING.SENT_AT.isNull()).execute();
    }

    /** Takes a planned one that is due and that nobody else has in hand; never of a draft, of what is closed, or of what was carried over. */
    Optional<Mailing> claimDue(Instant now) {
        return db.select(NOTIFICATION_MAILING.ID, NOTIFICATION_MAILING.NOTIFICATION_ID).from(NOTIFICATION_MAILING)
                .where(NOTIFICATION_MAILING.SENT_AT.isNull()).and(NOTIFICATION_MAILING.DUE_AT.le(now))
                .and(NOTIFICATION_MAILING.NOTIFICATION_ID.in(select(NOTIFICATION.ID).from(NOTIFICATION).where(NOTIFICATION.SOURCE.isNull())
                        .and(NOTIFICATION.STATE.notIn(NotificationState.DRAFT.name(), NotificationState.CLOSED.name()))))
                .orderBy(NOTIFICATION_MAILING.DUE_AT).limit(1).forUpdate().skipLocked()
                .fetchOptional().flatMap(row -> find(row.value2(), row.value1()));
    }

    void markSent(long id, Instant now) {
        db.update(NOTIFICATION_MAILING).set(NOTIFICATION_MAILING.SENT_AT, now).where(NOTIFICATION_MAILING.ID.eq(id)).execute();
    }

    /** One to each addressee: the key refuses a second. */
    void insertLetters(long mailingId, List<Written> letters) {
        db.batchInsert(letters.stream().map(one -> {
            var row = db.newRecord(NOTIFICATION_LETTER);
            row.setMailingId(mailingId);
            row.setAddresseeId(one.addresseeId());
            row.setMessageId(one.messageId());
            row.setLanguage(one.language());
            return row;
        }).toList()).execute();
    }

    Progress progress(long notificationId) {
        var returned = NOTIFICATION_LETTER.BOUNCED_AT.isNotNull();
        return db.select(counted(OUTBOX_MESSAGE.STATE.eq(LetterState.SENT.name()).and(not(returned))), counted(OUTBOX_MESSAGE.STATE.eq(LetterState.WAITING.name())),
                        counted(OUTBOX_MESSAGE.STATE.eq(LetterState.FAILED.name())), counted(OUTBOX_MESSAGE.STATE.eq(LetterState.SENT.name()).and(returned)))
                .from(NOTIFICATION_LETTER)
                .join(NOTIFICATION_MAILING).on(NOTIFICATION_MAILING.ID.eq(NOTIFICATION_LETTER.MAILING_ID))
                .join(OUTBOX_MESSAGE).on(OUTBOX_MESSAGE.MESSAGE_ID.eq(NOTIFICATION_LETTER.MESSAGE_ID))
                .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId)).fetchSingle(row -> new Progress(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static Field<Integer> counted(Condition which) {
        return count(when(which, 1));
    }

    /** @return why letters of the notification wait that were tried already; empty where none was */
    Optional<Standstill> standstill(long notificationId) {
        return db.select(OUTBOX_MESSAGE.LAST_ERROR, min(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT).over()).from(NOTIFICATION_LETTER)
                .join(NOTIFICATION_MAILING).on(NOTIFICATION_MAILING.ID.eq(NOTIFICATION_LETTER.MAILING_ID))
                .join(OUTBOX_MESSAGE).on(OUTBOX_MESSAGE.MESSAGE_ID.eq(NOTIFICATION_LETTER.MESSAGE_ID))
                .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId)).and(OUTBOX_MESSAGE.STATE.eq(LetterState.WAITING.name()))
                .orderBy(OUTBOX_MESSAGE.LAST_ERROR.isNull(), OUTBOX_MESSAGE.NEXT_ATTEMPT_AT.desc()).limit(1)
                .fetchOptional().filter(row -> row.value1() != null).map(row -> new Standstill(DeliveryFailure.read(row.value1()), row.value2()));
    }

    /** @return the Message-IDs of letters to this addressee that did not arrive, by mailing */
    Map<Long, String> notArrived(long addresseeId) {
        return db.select(NOTIFICATION_LETTER.MAILING_ID, NOTIFICATION_LETTER.MESSAGE_ID).from(NOTIFICATION_LETTER)
                .join(OUTBOX_MESSAGE).on(OUTBOX_MESSAGE.MESSAGE_ID.eq(NOTIFICATION_LETTER.MESSAGE_ID))
                .where(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(addresseeId))
                .and(OUTBOX_MESSAGE.STATE.eq(LetterState.FAILED.name()).or(NOTIFICATION_LETTER.BOUNCED_AT.isNotNull()))
                .fetchMap(NOTIFICATION_LETTER.MAILING_ID, NOTIFICATION_LETTER.MESSAGE_ID);
    }

    /** @return the Message-ID of the last letter to this addressee */
    Optional<String> last(long addresseeId) {
        return db.select(NOTIFICATION_LETTER.MESSAGE_ID).from(NOTIFICATION_LETTER).where(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(addresseeId))
                .orderBy(NOTIFICATION_LETTER.MAILING_ID.desc()).limit(1).fetchOptional(NOTIFICATION_LETTER.MESSAGE_ID);
    }

    /** Makes room for a letter to another address. */
    void forget(long mailingId, long addresseeId) {
        db.deleteFrom(NOTIFICATION_LETTER).where(NOTIFICATION_LETTER.MAILING_ID.eq(mailingId)).and(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(addresseeId)).execute();
    }

    /** @return whether a letter had been sent there that was not marked before */
    boolean markBounced(long addresseeId, String note, Instant now) {
        return db.update(NOTIFICATION_LETTER).set(NOTIFICATION_LETTER.BOUNCED_AT, now).set(NOTIFICATION_LETTER.BOUNCE_NOTE, note)
                .where(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(addresseeId)).and(NOTIFICATION_LETTER.BOUNCED_AT.isNull())
                .and(NOTIFICATION_LETTER.MESSAGE_ID.in(select(OUTBOX_MESSAGE.MESSAGE_ID).from(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.STATE.eq(LetterState.SENT.name())))).execute() > 0;
    }
}
