package org.plenary.meeting;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Violation;

/** What a meeting is to another. The link is one and the same seen from there: whoever prepares is followed by a meeting that is prepared. */
public record MeetingLink(Relation relation, Long linkedId) {

    public enum Relation {
        PREPARES, PREPARED_BY, FOLLOWS, FOLLOWED_BY;

        /** What the other meeting is to this one. */
        public Relation turned() {
            return switch (this) {
                case PREPARES -> PREPARED_BY;
                case PREPARED_BY -> PREPARES;
                case FOLLOWS -> FOLLOWED_BY;
                case FOLLOWED_BY -> FOLLOWS;
            };
        }

        /** Whether this meeting comes before the other: what prepares comes before what it prepares, what follows up after what it follows. */
        boolean isEarlier() {
            return this == PREPARES || this == FOLLOWED_BY;
        }
    }

    /** @param meetingId whose link it is */
    List<Violation> violations(long meetingId) {
        var violations = new ArrayList<Violation>();
        if (relation == null) {
            violations.add(Violation.of("relation", "error.required"));
        }
        if (linkedId == null) {
            violations.add(Violation.of("linkedId", "error.required"));
        } else if (linkedId == meetingId) {
            violations.add(Violation.of("linkedId", "linked.error.itself"));
        }
        return violations;
    }
}
