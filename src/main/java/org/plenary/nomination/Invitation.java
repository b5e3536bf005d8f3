package org.plenary.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.shell.MeetingHeading;

/**
 * What a nominating authority sees behind its link.
 *
 * @param country     the State that nominates, in the language asked for
 * @param most        how many it may name, alternates included
 * @param deadline    an instant; the meeting has the zone
 * @param open        whether nominations are taken now
 * @param locale      the language of the letter
 * @param lists       the profiles that are sought and the papers that are wanted
 * @param nominations in order of priority
 * @param papers      by nomination; one without papers is missing
 * @param replaceable nominations that may be replaced although the deadline has passed
 */
public record Invitation(MeetingHeading meeting, String name, String country, int seats, int most, Instant deadline, boolean open,
        String note, String contact, Locale locale, CallLists lists, List<Nomination> nominations, Map<Long, List<PaperIn>> papers,
        Set<Long> replaceable) {

    public boolean full() {
        return nominations.stream().filter(nomination -> nomination.state().standing()).count() >= most;
    }

    public List<PaperIn> papersOf(Nomination nomination) {
        return papers.getOrDefault(nomination.id(), List.of());
    }
}
