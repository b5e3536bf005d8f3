package org.plenary.correspondence;

import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutboxRepository {

    private final DSLContext db;

    OutboxRepository(DSLContext db) {
        this.db = db;
    }

    long insert(Letter letter, Instant now) {
        return db.insertInto(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.MESSAGE_ID, UUID.randomUUID().toString())
                .set(OUTBOX_MESSAGE.MEETING_ID, letter.meetingId())
                .set(OUTBOX_MESSAGE.RECIPIENT, letter.recipient())
                .set(OUTBOX_MESSAGE.RECIPIENT_NAME, letter.recipientName())
                .set(OUTBOX_MESSAGE.LANGUAGE, letter.locale().getLanguage())
                .set(OUTBOX_MESSAGE.SUBJECT, letter.subject())
                .set(OUTBOX_MESSAGE.BODY, letter.body())
                .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now)
                .set(OUTBOX_MESSAGE.CREATED_AT, now)
                .returning(OUTBOX_MESSAGE.ID).fetchSingle(OUTBOX_MESSAGE.ID);
    }
}
