package org.plenary.people;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.IDENTITY_PROVIDER;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccountRepository {

    /** The organisation lets its staff sign in with its provider only; those who administer keep their passwords for the day on which that fails. */
    private static final Condition PROVIDER_ONLY = ACCOUNT.PLATFORM_ROLE.ne(PlatformRole.ADMINISTRATOR.name()).and(ACCOUNT.STAFF_ADMINISTRATOR.isFalse())
            .and(DSL.exists(selectOne().from(IDENTITY_PROVIDER).where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID)).and(IDENTITY_PROVIDER.PASSWORDS_ALLOWED.isFalse())));
    private static final Field<String> USABLE_PASSWORD = when(PROVIDER_ONLY, castNull(SQLDataType.VARCHAR)).otherwise(ACCOUNT.PASSWORD_HASH).as("usable_password");

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    Optional<AccountPrincipal> findByEmail(String email, Instant now) {
        return find(ACCOUNT.EMAIL.eq(email), now);
    }

    Optional<AccountPrincipal> findById(long accountId, Instant now) {
        return find(ACCOUNT.ID.eq(accountId), now);
    }

    private Optional<AccountPrincipal> find(Condition which, Instant now) {
        return db.select(ACCOUNT.asterisk(), ORGANISATION.ACRONYM, USABLE_PASSWORD)
                .from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(which)
                .fetchOptional(row -> new AccountPrincipal(row.get(ACCOUNT.ID), row.get(ACCOUNT.EMAIL),
                        row.get(ACCOUNT.GIVEN_NAME) + " " + row.get(ACCOUNT.FAMILY_NAME), row.get(ACCOUNT.ORGANISATION_ID),
                        row.get(ORGANISATION.ACRONYM), PlatformRole.valueOf(row.get(ACCOUNT.PLATFORM_ROLE)),
                        Locale.of(row.get(ACCOUNT.LANGUAGE)), row.get(ACCOUNT.ENABLED),
                        row.get(ACCOUNT.LOCKED_UNTIL) != null && row.get(ACCOUNT.LOCKED_UNTIL).isAfter(now),
                        row.get(USABLE_PASSWORD)));
    }

    /** @return the failed attempts in a row, this one among them; 0 when there is no such account */
    int countFailure(String email) {
        db.update(ACCOUNT).set(ACCOUNT.FAILED_ATTEMPTS, ACCOUNT.FAILED_ATTEMPTS.plus(1)).where(ACCOUNT.EMAIL.eq(email)).execute();
        return db.select(ACCOUNT.FAILED_ATTEMPTS).from(ACCOUNT).where(ACCOUNT.EMAIL.eq(email)).fetchOptional(ACCOUNT.FAILED_ATTEMPTS).orElse(0);
    }

    void lock(String email, Instant until) {
        db.update(ACCOUNT).set(ACCOUNT.LOCKED_UNTIL, until).where(ACCOUNT.EMAIL.eq(email)).execute();
    }

    void forgiveFailures(long accountId) {
        db.update(ACCOUNT).set(ACCOUNT.FAILED_ATTEMPTS, 0).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.FAILED_ATTEMPTS.gt(0)).execute();
    }

    void signedIn(long accountId, Instant now) {
        db.update(ACCOUNT).set(ACCOUNT.FAILED_ATTEMPTS, 0).setNull(ACCOUNT.LOCKED_UNTIL).set(ACCOUNT.LAST_SIGN_IN_AT, now)
                .where(ACCOUNT.ID.eq(accountId)).execute();
    }

    List<AccountRow> all() {
        return db.select(ACCOUNT.asterisk(), ORGANISATION.ACRONYM)
                .from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .orderBy(ORGANISATION.ACRONYM, ACCOUNT.FAMILY_NAME, ACCOUNT.ID)
                .fetch(row -> new AccountRow(row.get(ACCOUNT.ID),
                        new AccountDraft(row.get(ACCOUNT.EMAIL), row.get(ACCOUNT.GIVEN_NAME), row.get(ACCOUNT.FAMILY_NAME),
                                row.get(ACCOUNT.ORGANISATION_ID), PlatformRole.valueOf(row.get(ACCOUNT.PLATFORM_ROLE)), row.get(ACCOUNT.LANGUAGE)),
                        row.get(ORGANISATION.ACRONYM), row.get(ACCOUNT.ENABLED), row.get(ACCOUNT.LAST_SIGN_IN_AT), row.get(ACCOUNT.VERSION)));
    }

    boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    boolean exists(String email) {
        return db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email));
    }

    long insert(AccountDraft draft, String passwordHash) {
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, draft.email())
                .set(ACCOUNT.GIVEN_NAME, draft.givenName())
                .set(ACCOUNT.FAMILY_NAME, draft.familyName())
                .set(ACCOUNT.ORGANISATION_ID, draft.organisationId())
                .set(ACCOUNT.PLATFORM_ROLE, draft.platformRole().name())
                .set(ACCOUNT.LANGUAGE, draft.language())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .returning(ACCOUNT.ID).fetchSingle(ACCOUNT.ID);
    }

    int setEnabled(long accountId, int version, boolean enabled) {
        return db.update(ACCOUNT).set(ACCOUNT.ENABLED, enabled).set(ACCOUNT.VERSION, version + 1)
                .where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.VERSION.eq(version)).execute();
    }

    int resetPassword(long accountId, int version, String passwordHash) {
        return db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwordHash).set(ACCOUNT.FAILED_ATTEMPTS, 0).setNull(ACCOUNT.LOCKED_UNTIL)
                .set(ACCOUNT.VERSION, version + 1)
                .where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.VERSION.eq(version)).execute();
    }

    /** @return null where there is none, or none that lets in */
    String usablePassword(long accountId) {
        return db.select(USABLE_PASSWORD).from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)).fetchSingle(USABLE_PASSWORD);
    }

    /** @return whether the account may have a password, and links by e-mail that stand for it */
    boolean mayUsePassword(long accountId) {
        return db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(accountId).and(PROVIDER_ONLY.not()));
    }

    /** @return false where there is a password already */
    boolean setFirstPassword(long accountId, String hash) {
        return db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.PASSWORD_HASH.isNull()).execute() == 1;
    }

    void setPasswordHash(String email, String hash) {
        db.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.EMAIL.eq(email)).execute();
    }

    Preferences preferences(long accountId) {
        return db.select(ACCOUNT.LANGUAGE, ACCOUNT.COLOUR_SCHEME).from(ACCOUNT).where(ACCOUNT.ID.eq(accountId))
                .fetchSingle(row -> new Preferences(Locale.of(row.value1()), Preferences.ColourScheme.valueOf(row.value2())));
    }

    void setPreferences(long accountId, Preferences preferences) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, preferences.locale().getLanguage())
                .set(ACCOUNT.COLOUR_SCHEME, preferences.colourScheme().name())
                .where(ACCOUNT.ID.eq(accountId)).execute();
    }

    List<DemonstrationAccount> demonstrationAccounts() {
        return db.select(ACCOUNT.EMAIL, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME, ORGANISATION.ACRONYM)
                .from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(ACCOUNT.DEMONSTRATION).and(ACCOUNT.ENABLED).and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .orderBy(ACCOUNT.ID)
                .fetch(row -> new DemonstrationAccount(row.value1(), row.value2() + " " + row.value3(), row.value4()));
    }
}
