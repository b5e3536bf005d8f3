package org.plenary.security;

import static org.plenary.schema.Tables.GUEST_LINK;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
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

    void insert(String tokenHash, Purpose purpose, long meetingId, long subjectId, String name, String email, Locale locale,
            Instant now, Instant expiresAt) {
        db.insertInto(GUEST_LINK)
                .set(GUEST_LINK.TOKEN_HASH, tokenHash)
                .set(GUEST_LINK.PURPOSE, purpose.name())
                .set(GUEST_LINK.MEETING_ID, meetingId)
                .set(GUEST_LINK.SUBJECT_ID, subjectId)
                .set(GUEST_LINK.GUEST_NAME, name)
                .set(GUEST_LINK.EMAIL, email)
                .set(GUEST_LINK.LANGUAGE, locale.getLanguage())
                .set(GUEST_LINK.CREATED_AT, now)
                .set(GUEST_LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<Link> find(String tokenHash, Purpose purpose) {
        return db.selectFrom(GUEST_LINK)
                .where(GUEST_LINK.TOKEN_HASH.eq(tokenHash)).and(GUEST_LINK.PURPOSE.eq(purpose.name()))
                .fetchOptional(row -> new Link(
                        new GuestPass(row.getId(), purpose, row.getMeetingId(), row.getSubjectId(), row.getGuestName(), row.getEmail(),
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

    void revoke(Purpose purpose, long subjectId, Instant now) {
        db.update(GUEST_LINK).set(GUEST_LINK.REVOKED_AT, now)
                .where(GUEST_LINK.PURPOSE.eq(purpose.name())).and(GUEST_LINK.SUBJECT_ID.eq(subjectId))
                .and(GUEST_LINK.REVOKED_AT.isNull()).and(GUEST_LINK.USED_AT.isNull())
                .execute();
    }
}
