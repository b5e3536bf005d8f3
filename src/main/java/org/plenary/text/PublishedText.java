package org.plenary.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plenary.body.Names;

/**
 * A published text as anybody may read it.
 *
 * @param meeting   the title of the meeting in the languages in which it has one
 * @param conveners acronyms
 * @param files     one for each language in which it is published
 */
public record PublishedText(Issue issue, Names meeting, String meetingCode, LocalDate startsOn, List<String> conveners, Instant at, List<File> files) {

    /** @param sha256 lower-case hexadecimal */
    public record File(String language, String sha256) {
    }
}
