package org.plenary.people;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.FIRST_PASSWORD_LINK;
import static org.plenary.schema.Tables.IDENTITY_PROVIDER;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.plenary.schema.tables.records.AccountRecord;
import org.plenary.security.PlatformRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaffRepository {

    /** A link as it was issued. */
    record FirstPassword(long accountId, String email, String name, String organisation, String language, Instant expiresAt, Instant usedAt, boolean enabled, boolean hasPassword) {
    }

    private final DSLContext db;

    StaffRepository(DSLContext db) {
        this.db = db;
    }

    /** @return those in use first, by name */
    List<StaffMember> of(long organisationId) {
        return read(ACCOUNT.ORGANISATION_ID.eq(organisationId));
    }

    Optional<StaffMember> find(long accountId) {
        return read(ACCOUNT.ID.eq(accountId)).stream().findFirst();
    }

    private List<StaffMember> read(Condition condition) {
        return db.selectFrom(ACCOUNT).where(condition).orderBy(ACCOUNT.ENABLED.desc(), ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME, ACCOUNT.ID)
                .fetch(row -> new StaffMember(row.getId(), row.getOrganisationId(), row.getEmail(), row.getGivenName() + " " + row.getFamilyName(),
                        PlatformRole.valueOf(row.getPlatformRole()), row.getStaffAdministrator(), row.getAnswersInvitations(), row.getEnabled(),
                        row.getPasswordHash() != null, row.getLastSignInAt(), row.getVersion()));
    }

    /** Takes the row locks of those who administer the staff of an organisation, so that of two who step down at once one stays. @return their ids */
    List<Long> lockAdministrators(long organisationId) {
        return db.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.ORGANISATION_ID.eq(organisationId)).and(ACCOUNT.STAFF_ADMINISTRATOR).and(ACCOUNT.ENABLED)
                .orderBy(ACCOUNT.ID).forUpdate().fetch(ACCOUNT.ID);
    }

    boolean setAdministrator(StaffMember seen, boolean administrator) {
        return set(seen, ACCOUNT.STAFF_ADMINISTRATOR, administrator);
    }

    boolean setAnswers(StaffMember seen, boolean answers) {
        return set(seen, ACCOUNT.ANSWERS_INVITATIONS, answers);
    }

    boolean setEnabled(StaffMember seen, boolean enabled) {
        return set(seen, ACCOUNT.ENABLED, enabled);
    }

    private boolean set(StaffMember seen, TableField<AccountRecord, Boolean> field, boolean value) {
        return db.update(ACCOUNT).set(field, value).set(ACCOUNT.VERSION, seen.version() + 1)
                .where(ACCOUNT.ID.eq(seen.id())).and(ACCOUNT.VERSION.eq(seen.version())).execute() == 1;
    }

    String acronym(long organisationId) {
        return db.select(ORGANISATION.ACRONYM).from(ORGANISATION).where(ORGANISATION.ID.eq(organisationId)).fetchSingle(ORGANISATION.ACRONYM);
    }

    /** @return whether the staff of an organisation sign in with passwords, or with its provider only */
    boolean usesPasswords(long organisationId) {
        return !db.fetchExists(IDENTITY_PROVIDER, IDENTITY_PROVIDER.ORGANISATION_ID.eq(organisationId).and(IDENTITY_PROVIDER.PASSWORDS_ALLOWED.isFalse()));
    }

    /** An older link to the same account opens nothing from now on. */
    void issue(long accountId, String tokenHash, long by, Instant expiresAt) {
        db.insertInto(FIRST_PASSWORD_LINK)
                .set(FIRST_PASSWORD_LINK.ACCOUNT_ID, accountId).set(FIRST_PASSWORD_LINK.TOKEN_HASH, tokenHash)
                .set(FIRST_PASSWORD_LINK.ISSUED_BY, by).set(FIRST_PASSWORD_LINK.EXPIRES_AT, expiresAt)
                .onDuplicateKeyUpdate()
                .set(FIRST_PASSWORD_LINK.TOKEN_HASH, tokenHash).set(FIRST_PASSWORD_LINK.ISSUED_BY, by)
                .set(FIRST_PASSWORD_LINK.EXPIRES_AT, expiresAt).setNull(FIRST_PASSWORD_LINK.USED_AT).execute();
    }

    Optional<FirstPassword> issued(String tokenHash) {
        return db.select(ACCOUNT.asterisk(), ORGANISATION.ACRONYM, FIRST_PASSWORD_LINK.EXPIRES_AT, FIRST_PASSWORD_LINK.USED_AT)
                .from(FIRST_PASSWORD_LINK).join(ACCOUNT).on(ACCOUNT.ID.eq(FIRST_PASSWORD_LINK.ACCOUNT_ID))
                .join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(FIRST_PASSWORD_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(row -> new FirstPassword(row.get(ACCOUNT.ID), row.get(ACCOUNT.EMAIL), row.get(ACCOUNT.GIVEN_NAME) + " " + row.get(ACCOUNT.FAMILY_NAME),
                        row.get(ORGANISATION.ACRONYM), row.get(ACCOUNT.LANGUAGE), row.get(FIRST_PASSWORD_LINK.EXPIRES_AT), row.get(FIRST_PASSWORD_LINK.USED_AT),
                        row.get(ACCOUNT.ENABLED), row.get(ACCOUNT.PASSWORD_HASH) != null));
    }

    /** @return whether this call was the first to use the link */
    boolean use(String tokenHash, Instant now) {
        return db.update(FIRST_PASSWORD_LINK).set(FIRST_PASSWORD_LINK.USED_AT, now)
                .where(FIRST_PASSWORD_LINK.TOKEN_HASH.eq(tokenHash)).and(FIRST_PASSWORD_LINK.USED_AT.isNull()).execute() == 1;
    }
}
