package org.plenary.discussion;

import java.time.Instant;
import java.util.List;

/**
 * A thread of remarks on one thing.
 *
 * @param entity     what it is about, as in the audit trail, with its id
 * @param among      the acronym of the organisation within which it is kept; null where all who plan the meeting see it
 * @param settledBy  who settled it, as they were; null while it is open
 * @param settledAt  when, or null
 * @param remarks    the first first; never empty
 */
public record Discussion(long id, String entity, long entityId, String among, String settledBy, Instant settledAt, int version, List<Remark> remarks) {

    /** @param by name and organisation as they were */
    public record Remark(String by, Instant at, String words) {
    }

    public boolean isOpen() {
        return settledAt == null;
    }
}
