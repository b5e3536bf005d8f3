package org.plenary.people;

/** Something happened to how an account is let in; told within the transaction. */
public record AccountChanged(long accountId, What what) {

    public enum What {
        /** By its holder, who stays in the session in which it was done. */
        NEW_PASSWORD,
        /** By an administrator. */
        PASSWORD_RESET,
        /** By an administrator, for somebody who lost the app and the recovery codes. */
        AUTHENTICATOR_TAKEN_AWAY,
        DISABLED
    }
}
