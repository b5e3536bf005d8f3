package org.plenary.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the workspace of a meeting shows above every tab.
 *
 * @param titles by language; at least one
 */
public record MeetingHeading(long id, String code, Map<String, String> titles, LocalDate startsOn, LocalDate endsOn, boolean monthOnly,
        ZoneId zone, String place, String kind, String state, boolean closed, List<Mark> organisers, int version) {

    /** An organisation in short: its acronym, its full name for a tooltip, its colour. */
    public record Mark(String acronym, String name, String colour) {
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public String title(String language) {
        return titles.getOrDefault(language, Messages.LOCALES.stream().map(locale -> titles.get(locale.getLanguage()))
                .filter(title -> title != null).findFirst().orElse(code));
    }
}
