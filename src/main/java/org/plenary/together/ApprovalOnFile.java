package org.plenary.together;

import java.time.Instant;
import java.util.List;

/**
 * What is kept about the approval of one thing.
 *
 * @param content        as it was put; empty while it was not, and then all that follows but the version is null
 * @param organisationId which put it
 */
record ApprovalOnFile(long id, long meetingId, Thing thing, boolean demanded, List<ContentLine> content, String fingerprint, Long organisationId, String putBy, Instant putAt,
        int version) {

    /** What an organisation answered. */
    record Given(boolean approves, String words, String by, Instant at) {
    }

    boolean isPut() {
        return putAt != null;
    }
}
