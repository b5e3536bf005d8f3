package org.plenary.security;

import java.time.Duration;
import java.time.Instant;

/** The right is there, but it was too long ago that whoever is signed in showed who they are. Nothing was changed. */
public class ProofNeeded extends RuntimeException {

    /** How long a proof counts for what is asked again (OWASP ASVS 5.0, 7.5.1 and 7.5.3). */
    public static final Duration VALID = Duration.ofMinutes(15);

    private ProofNeeded() {
        super("Proof of identity needed");
    }

    /** @throws ProofNeeded when the last proof of this session is too old */
    static void throwIfOld(AccountPrincipal account, Instant now) {
        if (account.proof().at().plus(VALID).isBefore(now)) {
            throw new ProofNeeded();
        }
    }
}
