package org.plenary.preparation;

import java.time.LocalDate;

/**
 * A deadline of a meeting.
 *
 * @param rule     of which it is; null where it is the meeting's own
 * @param due      by when
 * @param ruleSays by when the rule would have it, where the deadline departs from its rule; else null
 * @param metBy    who said that it is met, as they were; null in any other state
 * @param metDue   the date against which it was met; null in any other state, and where there was none
 */
public record PlannedDeadline(long id, long meetingId, CatalogueRule rule, DeadlineDraft fields, Due due, Due ruleSays, String metBy, LocalDate metDue,
        int version) {

    public String topic(String language) {
        var own = fields.topic(language);
        return own == null ? rule.topic().in(language) : own;
    }

    /** @return on which it rests, or null */
    public String provision() {
        return fields.provision() == null && rule != null && fields.counting() != DeadlineDraft.Counting.FIXED ? rule.provision() : fields.provision();
    }

    /** @return the last day on which it is in time; null where none is known */
    public LocalDate day() {
        return due instanceof Due.Dated(var deadline) ? deadline.day() : null;
    }
}
