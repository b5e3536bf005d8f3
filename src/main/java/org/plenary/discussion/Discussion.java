package org.plenary.discussion;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.discussion.MentionNotation.Stretch;

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

    /**
     * @param by     name and organisation as they were
     * @param said   words, and between them whoever is mentioned, as they are called now
     * @param unread whether the reader has not read it yet, and did not write it
     */
    public record Remark(long id, String by, Instant at, List<Stretch> said, boolean unread) {

        public String words() {
            return said.stream().map(Stretch::text).collect(Collectors.joining());
        }
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    public boolean isUnread() {
        return remarks.stream().anyMatch(Remark::unread);
    }
}
