package org.plenary.federation;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.ACCOUNT_IDENTITY;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.people.AccountDraft;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which account is bound to whom at a provider. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdentityRepository {

    private final DSLContext db;

    IdentityRepository(DSLContext db) {
        this.db = db;
    }

    Optional<AccountPrincipal> bound(String issuer, String subject) {
        return account(ACCOUNT.ID.in(db.select(ACCOUNT_IDENTITY.ACCOUNT_ID).from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(issuer)).and(ACCOUNT_IDENTITY.SUBJECT.eq(subject))));
    }

    Optional<AccountPrincipal> withAddress(String email) {
        return account(ACCOUNT.EMAIL.eq(email));
    }

    private Optional<AccountPrincipal> account(Condition condition) {
        return db.select(ACCOUNT.asterisk(), ORGANISATION.ACRONYM).from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(condition)
                .fetchOptional(row -> new AccountPrincipal(row.get(ACCOUNT.ID), row.get(ACCOUNT.EMAIL), row.get(ACCOUNT.GIVEN_NAME) + " " + row.get(ACCOUNT.FAMILY_NAME),
                        row.get(ACCOUNT.ORGANISATION_ID), row.get(ORGANISATION.ACRONYM), PlatformRole.valueOf(row.get(ACCOUNT.PLATFORM_ROLE)),
                        Locale.of(row.get(ACCOUNT.LANGUAGE)), row.get(ACCOUNT.ENABLED), false, null));
    }

    /** @return false where the account is bound to somebody else there already */
    boolean bind(String issuer, String subject, long accountId, Instant now) {
        return db.insertInto(ACCOUNT_IDENTITY)
                .set(ACCOUNT_IDENTITY.ISSUER, issuer).set(ACCOUNT_IDENTITY.SUBJECT, subject)
                .set(ACCOUNT_IDENTITY.ACCOUNT_ID, accountId).set(ACCOUNT_IDENTITY.BOUND_AT, now)
                .onDuplicateKeyIgnore().execute() == 1;
    }

    void create(AccountDraft draft) {
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, draft.email()).set(ACCOUNT.GIVEN_NAME, draft.givenName()).set(ACCOUNT.FAMILY_NAME, draft.familyName())
                .set(ACCOUNT.ORGANISATION_ID, draft.organisationId()).set(ACCOUNT.PLATFORM_ROLE, draft.platformRole().name())
                .set(ACCOUNT.LANGUAGE, draft.language()).execute();
    }
}
