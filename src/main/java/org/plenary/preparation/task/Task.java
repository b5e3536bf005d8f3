package org.plenary.preparation.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.security.AccountPrincipal;

/**
 * Something to be done for a meeting.
 *
 * @param from         first day, as the meeting lies now
 * @param to           last day, inclusive
 * @param organisation the acronym of who is to do it, or null
 * @param person       their name, or null
 * @param template     the line of a template of which it was made, or null
 * @param position     in the order by hand; 0 where nobody has put the plan in order
 * @param example      invented for the demonstration
 */
public record Task(long id, long meetingId, TaskDraft fields, LocalDate from, LocalDate to, Progress progress, String organisation, String person,
        List<Check> checks, String template, int position, boolean example, int version) {

    public static final Comparator<Task> BY_DATE = Comparator.comparing(Task::from).thenComparing(Task::to).thenComparing(Task::id);
    /** As planners placed them; see {@link TaskOrder}. */
    public static final Comparator<Task> BY_HAND = Comparator.comparing(Task::position).thenComparing(BY_DATE);

    /** A line to tick. @param doneBy who ticked it, as they were; null while it is open */
    public record Check(long id, String words, String doneBy, Instant doneAt) {

        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** Where it stands in time. */
    public enum When {
        /** Not done after its last day. */
        LATE,
        /** Begins within the next seven days, or has begun. */
        NOW,
        LATER,
        /** Never done, of a meeting that was held or cancelled. */
        NOT_DONE,
        DONE, DROPPED
    }

    /**
     * @param today local to the zone of the meeting
     * @param over  whether the meeting was held or cancelled: nothing of it is late
     */
    public When when(LocalDate today, boolean over) {
        if (!isAhead()) {
            return progress == Progress.DONE ? When.DONE : When.DROPPED;
        }
        if (over) {
            return When.NOT_DONE;
        }
        if (to.isBefore(today)) {
            return When.LATE;
        }
        return from.isBefore(today.plusDays(7)) ? When.NOW : When.LATER;
    }

    /** Whether it still is to be done. */
    public boolean isAhead() {
        return progress == Progress.OPEN || progress == Progress.UNDER_WAY;
    }

    /** Whether it is the business of the organisation of this account. */
    public boolean isOf(AccountPrincipal account) {
        return fields.owner() != null && fields.owner().organisationId() == account.organisationId();
    }
}
