package org.plenary.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How and when somebody last showed in a session who they are.
 *
 * @param means in the order in which they were shown; empty where it is not known, as in a job
 */
public record Proof(List<Means> means, Instant at) implements Serializable {

    public enum Means {
        PASSWORD,
        /** A link that was sent by e-mail; it stands for the password. */
        LINK,
        /** The provider of the own organisation vouches; it stands for the password. */
        ORGANISATION,
        /** Unlocked by a finger, a face or a number, so that it is two factors in one. */
        PASSKEY,
        /** Of an authenticator app (RFC 6238). */
        CODE,
        /** One of those that were written down for the day on which the app is lost. */
        RECOVERY_CODE
    }

    public Proof {
        means = List.copyOf(means);
    }
}
