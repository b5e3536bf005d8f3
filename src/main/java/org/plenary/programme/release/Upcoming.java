package org.plenary.programme.release;

import java.util.List;
import org.plenary.programme.ProgrammeFinding;

/**
 * What would be published now.
 *
 * @param number      of the release that it would be
 * @param programme   as it would be kept
 * @param changes     since the last release; for the first release everything is new
 * @param unscheduled how many sessions have no time and are not published
 * @param findings    hard ones that stand, those accepted among them
 */
public record Upcoming(int number, PublishedProgramme programme, List<SessionChange> changes, int unscheduled, List<ProgrammeFinding> findings) {

    /** @return the hard findings that nobody has accepted: to publish all the same takes a reason */
    public List<ProgrammeFinding> open() {
        return findings.stream().filter(ProgrammeFinding::isOpen).toList();
    }
}
