package org.plenary.programme.release;

import java.util.Locale;
import org.plenary.shell.MeetingHeading;

/**
 * The newest release as somebody may see it.
 *
 * @param locale   of the names in the heading
 * @param release  null while none was published; the programme then is null, too
 */
public record ShownProgramme(MeetingHeading meeting, Locale locale, Release release, PublishedProgramme programme) {

    public boolean isPublished() {
        return release != null;
    }
}
