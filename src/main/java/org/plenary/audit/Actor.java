package org.plenary.audit;

import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.security.GuestPass;

/**
 * Who did it.
 *
 * @param accountId      null for a guest or the system
 * @param label          the name as it is now, kept as it was
 * @param organisationId null for a guest or the system
 */
public record Actor(Long accountId, String label, Long organisationId) {

    public static final Actor SYSTEM = new Actor(null, "Plenary", null);

    /** The signed-in account, or the system where nobody is signed in (a job, the start). */
    public static Actor current() {
        return CurrentAccount.find().map(Actor::of).orElse(SYSTEM);
    }

    public static Actor of(AccountPrincipal account) {
        return new Actor(account.id(), account.name() + " (" + account.organisation() + ")", account.organisationId());
    }

    public static Actor of(GuestPass pass) {
        return new Actor(null, pass.name(), null);
    }
}
