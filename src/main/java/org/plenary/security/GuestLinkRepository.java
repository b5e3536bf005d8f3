package org.plenary.security;

import static org.plenary.schema.Tables.GUEST_LINK;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.plenary.retention.Emptied;
import org.plenary.security.GuestLinks.Guest;
import org.plenary.security.GuestLinks.Issued;
import org.plenary.security.GuestPass.Purpose;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GuestLinkRepository {

    record Link(GuestPass pass, Optional<Instant> usedAt, Optional<Instant> revokedAt) {
    }

    private final DSLContext db;

    GuestLinkRepository(DSLContext db) {
        this.db = db;
    }

    void insertAll(Purpose purpose, Long meetingId, List<Guest> guests, Function<Guest, String> tokenHash, Instant now, Instant expiresAt) {
        db.batchInsert(guests.stream().map(guest -> {
            var row = db.newRecord(GUEST_LINK);
            row.setTokenHash(tokenHash.apply(guest));
            row.setPurpose(purpose.name());
            row.setMeetingId(meetingId);
            row.setSubjectId(guest.subjectId());
            row.setGuestName(guest.name());
            row.setEmail(guest.email());
            row.setLanguage(guest.locale().getLanguage());
            row.setCreatedAt(now);
            row.setExpiresAt(expiresAt);
            return row;
        }).toList()).execute();
    }

    Optional<Link> find(String tokenHash, Purpose purpose) {
        return db.selectFrom(GUEST_LINK)
                .where(GUEST_LINK.TOKEN_HASH.eq(tokenHash)).and(GUEST_LINK.PURPOSE.eq(purpose.name()))
                .fetchOptional(row -> new Link(
                        new GuestPass(row.getId(), purpose, row.getMeetingId() == null ? 0 : row.getMeetingId(), row.getSubjectId(), row.getGuestName(), row.getEmail(),
                                Locale.of(row.getLanguage()), row.getExpiresAt()),
                        Optional.ofNullable(row.getUsedAt()), Optional.ofNullable(row.getRevokedAt())));
    }

    Optional<Issued> issued(String tokenHash) {
        return db.select(GUEST_LINK.MEETING_ID, GUEST_LINK.LANGUAGE).from(GUEST_LINK).where(GUEST_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row -> new Issued(row.value1(), Locale.of(row.value2())));
    }

    /** @return whether this call was the first to use the link: of two at once only one gets true. */
    boolean markUsed(long linkId, Instant now) {
        return db.update(GUEST_LINK).set(GUEST_LINK.USED_AT, now)
                .where(GUEST_LINK.ID.eq(linkId)).and(GUEST_LINK.USED_AT.isNull())
                .execute() == 1;
    }

    void revoke(Purpose purpose, Collection<Long> subjectIds, Instant now) {
        db.update(GUEST_LINK).set(GUEST_LINK.REVOKED_AT, now)
                .where(GUEST_LINK.PURPOSE.eq(purpose.name())).and(GUEST_LINK.SUBJECT_ID.in(subjectIds))
                .and(GUEST_LINK.REVOKED_AT.isNull()).and(GUEST_LINK.USED_AT.isNull())
                .execute();
    }

    /** @return how many links lost the name and address of the guest */
    int emptyEnded(Instant now) {
        return db.update(GUEST_LINK).set(GUEST_LINK.GUEST_NAME, Emptied.MARK).set(GUEST_LINK.EMAIL, Emptied.MARK)
                .where(GUEST_LINK.EXPIRES_AT.le(now).or(GUEST_LINK.REVOKED_AT.isNotNull())).and(GUEST_LINK.EMAIL.ne(Emptied.MARK)).execute();
    }

    /** @return how many links lost the name and address of the guest */
    int emptyAll(long meetingId) {
        return db.update(GUEST_LINK).set(GUEST_LINK.GUEST_NAME, Emptied.MARK).set(GUEST_LINK.EMAIL, Emptied.MARK)
                .where(GUEST_LINK.MEETING_ID.eq(meetingId)).and(GUEST_LINK.EMAIL.ne(Emptied.MARK)).execute();
    }
}
