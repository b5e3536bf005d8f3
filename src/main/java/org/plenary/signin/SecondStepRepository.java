package org.plenary.signin;

import static org.plenary.schema.Tables.AUTHENTICATOR;
import static org.plenary.schema.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SecondStepRepository {

    /** @param secret sealed @param confirmedAt null while no first code was given */
    record Authenticator(byte[] secret, Instant confirmedAt, long lastStep) {
    }

    /** @param hash of the code */
    record RecoveryCode(long id, String hash) {
    }

    private final DSLContext db;

    SecondStepRepository(DSLContext db) {
        this.db = db;
    }

    boolean isConfirmed(long accountId) {
        return db.fetchExists(AUTHENTICATOR, AUTHENTICATOR.ACCOUNT_ID.eq(accountId).and(AUTHENTICATOR.CONFIRMED_AT.isNotNull()));
    }

    Set<Long> holders() {
        return db.select(AUTHENTICATOR.ACCOUNT_ID).from(AUTHENTICATOR).where(AUTHENTICATOR.CONFIRMED_AT.isNotNull()).fetchSet(AUTHENTICATOR.ACCOUNT_ID);
    }

    Optional<Authenticator> find(long accountId) {
        return db.selectFrom(AUTHENTICATOR).where(AUTHENTICATOR.ACCOUNT_ID.eq(accountId))
                .fetchOptional(row -> new Authenticator(row.getSecret(), row.getConfirmedAt(), row.getLastStep()));
    }

    /** Replaces one that was begun and not confirmed. @return whether it was, and none is confirmed */
    boolean begin(long accountId, byte[] secret, Instant now) {
        db.deleteFrom(AUTHENTICATOR).where(AUTHENTICATOR.ACCOUNT_ID.eq(accountId)).and(AUTHENTICATOR.CONFIRMED_AT.isNull()).execute();
        return db.insertInto(AUTHENTICATOR).set(AUTHENTICATOR.ACCOUNT_ID, accountId).set(AUTHENTICATOR.SECRET, secret).set(AUTHENTICATOR.BEGUN_AT, now)
                .onDuplicateKeyIgnore().execute() == 1;
    }

    boolean confirm(long accountId, Instant now) {
        return db.update(AUTHENTICATOR).set(AUTHENTICATOR.CONFIRMED_AT, now)
                .where(AUTHENTICATOR.ACCOUNT_ID.eq(accountId)).and(AUTHENTICATOR.CONFIRMED_AT.isNull()).execute() == 1;
    }

    /** @return whether this call was the first to take a code of this step: of two at once only one gets true */
    boolean take(long accountId, long step) {
        return db.update(AUTHENTICATOR).set(AUTHENTICATOR.LAST_STEP, step)
                .where(AUTHENTICATOR.ACCOUNT_ID.eq(accountId)).and(AUTHENTICATOR.LAST_STEP.lt(step)).execute() == 1;
    }

    void remove(long accountId) {
        db.deleteFrom(AUTHENTICATOR).where(AUTHENTICATOR.ACCOUNT_ID.eq(accountId)).execute();
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(accountId)).execute();
    }

    void replaceRecoveryCodes(long accountId, List<String> hashes) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(accountId)).execute();
        db.batchInsert(hashes.stream().map(hash -> {
            var row = db.newRecord(RECOVERY_CODE);
            row.setAccountId(accountId);
            row.setCodeHash(hash);
            return row;
        }).toList()).execute();
    }

    List<RecoveryCode> unusedRecoveryCodes(long accountId) {
        return db.selectFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(accountId)).and(RECOVERY_CODE.USED_AT.isNull()).orderBy(RECOVERY_CODE.ID)
                .fetch(row -> new RecoveryCode(row.getId(), row.getCodeHash()));
    }

    /** @return whether this call was the first to use it */
    boolean use(long recoveryCodeId, Instant now) {
        return db.update(RECOVERY_CODE).set(RECOVERY_CODE.USED_AT, now).where(RECOVERY_CODE.ID.eq(recoveryCodeId)).and(RECOVERY_CODE.USED_AT.isNull()).execute() == 1;
    }
}
