package org.plenary.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the workspace of a meeting shows above every tab.
 *
 * @param titles by language; at least one
 */
public record MeetingHeading(long id, String code, Map<String, String> titles, LocalDate startsOn, LocalDate endsOn, boolean monthOnly,
        ZoneId zone, String venue, String city, String kind, String state, boolean closed, List<Mark> organisers, int version) {

    /** An organisation in short: its acronym, its full name for a tooltip, its colour. */
    public record Mark(String acronym, String name, String colour) {
    }

    /** @return the title in this language, else in the first of English, French and Spanish that there is. */
    public String title(String language) {
        return titles.getOrDefault(language, Messages.LOCALES.stream().map(locale -> titles.get(locale.getLanguage()))
                .filter(title -> title != null).findFirst().orElse(code));
    }

    /** @return venue and city, the city by its name in this language; null where neither is known */
    public String place(Locale locale) {
        var place = Stream.of(venue, Cities.name(city, locale)).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }
}
