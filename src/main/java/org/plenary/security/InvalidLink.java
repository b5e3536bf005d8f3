package org.plenary.security;

/** A link that opens nothing. The reason is safe to show: it says nothing about other links. */
public class InvalidLink extends RuntimeException {

    public enum Reason {
        /** Never issued, altered, or for another purpose. */
        UNKNOWN,
        EXPIRED,
        /** Already used, where one use is all it had. */
        USED,
        /** Withdrawn by the organisers or replaced by a newer link. */
        REVOKED
    }

    private final Reason reason;

    public InvalidLink(Reason reason) {
        super("Invalid link: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
