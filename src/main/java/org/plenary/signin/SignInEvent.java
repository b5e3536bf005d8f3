package org.plenary.signin;

import java.time.Instant;
import java.util.List;
import org.plenary.security.Proof.Means;

/**
 * Something that happened at the door of an account.
 *
 * @param means  what was shown, in this order
 * @param device what the browser called itself
 */
public record SignInEvent(Instant at, Kind kind, List<Means> means, String address, String device) {

    public enum Kind {
        SIGNED_IN, SIGN_IN_FAILED,
        /** Tried while it was locked, or so often that it is now. */
        SIGN_IN_LOCKED,
        SIGNED_OUT
    }
}
