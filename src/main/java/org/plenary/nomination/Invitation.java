package org.plenary.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.MeetingHeading;

/**
 * What a nominating authority sees behind its link.
 *
 * @param country     the State that nominates, in the language asked for
 * @param most        how many it may name, alternates included
 * @param deadline    an instant; the meeting has the zone
 * @param locale      the language of the letter
 * @param nominations in order of priority
 */
public record Invitation(MeetingHeading meeting, String name, String country, int seats, int most, Instant deadline, String note,
        String contact, Locale locale, List<Nomination> nominations) {

    public boolean full() {
        return nominations.stream().filter(nomination -> nomination.state().standing()).count() >= most;
    }
}
