package org.plenary.programme.release;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.BOOKMARK;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.PERSONAL_PROGRAMME;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.programme.release.Owner.Account;
import org.plenary.programme.release.Owner.Attendee;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people marked, each for themselves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonalRepository {

    /** Whose calendar reads at an address. */
    record Feed(long personalId, Owner owner, Locale language) {
    }

    /** Who marked which session: ids of participants, and staff who may still see the meeting. */
    record Markers(Map<Long, List<Long>> bySession, Map<Long, List<Addressee>> staffBySession) {

        List<Long> participants(long sessionId) {
            return bySession.getOrDefault(sessionId, List.of());
        }

        List<Addressee> staff(long sessionId) {
            return staffBySession.getOrDefault(sessionId, List.of());
        }
    }

    private final DSLContext db;

    PersonalRepository(DSLContext db) {
        this.db = db;
    }

    Set<Long> marked(Owner owner) {
        return Set.copyOf(db.select(BOOKMARK.SESSION_ID).from(BOOKMARK).join(PERSONAL_PROGRAMME).on(PERSONAL_PROGRAMME.ID.eq(BOOKMARK.PERSONAL_ID))
                .where(of(owner)).fetch(BOOKMARK.SESSION_ID));
    }

    /** @return whether there is an address for the owner's calendar */
    boolean hasFeed(Owner owner) {
        return db.fetchExists(PERSONAL_PROGRAMME, of(owner).and(PERSONAL_PROGRAMME.FEED_HASH.isNotNull()));
    }

    /** Marking twice is marking once. */
    void mark(Owner owner, long sessionId, boolean marked) {
        var personal = personal(owner);
        if (marked) {
            db.insertInto(BOOKMARK).set(BOOKMARK.PERSONAL_ID, personal).set(BOOKMARK.SESSION_ID, sessionId).onDuplicateKeyIgnore().execute();
        } else {
            db.deleteFrom(BOOKMARK).where(BOOKMARK.PERSONAL_ID.eq(personal)).and(BOOKMARK.SESSION_ID.eq(sessionId)).execute();
        }
    }

    /** The address before ends. @param hash null for none */
    void feed(Owner owner, String hash, Locale language) {
        db.update(PERSONAL_PROGRAMME).set(PERSONAL_PROGRAMME.FEED_HASH, hash).set(PERSONAL_PROGRAMME.FEED_LANGUAGE, hash == null ? null : language.getLanguage())
                .where(PERSONAL_PROGRAMME.ID.eq(personal(owner))).execute();
    }

    Optional<Feed> feed(String hash) {
        return db.selectFrom(PERSONAL_PROGRAMME).where(PERSONAL_PROGRAMME.FEED_HASH.eq(hash)).fetchOptional(row -> new Feed(row.getId(),
                row.getParticipantId() == null ? new Account(row.getMeetingId(), row.getAccountId()) : new Attendee(row.getMeetingId(), row.getParticipantId()),
                Locale.of(row.getFeedLanguage())));
    }

    /** @return whether this account may still see the meeting, by a role of its own or of its organisation */
    boolean maySee(Account account) {
        return db.fetchExists(db.selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(account.accountId())).and(mayStillSee(account.meetingId())));
    }

    private static Condition mayStillSee(long meetingId) {
        return ACCOUNT.ENABLED.isTrue().and(DSL.exists(DSL.selectOne().from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meetingId))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID).or(MEETING_ROLE.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID)))));
    }

    Markers markers(long meetingId, Collection<Long> sessionIds) {
        var participants = db.select(BOOKMARK.SESSION_ID, PERSONAL_PROGRAMME.PARTICIPANT_ID).from(BOOKMARK).join(PERSONAL_PROGRAMME)
                .on(PERSONAL_PROGRAMME.ID.eq(BOOKMARK.PERSONAL_ID)).where(PERSONAL_PROGRAMME.MEETING_ID.eq(meetingId))
                .and(PERSONAL_PROGRAMME.PARTICIPANT_ID.isNotNull()).and(BOOKMARK.SESSION_ID.in(sessionIds))
                .fetchGroups(BOOKMARK.SESSION_ID, PERSONAL_PROGRAMME.PARTICIPANT_ID);
        var staff = db.select(BOOKMARK.SESSION_ID, ACCOUNT.ID, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME, ACCOUNT.EMAIL, ACCOUNT.LANGUAGE).from(BOOKMARK)
                .join(PERSONAL_PROGRAMME).on(PERSONAL_PROGRAMME.ID.eq(BOOKMARK.PERSONAL_ID)).join(ACCOUNT).on(ACCOUNT.ID.eq(PERSONAL_PROGRAMME.ACCOUNT_ID))
                .where(PERSONAL_PROGRAMME.MEETING_ID.eq(meetingId)).and(BOOKMARK.SESSION_ID.in(sessionIds)).and(mayStillSee(meetingId))
                .fetchGroups(BOOKMARK.SESSION_ID, row -> new Addressee("account " + row.value2(), row.value3() + " " + row.value4(), row.value5(),
                        Locale.of(row.value6()), Audience.INSIDER));
        return new Markers(new HashMap<>(participants), staff);
    }

    /** @return how many were forgotten */
    int forget(long meetingId) {
        return db.deleteFrom(PERSONAL_PROGRAMME).where(PERSONAL_PROGRAMME.MEETING_ID.eq(meetingId)).execute();
    }

    private long personal(Owner owner) {
        var row = db.newRecord(PERSONAL_PROGRAMME);
        row.setMeetingId(owner.meetingId());
        switch (owner) {
            case Attendee attendee -> row.setParticipantId(attendee.participantId());
            case Account account -> row.setAccountId(account.accountId());
        }
        db.insertInto(PERSONAL_PROGRAMME).set(row).onDuplicateKeyIgnore().execute();
        return db.select(PERSONAL_PROGRAMME.ID).from(PERSONAL_PROGRAMME).where(of(owner)).fetchSingle().value1();
    }

    private static Condition of(Owner owner) {
        return PERSONAL_PROGRAMME.MEETING_ID.eq(owner.meetingId()).and(switch (owner) {
            case Attendee attendee -> PERSONAL_PROGRAMME.PARTICIPANT_ID.eq(attendee.participantId());
            case Account account -> PERSONAL_PROGRAMME.ACCOUNT_ID.eq(account.accountId());
        });
    }
}
