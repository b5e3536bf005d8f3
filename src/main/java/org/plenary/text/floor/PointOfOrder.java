package org.plenary.text.floor;

import java.time.Instant;

/**
 * A point of order. It takes precedence over everything until the chair has ruled on it, and is kept.
 *
 * @param words    what it is about, or null
 * @param raisedBy name and organisation of who raised it or took it down, as they were
 * @param ruling   null until there is one
 * @param remark   the chair's words with the ruling, or null
 */
public record PointOfOrder(long id, String delegation, String words, Instant raisedAt, String raisedBy, Ruling ruling, String remark, Instant ruledAt,
        String ruledBy) {

    public enum Ruling {
        UPHELD, NOT_UPHELD, WITHDRAWN
    }

    public boolean isPending() {
        return ruling == null;
    }
}
