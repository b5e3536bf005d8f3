package org.plenary.nomination;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.MeetingHeading;

/**
 * Those proposed from a region, or for the whole call, for whoever picks.
 *
 * @param region      its name in the language asked for, or null for the whole call
 * @param most        how many may be picked
 * @param until       until when; null where there is no such limit
 * @param open        whether picking is open now
 * @param locale      the language of the letter; null for an account
 * @param nominations about which nothing has been decided, by Party and priority
 */
public record PickBoard(MeetingHeading meeting, String region, int most, Instant until, boolean open, Locale locale, String contact,
        List<CallProfile> profiles, List<Nomination> nominations) {

    /** @return those picked so far, in their order */
    public List<Nomination> picked() {
        return nominations.stream().filter(one -> one.endorsedRank() != null).sorted(Comparator.comparing(Nomination::endorsedRank)).toList();
    }
}
