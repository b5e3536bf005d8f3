package org.plenary.signin;

import static org.plenary.schema.Tables.SIGN_IN;
import static org.plenary.schema.Tables.SIGN_IN_LINK;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plenary.security.Proof.Means;
import org.plenary.signin.SignInEvent.Kind;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInRepository {

    /** @param usedAt null while it was not */
    record Link(long accountId, Instant expiresAt, Instant usedAt) {
    }

    private final DSLContext db;

    SignInRepository(DSLContext db) {
        this.db = db;
    }

    void insert(long accountId, SignInEvent event) {
        db.insertInto(SIGN_IN).set(SIGN_IN.ACCOUNT_ID, accountId).set(SIGN_IN.AT, event.at()).set(SIGN_IN.EVENT, event.kind().name())
                .set(SIGN_IN.MEANS, event.means().stream().map(Means::name).collect(Collectors.joining(",")))
                .set(SIGN_IN.ADDRESS, event.address()).set(SIGN_IN.USER_AGENT, event.device()).execute();
    }

    void deleteUntil(long accountId, Instant oldest) {
        db.deleteFrom(SIGN_IN).where(SIGN_IN.ACCOUNT_ID.eq(accountId)).and(SIGN_IN.AT.lt(oldest)).execute();
    }

    List<SignInEvent> latest(long accountId, int limit) {
        return db.selectFrom(SIGN_IN).where(SIGN_IN.ACCOUNT_ID.eq(accountId)).orderBy(SIGN_IN.AT.desc(), SIGN_IN.ID.desc()).limit(limit)
                .fetch(row -> new SignInEvent(row.getAt(), Kind.valueOf(row.getEvent()),
                        Arrays.stream(row.getMeans().split(",")).filter(means -> !means.isEmpty()).map(Means::valueOf).toList(), row.getAddress(), row.getUserAgent()));
    }

    int linksSince(long accountId, Instant since) {
        return db.fetchCount(SIGN_IN_LINK, SIGN_IN_LINK.ACCOUNT_ID.eq(accountId).and(SIGN_IN_LINK.CREATED_AT.gt(since)));
    }

    /** What is long over is not kept. */
    void deleteLinksUntil(long accountId, Instant oldest) {
        db.deleteFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.ACCOUNT_ID.eq(accountId)).and(SIGN_IN_LINK.EXPIRES_AT.lt(oldest)).execute();
    }

    void insertLink(String tokenHash, long accountId, Instant now, Instant expiresAt) {
        db.insertInto(SIGN_IN_LINK).set(SIGN_IN_LINK.TOKEN_HASH, tokenHash).set(SIGN_IN_LINK.ACCOUNT_ID, accountId)
                .set(SIGN_IN_LINK.CREATED_AT, now).set(SIGN_IN_LINK.EXPIRES_AT, expiresAt).execute();
    }

    Optional<Link> link(String tokenHash) {
        return db.selectFrom(SIGN_IN_LINK).where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row -> new Link(row.getAccountId(), row.getExpiresAt(), row.getUsedAt()));
    }

    /** @return whether this call was the first to use it: of two at once only one gets true */
    boolean useLink(String tokenHash, Instant now) {
        return db.update(SIGN_IN_LINK).set(SIGN_IN_LINK.USED_AT, now)
                .where(SIGN_IN_LINK.TOKEN_HASH.eq(tokenHash)).and(SIGN_IN_LINK.USED_AT.isNull()).and(SIGN_IN_LINK.EXPIRES_AT.gt(now)).execute() == 1;
    }

    /** One was used, or the password changed: the others that were sent open nothing any more. */
    void endLinks(long accountId, Instant now) {
        db.update(SIGN_IN_LINK).set(SIGN_IN_LINK.USED_AT, now).where(SIGN_IN_LINK.ACCOUNT_ID.eq(accountId)).and(SIGN_IN_LINK.USED_AT.isNull()).execute();
    }
}
