package org.plenary.federation;

import java.util.Optional;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Proof.Means;
import org.plenary.signin.ProofElsewhere;
import org.springframework.stereotype.Component;

/** Whoever was let in by the provider of their organisation is asked again by it. */
@Component
class OrganisationProof implements ProofElsewhere {

    /** Asks the provider to sign the person in anew, even if they are signed in there (OpenID Connect Core 1.0, 3.1.2.1: prompt=login). */
    static final String AGAIN = "again";

    @Override
    public Optional<String> path(AccountPrincipal account) {
        return account.proof().means().contains(Means.ORGANISATION)
                ? Optional.of(OrganisationSignInConfiguration.START.substring(1) + "/" + Registrations.idOf(account.organisationId()) + "?" + AGAIN) : Optional.empty();
    }
}
