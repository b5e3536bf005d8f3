package org.plenary.signin;

import java.util.Optional;
import org.plenary.security.AccountPrincipal;

/** Where somebody who signs in without a password of ours shows again who they are. */
public interface ProofElsewhere {

    /** @return a path of this application, without a leading slash, that leads there; empty where the account cannot be let in so */
    Optional<String> path(AccountPrincipal account);

    /** @return the key of the words that say why whoever went there showed nothing; empty for what is no such reason */
    Optional<String> refusal(String reason);
}
