package org.plenary.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.MeetingHeading;

/**
 * What a reviewer sees behind the link: the nominees and their own scores, nobody else's.
 *
 * @param locale of the letter
 */
public record Review(MeetingHeading meeting, String reviewer, String contact, Instant until, Locale locale, List<Reviewed> nominees) {

    /**
     * @param name          null where the nominees are shown without names
     * @param country       the State that nominates
     * @param profile       null where there is none
     * @param positionHeld  null where not given
     * @param institution   null where not given, or shown without names
     * @param score         1 to 5, or null
     * @param recusal       why the reviewer does not judge this nominee, or null
     */
    public record Reviewed(long id, String name, String country, String profile, String positionHeld, String institution, boolean papersComplete,
            Integer score, String recusal) {
    }
}
