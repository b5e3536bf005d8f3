package org.plenary.people;

import java.time.Instant;

/** An account in the administrator's list. @param lastSignIn null while it has never signed in */
public record AccountRow(long id, AccountDraft fields, String organisation, boolean enabled, Instant lastSignIn, int version) {

    public String name() {
        return fields.givenName() + " " + fields.familyName();
    }
}
