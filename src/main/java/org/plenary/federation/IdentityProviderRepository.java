package org.plenary.federation;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.ACCOUNT_IDENTITY;
import static org.plenary.schema.Tables.IDENTITY_PROVIDER;
import static org.plenary.schema.Tables.IDENTITY_PROVIDER_DOMAIN;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdentityProviderRepository {

    /** What is needed to ask a provider. @param sealedSecret null for a public client */
    record Client(long organisationId, String issuer, String clientId, byte[] sealedSecret, int version) {
    }

    private final DSLContext db;

    IdentityProviderRepository(DSLContext db) {
        this.db = db;
    }

    Optional<IdentityProvider> find(long organisationId) {
        return db.selectFrom(IDENTITY_PROVIDER).where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(organisationId))
                .fetchOptional(row -> new IdentityProvider(organisationId, new IdentityProviderDraft(row.getIssuer(), row.getClientId(),
                        String.join(",", domains(organisationId)), row.getPasswordsAllowed(), row.getCreatesAccounts()), row.getClientSecret() != null, row.getVersion()));
    }

    List<String> domains(long organisationId) {
        return db.selectFrom(IDENTITY_PROVIDER_DOMAIN).where(IDENTITY_PROVIDER_DOMAIN.ORGANISATION_ID.eq(organisationId))
                .orderBy(IDENTITY_PROVIDER_DOMAIN.DOMAIN).fetch(IDENTITY_PROVIDER_DOMAIN.DOMAIN);
    }

    Optional<Client> client(long organisationId) {
        return db.selectFrom(IDENTITY_PROVIDER).where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(organisationId))
                .fetchOptional(row -> new Client(organisationId, row.getIssuer(), row.getClientId(), row.getClientSecret(), row.getVersion()));
    }

    /** @return whether the account is bound at the provider of its organisation, or would be at its first sign-in there */
    boolean knows(AccountPrincipal account) {
        return find(account.organisationId()).map(IdentityProvider::fields).filter(provider ->
                db.fetchExists(ACCOUNT_IDENTITY, ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account.id()).and(ACCOUNT_IDENTITY.ISSUER.eq(provider.issuer())))
                        || provider.domainList().contains(account.getUsername().substring(account.getUsername().indexOf('@') + 1))).isPresent();
    }

    Optional<Long> organisationOf(String domain) {
        return db.select(IDENTITY_PROVIDER_DOMAIN.ORGANISATION_ID).from(IDENTITY_PROVIDER_DOMAIN).where(IDENTITY_PROVIDER_DOMAIN.DOMAIN.eq(domain))
                .fetchOptional(IDENTITY_PROVIDER_DOMAIN.ORGANISATION_ID);
    }

    /** @return the first of these domains that is another organisation's, or that people of another organisation have addresses in */
    Optional<String> foreign(Collection<String> domains, long organisationId) {
        return domains.stream().filter(domain -> organisationOf(domain).filter(other -> other != organisationId).isPresent()
                || db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.endsWith("@" + domain).and(ACCOUNT.ORGANISATION_ID.ne(organisationId)).and(ACCOUNT.ENABLED.isTrue()))).findFirst();
    }

    boolean isTaken(Collection<String> domains, long organisationId) {
        return db.fetchExists(IDENTITY_PROVIDER_DOMAIN, IDENTITY_PROVIDER_DOMAIN.DOMAIN.in(domains).and(IDENTITY_PROVIDER_DOMAIN.ORGANISATION_ID.ne(organisationId)));
    }

    void insert(long organisationId, IdentityProviderDraft draft, byte[] sealedSecret) {
        db.insertInto(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.ORGANISATION_ID, organisationId)
                .set(IDENTITY_PROVIDER.ISSUER, draft.issuer()).set(IDENTITY_PROVIDER.CLIENT_ID, draft.clientId())
                .set(IDENTITY_PROVIDER.CLIENT_SECRET, sealedSecret)
                .set(IDENTITY_PROVIDER.PASSWORDS_ALLOWED, draft.passwordsAllowed()).set(IDENTITY_PROVIDER.CREATES_ACCOUNTS, draft.createsAccounts())
                .execute();
        putDomains(organisationId, draft.domainList());
    }

    boolean update(long organisationId, int version, IdentityProviderDraft draft, byte[] sealedSecret) {
        var done = db.update(IDENTITY_PROVIDER)
                .set(IDENTITY_PROVIDER.ISSUER, draft.issuer()).set(IDENTITY_PROVIDER.CLIENT_ID, draft.clientId())
                .set(IDENTITY_PROVIDER.CLIENT_SECRET, sealedSecret)
                .set(IDENTITY_PROVIDER.PASSWORDS_ALLOWED, draft.passwordsAllowed()).set(IDENTITY_PROVIDER.CREATES_ACCOUNTS, draft.createsAccounts())
                .set(IDENTITY_PROVIDER.VERSION, version + 1)
                .where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(organisationId)).and(IDENTITY_PROVIDER.VERSION.eq(version)).execute() == 1;
        if (done) {
            putDomains(organisationId, draft.domainList());
        }
        return done;
    }

    private void putDomains(long organisationId, List<String> domains) {
        db.deleteFrom(IDENTITY_PROVIDER_DOMAIN).where(IDENTITY_PROVIDER_DOMAIN.ORGANISATION_ID.eq(organisationId)).and(IDENTITY_PROVIDER_DOMAIN.DOMAIN.notIn(domains)).execute();
        domains.forEach(domain -> db.insertInto(IDENTITY_PROVIDER_DOMAIN).set(IDENTITY_PROVIDER_DOMAIN.DOMAIN, domain)
                .set(IDENTITY_PROVIDER_DOMAIN.ORGANISATION_ID, organisationId).onDuplicateKeyIgnore().execute());
    }

    boolean delete(long organisationId, int version) {
        return db.deleteFrom(IDENTITY_PROVIDER).where(IDENTITY_PROVIDER.ORGANISATION_ID.eq(organisationId)).and(IDENTITY_PROVIDER.VERSION.eq(version)).execute() == 1;
    }
}
