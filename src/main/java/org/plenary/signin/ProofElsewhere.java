package org.plenary.signin;

import java.util.Optional;
import org.plenary.security.AccountPrincipal;

/** Where somebody who was let in without a password of ours shows again who they are. */
public interface ProofElsewhere {

    /** @return a path of this application, without a leading slash, that leads there; empty where this is not how the account came in */
    Optional<String> path(AccountPrincipal account);
}
