package org.plenary.participation;

/** What the Credentials Committee has made of a set of credentials. */
public enum CredentialState {
    /** Submitted; the committee has not seen it yet. */
    RECEIVED,
    /** Seen by the committee, which waits for something: an original, a full power, an explanation. */
    EXAMINED,
    ACCEPTED,
    QUESTIONED,
    /** Another set has taken its place, or it was withdrawn: it no longer counts. */
    SUPERSEDED;

    /** @return whether the committee must say why */
    public boolean needsReason() {
        return this == QUESTIONED || this == SUPERSEDED;
    }

    /** @return what histories call it when the committee takes this decision */
    String action() {
        return "CREDENTIAL_" + name();
    }
}
