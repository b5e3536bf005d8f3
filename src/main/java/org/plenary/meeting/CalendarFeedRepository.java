package org.plenary.meeting;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.CALENDAR_FEED;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CalendarFeedRepository {

    private final DSLContext db;

    CalendarFeedRepository(DSLContext db) {
        this.db = db;
    }

    boolean exists(long accountId) {
        return db.fetchExists(CALENDAR_FEED, CALENDAR_FEED.ACCOUNT_ID.eq(accountId));
    }

    void put(long accountId, String tokenHash, Instant now) {
        db.insertInto(CALENDAR_FEED).set(CALENDAR_FEED.ACCOUNT_ID, accountId).set(CALENDAR_FEED.TOKEN_HASH, tokenHash).set(CALENDAR_FEED.CREATED_AT, now)
                .onDuplicateKeyUpdate().set(CALENDAR_FEED.TOKEN_HASH, tokenHash).set(CALENDAR_FEED.CREATED_AT, now).execute();
    }

    void remove(long accountId) {
        db.deleteFrom(CALENDAR_FEED).where(CALENDAR_FEED.ACCOUNT_ID.eq(accountId)).execute();
    }

    /** @return the e-mail address of the account that it belongs to */
    Optional<String> owner(String tokenHash) {
        return db.select(ACCOUNT.EMAIL).from(CALENDAR_FEED).join(ACCOUNT).on(ACCOUNT.ID.eq(CALENDAR_FEED.ACCOUNT_ID))
                .where(CALENDAR_FEED.TOKEN_HASH.eq(tokenHash)).fetchOptional(ACCOUNT.EMAIL);
    }
}
