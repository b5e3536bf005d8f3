package org.plenary.notification;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.NOTIFICATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOTIFICATION_LETTER;
import static org.plenary.schema.Tables.NOTIFICATION_RESPONSE;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.plenary.correspondence.DeliveryFailure;
import org.plenary.correspondence.LetterState;
import org.plenary.notification.Addressee.Delivery;
import org.plenary.notification.Mailing.Audience;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addressees of notifications. How far a letter is stands in the outbox. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AddresseeRepository {

    private final DSLContext db;

    AddresseeRepository(DSLContext db) {
        this.db = db;
    }

    List<Recipient> recipients(long notificationId) {
        return db.selectFrom(NOTIFICATION_ADDRESSEE).where(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId)).orderBy(NOTIFICATION_ADDRESSEE.ID)
                .fetch(row -> recipient(row));
    }

    void insertAll(long notificationId, List<Recipient> recipients) {
        db.batchInsert(recipients.stream().map(one -> {
            var row = db.newRecord(NOTIFICATION_ADDRESSEE);
            row.setNotificationId(notificationId);
            row.setCategory(one.category().name());
            row.setIso2(one.iso2());
            row.setOrganisationId(one.organisationId());
            row.setName(one.name());
            row.setEmail(one.email());
            row.setLanguage(one.language());
            return row;
        }).toList()).execute();
    }

    boolean remove(long notificationId, long id) {
        return db.deleteFrom(NOTIFICATION_ADDRESSEE).where(NOTIFICATION_ADDRESSEE.ID.eq(id)).and(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId))
                .execute() == 1;
    }

    void clear(long notificationId) {
        db.deleteFrom(NOTIFICATION_ADDRESSEE).where(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId)).execute();
    }

    List<Addressee> of(long notificationId) {
        return rows(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId)).orderBy(NOTIFICATION_ADDRESSEE.ID).fetch(AddresseeRepository::addressee);
    }

    Optional<Addressee> find(long notificationId, long id) {
        return rows(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_ADDRESSEE.ID.eq(id))).fetchOptional(AddresseeRepository::addressee);
    }

    /** For whoever holds its link. */
    Optional<Long> notificationOf(long id) {
        return db.select(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID).from(NOTIFICATION_ADDRESSEE).where(NOTIFICATION_ADDRESSEE.ID.eq(id))
                .fetchOptional(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID);
    }

    /** @return those of this audience who have an address and no letter of this mailing yet, but those from whom one came back */
    List<Addressee> due(long notificationId, long mailingId, Audience audience) {
        var written = selectOne().from(NOTIFICATION_LETTER).where(NOTIFICATION_LETTER.MAILING_ID.eq(mailingId))
                .and(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(NOTIFICATION_ADDRESSEE.ID));
        var bounced = selectOne().from(NOTIFICATION_LETTER).where(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(NOTIFICATION_ADDRESSEE.ID))
                .and(NOTIFICATION_LETTER.BOUNCED_AT.isNotNull());
        var responses = selectOne().from(NOTIFICATION_RESPONSE).where(NOTIFICATION_RESPONSE.ADDRESSEE_ID.eq(NOTIFICATION_ADDRESSEE.ID)
                .or(NOTIFICATION_RESPONSE.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_RESPONSE.ISO2.eq(NOTIFICATION_ADDRESSEE.ISO2))));
        var who = switch (audience) {
            case ALL -> noCondition();
            case NOT_ACKNOWLEDGED -> NOTIFICATION_ADDRESSEE.ACKNOWLEDGED_AT.isNull().and(notExists(responses));
            case NOT_ANSWERED -> notExists(responses);
        };
        return rows(NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_ADDRESSEE.EMAIL.isNotNull()).and(who)
                .and(notExists(written)).and(notExists(bounced))).orderBy(NOTIFICATION_ADDRESSEE.ID).fetch(AddresseeRepository::addressee);
    }

    /** @return whether this was the first time */
    boolean acknowledge(long id, Instant now) {
        return db.update(NOTIFICATION_ADDRESSEE).set(NOTIFICATION_ADDRESSEE.ACKNOWLEDGED_AT, now).where(NOTIFICATION_ADDRESSEE.ID.eq(id))
                .and(NOTIFICATION_ADDRESSEE.ACKNOWLEDGED_AT.isNull()).execute() == 1;
    }

    boolean hasAddress(long notificationId, String email) {
        return db.fetchExists(NOTIFICATION_ADDRESSEE, NOTIFICATION_ADDRESSEE.NOTIFICATION_ID.eq(notificationId).and(NOTIFICATION_ADDRESSEE.EMAIL.eq(email)));
    }

    void setAddress(long id, String email) {
        db.update(NOTIFICATION_ADDRESSEE).set(NOTIFICATION_ADDRESSEE.EMAIL, email).where(NOTIFICATION_ADDRESSEE.ID.eq(id)).execute();
    }

    /** With the last letter to each, if any. */
    private SelectConditionStep<? extends Record> rows(Condition which) {
        var last = select(max(NOTIFICATION_LETTER.MAILING_ID)).from(NOTIFICATION_LETTER).where(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(NOTIFICATION_ADDRESSEE.ID));
        var responses = field(selectCount().from(NOTIFICATION_RESPONSE).where(NOTIFICATION_RESPONSE.ADDRESSEE_ID.eq(NOTIFICATION_ADDRESSEE.ID)));
        return db.select(NOTIFICATION_ADDRESSEE.asterisk(), NOTIFICATION_LETTER.BOUNCED_AT, NOTIFICATION_LETTER.BOUNCE_NOTE, OUTBOX_MESSAGE.STATE,
                        OUTBOX_MESSAGE.LAST_ERROR, OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, OUTBOX_MESSAGE.SENT_AT, responses.as("responses"))
                .from(NOTIFICATION_ADDRESSEE)
                .leftJoin(NOTIFICATION_LETTER).on(NOTIFICATION_LETTER.ADDRESSEE_ID.eq(NOTIFICATION_ADDRESSEE.ID).and(NOTIFICATION_LETTER.MAILING_ID.eq(last)))
                .leftJoin(OUTBOX_MESSAGE).on(OUTBOX_MESSAGE.MESSAGE_ID.eq(NOTIFICATION_LETTER.MESSAGE_ID))
                .where(which);
    }

    private static Addressee addressee(Record row) {
        var stored = row.into(NOTIFICATION_ADDRESSEE);
        var error = row.get(OUTBOX_MESSAGE.LAST_ERROR);
        var delivery = delivery(row);
        return new Addressee(stored.getId(), recipient(stored), delivery, error == null ? null : DeliveryFailure.read(error),
                error != null && delivery == Delivery.WAITING ? row.get(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT) : null, row.get(OUTBOX_MESSAGE.SENT_AT), row.get(NOTIFICATION_LETTER.BOUNCE_NOTE), stored.getAcknowledgedAt(), row.get("responses", Integer.class));
    }

    private static Delivery delivery(Record row) {
        if (row.get(NOTIFICATION_ADDRESSEE.EMAIL) == null) {
            return Delivery.NO_ADDRESS;
        }
        if (row.get(NOTIFICATION_LETTER.BOUNCED_AT) != null) {
            return Delivery.BOUNCED;
        }
        var state = row.get(OUTBOX_MESSAGE.STATE);
        return state == null ? Delivery.NONE : switch (LetterState.valueOf(state)) {
            case WAITING -> Delivery.WAITING;
            case SENT -> Delivery.SENT;
            case FAILED -> Delivery.FAILED;
        };
    }

    private static Recipient recipient(org.plenary.schema.tables.records.NotificationAddresseeRecord row) {
        return new Recipient(Category.valueOf(row.getCategory()), row.getIso2(), row.getOrganisationId(), row.getName(), row.getEmail(), row.getLanguage());
    }
}
