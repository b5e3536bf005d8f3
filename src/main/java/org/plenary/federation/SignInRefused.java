package org.plenary.federation;

import org.springframework.security.core.AuthenticationException;

/** Somebody came from the provider of an organisation and is not let in. They have shown who they are, so they are told why. */
class SignInRefused extends AuthenticationException {

    enum Reason {
        /** The provider cannot be asked, or is not set up any more. */
        UNAVAILABLE,
        /** Nobody was sent there from this session, or the answer was used before. */
        STATE,
        /** The provider itself said no, or whoever came cancelled. */
        DENIED,
        /** What the provider sent is not from it, or not for us. */
        TOKEN,
        /** The provider does not vouch for the address. */
        UNVERIFIED,
        /** The address is in none of the organisation's domains. */
        OTHER_DOMAIN,
        NO_ACCOUNT,
        /** The account is another organisation's, or administers the platform. */
        OTHER_ACCOUNT,
        /** The account is bound to somebody else at the provider. */
        OTHER_SUBJECT,
        /** Whoever is signed in here was to be asked anew, and the provider does not say that it did. */
        NOT_ASKED,
        /** Somebody else than who is signed in here answered. */
        OTHER_PERSON,
        DISABLED
    }

    private final Reason reason;

    SignInRefused(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
