package org.plenary.notification;

import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;

/**
 * Who looks into the register.
 *
 * @param issuing whether the account writes for its organisation; everybody else reads what concerns meetings they see
 */
record Viewer(long accountId, long organisationId, boolean issuing) {

    static Viewer of(AccountPrincipal account) {
        return new Viewer(account.id(), account.organisationId(), account.platformRole().allows(Action.ISSUE_NOTIFICATIONS));
    }
}
