package org.plenary.preparation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.plenary.preparation.DeadlineDraft.Counting;
import org.plenary.preparation.DeadlineRepository.Stored;
import org.plenary.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** Reads deadlines with their dates, of one meeting or of many at the same price. Its callers have seen to rights and transactions. */
@Component
class DeadlineReader {

    private static final Comparator<PlannedDeadline> BY_DATE = Comparator.comparing(PlannedDeadline::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PlannedDeadline::id);

    private final DeadlineRepository deadlines;
    private final FrameRepository frames;

    DeadlineReader(DeadlineRepository deadlines, FrameRepository frames) {
        this.deadlines = deadlines;
        this.frames = frames;
    }

    /** @return the deadlines of these meetings, in order of date, those without one last */
    List<PlannedDeadline> of(Collection<Long> meetings) {
        return meetings.isEmpty() ? List.of() : of(meetings, frames.frames(meetings, CurrentAccount.get()));
    }

    List<PlannedDeadline> of(Collection<Long> meetings, Map<Long, MeetingFrame> known) {
        return deadlines.of(meetings).stream().map(stored -> planned(stored, known)).sorted(BY_DATE).toList();
    }

    static PlannedDeadline planned(Stored stored, Map<Long, MeetingFrame> frames) {
        var departs = stored.rule() != null && stored.fields().counting() != Counting.AS_RULE;
        return new PlannedDeadline(stored.id(), stored.meetingId(), stored.rule(), stored.fields(), DeadlineDates.due(stored.terms(), stored.meetingId(), frames),
                departs ? DeadlineDates.due(stored.rule().terms(), stored.meetingId(), frames) : null, stored.metBy(), stored.metDue(), stored.version());
    }
}
