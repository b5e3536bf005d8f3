package org.plenary.preparation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What moves when a meeting does. */
public final class MeetingMove {

    /** A deadline of a meeting. */
    public record Planned(long id, long meetingId, Terms terms) {
    }

    public record Moved(long id, Due before, Due after) {
    }

    private MeetingMove() {
    }

    /**
     * @param before every meeting concerned, by id
     * @param after  the meeting as it is to be
     * @return the deadlines, of it and of those that are counted from it, whose date is another afterwards, in the order given
     */
    public static List<Moved> of(List<Planned> plans, Map<Long, MeetingFrame> before, MeetingFrame after) {
        var moved = new HashMap<>(before);
        moved.put(after.id(), after);
        return plans.stream().flatMap(plan -> {
            var was = DeadlineDates.due(plan.terms(), plan.meetingId(), before);
            var becomes = DeadlineDates.due(plan.terms(), plan.meetingId(), moved);
            return sameDate(was, becomes) ? Stream.empty() : Stream.of(new Moved(plan.id(), was, becomes));
        }).toList();
    }

    private static boolean sameDate(Due one, Due other) {
        if (one instanceof Due.Dated(var was) && other instanceof Due.Dated(var becomes)) {
            return was.day().equals(becomes.day()) && was.until().equals(becomes.until());
        }
        return one.equals(other);
    }
}
