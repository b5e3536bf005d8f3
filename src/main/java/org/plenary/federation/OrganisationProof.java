package org.plenary.federation;

import java.util.Optional;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.signin.ProofElsewhere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever can sign in with the provider of their organisation can be asked again by it. */
@Component
class OrganisationProof implements ProofElsewhere {

    /** Asks the provider to sign the person in anew, even if they are signed in there (OpenID Connect Core 1.0, 3.1.2.1: prompt, max_age). */
    static final String AGAIN = "again";

    private final IdentityProviderRepository providers;

    OrganisationProof(IdentityProviderRepository providers) {
        this.providers = providers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> path(AccountPrincipal account) {
        return account.platformRole() != PlatformRole.ADMINISTRATOR && providers.knows(account)
                ? Optional.of(OrganisationSignInConfiguration.START.substring(1) + "/" + Registrations.idOf(account.organisationId()) + "?" + AGAIN) : Optional.empty();
    }

    @Override
    public Optional<String> refusal(String reason) {
        return OrganisationSignInService.isReason(reason) ? Optional.of("federation.refused." + reason) : Optional.empty();
    }
}
