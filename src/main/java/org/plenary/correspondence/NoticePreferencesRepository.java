package org.plenary.correspondence;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOTICE_MUTE;

import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.correspondence.NoticePreferences.Digest;
import org.plenary.correspondence.NoticePreferences.Mentions;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What accounts want to be told by e-mail. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticePreferencesRepository {

    private final DSLContext db;

    NoticePreferencesRepository(DSLContext db) {
        this.db = db;
    }

    NoticePreferences preferences(long accountId) {
        var muted = db.select(NOTICE_MUTE.MEETING_ID).from(NOTICE_MUTE).where(NOTICE_MUTE.ACCOUNT_ID.eq(accountId)).fetchSet(NOTICE_MUTE.MEETING_ID);
        return db.select(ACCOUNT.DIGEST, ACCOUNT.MENTIONS).from(ACCOUNT).where(ACCOUNT.ID.eq(accountId))
                .fetchSingle(row -> new NoticePreferences(Digest.valueOf(row.value1()), Mentions.valueOf(row.value2()), muted));
    }

    void prefer(long accountId, Digest digest, Mentions mentions) {
        db.update(ACCOUNT).set(ACCOUNT.DIGEST, digest.name()).set(ACCOUNT.MENTIONS, mentions.name()).where(ACCOUNT.ID.eq(accountId)).execute();
    }

    void mute(long accountId, long meetingId, boolean muted) {
        db.deleteFrom(NOTICE_MUTE).where(NOTICE_MUTE.ACCOUNT_ID.eq(accountId)).and(NOTICE_MUTE.MEETING_ID.eq(meetingId)).execute();
        if (muted) {
            db.insertInto(NOTICE_MUTE).set(NOTICE_MUTE.ACCOUNT_ID, accountId).set(NOTICE_MUTE.MEETING_ID, meetingId).execute();
        }
    }

    /** @return the codes of the meetings of which it wants to hear nothing */
    Set<String> mutedCodes(long accountId) {
        return db.select(MEETING.CODE).from(NOTICE_MUTE).join(MEETING).on(MEETING.ID.eq(NOTICE_MUTE.MEETING_ID)).where(NOTICE_MUTE.ACCOUNT_ID.eq(accountId)).fetchSet(MEETING.CODE);
    }

    Set<Long> atOnce(long meetingId, Collection<Long> accountIds) {
        return wanting(meetingId, accountIds, ACCOUNT.MENTIONS.eq(Mentions.AT_ONCE.name()));
    }

    Set<Long> notMuted(long meetingId, Collection<Long> accountIds) {
        return wanting(meetingId, accountIds, ACCOUNT.ENABLED.isTrue());
    }

    private Set<Long> wanting(long meetingId, Collection<Long> accountIds, Condition wish) {
        return db.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.ID.in(accountIds)).and(wish)
                .and(notExists(selectOne().from(NOTICE_MUTE).where(NOTICE_MUTE.ACCOUNT_ID.eq(ACCOUNT.ID)).and(NOTICE_MUTE.MEETING_ID.eq(meetingId)))).fetchSet(ACCOUNT.ID);
    }
}
