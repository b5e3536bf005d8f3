package org.plenary.text;

import java.time.Instant;

/** That one paragraph came of another. */
public record Descent(Kind kind, long from, long to, Instant at) {

    public enum Kind {
        /** {@code to} was parted off {@code from}, which goes on with the rest. */
        SPLIT,
        /** {@code from} went into {@code to} and is struck out. */
        MERGED
    }
}
