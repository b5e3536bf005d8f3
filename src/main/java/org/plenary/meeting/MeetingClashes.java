package org.plenary.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds who is wanted at two meetings on the same day. */
public final class MeetingClashes {

    /**
     * A meeting whose days are known.
     *
     * @param to     last day, inclusive
     * @param states that are invited
     * @param people who are invited, by whatever tells one from another
     * @param staff  organisations whose staff plan it
     */
    public record Occasion(long id, LocalDate from, LocalDate to, Set<String> states, Set<String> people, Set<String> staff) {
    }

    /** What two meetings share, on the days that both last. @param one begins no later than the other */
    public record Clash(long one, long other, LocalDate from, LocalDate to, Set<String> states, Set<String> people, Set<String> staff) {

        /** Whether it is between this meeting and another. */
        public boolean concerns(long meeting) {
            return one == meeting || other == meeting;
        }
    }

    private MeetingClashes() {
    }

    /** @return by the first day of the clash; meetings at the same time that share nobody do not clash */
    public static List<Clash> among(Collection<Occasion> occasions) {
        var clashes = new ArrayList<Clash>();
        var under = new ArrayList<Occasion>();
        for (var occasion : occasions.stream().sorted(Comparator.comparing(Occasion::from).thenComparing(Occasion::id)).toList()) {
            under.removeIf(earlier -> earlier.to().isBefore(occasion.from()));
            for (var earlier : under) {
                var states = shared(earlier.states(), occasion.states());
                var people = shared(earlier.people(), occasion.people());
                var staff = shared(earlier.staff(), occasion.staff());
                if (!states.isEmpty() || !people.isEmpty() || !staff.isEmpty()) {
                    var to = earlier.to().isBefore(occasion.to()) ? earlier.to() : occasion.to();
                    clashes.add(new Clash(earlier.id(), occasion.id(), occasion.from(), to, states, people, staff));
                }
            }
            under.add(occasion);
        }
        return List.copyOf(clashes);
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        var shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }
}
