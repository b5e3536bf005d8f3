package org.plenary.federation;

import java.time.Clock;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.people.AccountAdministration;
import org.plenary.people.AccountDraft;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.shell.Messages;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account it is that comes from the provider of an organisation. At the first time a verified address finds it and binds it to the
 * subject; from then on only the subject counts, as addresses are given to others (OpenID Connect Core 1.0, 5.7). It is always an account of
 * that organisation, and never one that administers the platform, since those who set up the provider do not.
 */
@Component
class OrganisationAccounts {

    private final IdentityRepository identities;
    private final IdentityProviderRepository providers;
    private final AuditTrail audit;
    private final Clock clock;

    OrganisationAccounts(IdentityRepository identities, IdentityProviderRepository providers, AuditTrail audit, Clock clock) {
        this.identities = identities;
        this.providers = providers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param user whose token was found valid
     * @return the account, enabled
     * @throws SignInRefused when there is none that may be let in
     */
    @Transactional
    public AccountPrincipal of(long organisationId, OidcUser user) {
        var provider = providers.find(organisationId).orElseThrow(() -> new SignInRefused(SignInRefused.Reason.TOKEN));
        var issuer = provider.fields().issuer();
        var known = identities.bound(issuer, user.getSubject());
        var account = known.orElseGet(() -> bind(provider, user));
        if (account.organisationId() != organisationId || account.platformRole() == PlatformRole.ADMINISTRATOR) {
            throw new SignInRefused(SignInRefused.Reason.OTHER_ACCOUNT);
        }
        if (!account.isEnabled()) {
            throw new SignInRefused(SignInRefused.Reason.DISABLED);
        }
        return account;
    }

    private AccountPrincipal bind(IdentityProvider provider, OidcUser user) {
        var email = user.getEmail() == null ? "" : user.getEmail().strip().toLowerCase(Locale.ROOT);
        if (email.isEmpty() || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new SignInRefused(SignInRefused.Reason.UNVERIFIED);
        }
        if (!provider.fields().domainList().contains(email.substring(email.indexOf('@') + 1))) {
            throw new SignInRefused(SignInRefused.Reason.OTHER_DOMAIN);
        }
        var account = identities.withAddress(email).orElseGet(() -> create(provider, email, user));
        // Before it is bound: an account that may not be let in keeps no trace of whoever tried.
        if (account.organisationId() != provider.organisationId() || account.platformRole() == PlatformRole.ADMINISTRATOR) {
            throw new SignInRefused(SignInRefused.Reason.OTHER_ACCOUNT);
        }
        if (!account.isEnabled()) {
            throw new SignInRefused(SignInRefused.Reason.DISABLED);
        }
        if (!identities.bind(provider.fields().issuer(), user.getSubject(), account.id(), clock.instant())) {
            throw new SignInRefused(SignInRefused.Reason.OTHER_SUBJECT);
        }
        audit.record(Actor.of(account), null, AccountAdministration.ACCOUNT, account.id(), "IDENTITY_BOUND", null, null);
        return account;
    }

    private AccountPrincipal create(IdentityProvider provider, String email, OidcUser user) {
        if (!provider.fields().createsAccounts()) {
            throw new SignInRefused(SignInRefused.Reason.NO_ACCOUNT);
        }
        var local = email.substring(0, email.indexOf('@'));
        var language = Messages.offered(user.getLocale() == null ? null : Locale.forLanguageTag(user.getLocale())).getLanguage();
        var draft = new AccountDraft(email, orElse(user.getGivenName(), local), orElse(user.getFamilyName(), orElse(user.getFullName(), local)),
                provider.organisationId(), PlatformRole.MEMBER, language);
        if (!draft.violations().isEmpty()) {
            throw new SignInRefused(SignInRefused.Reason.NO_ACCOUNT);
        }
        identities.create(draft);
        var account = identities.withAddress(email).orElseThrow();
        audit.record(Actor.SYSTEM, null, AccountAdministration.ACCOUNT, account.id(), "CREATED", null, draft);
        return account;
    }

    private static String orElse(String value, String other) {
        return value == null || value.isBlank() ? other : value;
    }
}
