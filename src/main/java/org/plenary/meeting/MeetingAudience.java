package org.plenary.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A feature that knows who is asked to come to a meeting. */
public interface MeetingAudience {

    /**
     * @param states ISO 3166-1 alpha-2
     * @param people their names by their e-mail addresses in small letters
     */
    record Invited(Set<String> states, Map<String, String> people) {

        public Invited {
            states = Set.copyOf(states);
            people = Map.copyOf(people);
        }
    }

    /** @return by meeting, of those of which the signed-in account may know it */
    Map<Long, Invited> invited(Collection<Long> meetings);
}
