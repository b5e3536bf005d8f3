package org.plenary.exchange;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands at the head of every document of a meeting.
 *
 * @param language   English, French or Spanish: that of the whole document
 * @param organisers in the order in which they convene
 * @param symbol     of the document ({@code UNEP/CMS/COP12/Doc.14.2}), where it has one
 * @param meeting    its title in this language
 * @param startsOn   first day at the venue
 * @param endsOn     last day at the venue, included
 * @param monthOnly  only the month is known: the days are its first and last
 * @param place      city and country, where they are known
 */
public record Masthead(Locale language, List<String> organisers, Optional<String> symbol, String meeting, LocalDate startsOn,
        LocalDate endsOn, boolean monthOnly, Optional<String> place) {

    public Masthead {
        organisers = List.copyOf(organisers);
    }

    public Masthead(Locale language, List<String> organisers, Optional<String> symbol, String meeting, LocalDate startsOn, LocalDate endsOn,
            Optional<String> place) {
        this(language, organisers, symbol, meeting, startsOn, endsOn, false, place);
    }

    /** "Entebbe, Uganda, 30–31 May 2016": each language's own way, English as the United Nations write it. */
    String placeAndDates() {
        return place.map(name -> name + ", ").orElse("") + dates(startsOn, endsOn, monthOnly, language);
    }

    /** "30–31 May 2016", "1er mai – 2 juin 2016", "February 2016". */
    public static String dates(LocalDate startsOn, LocalDate endsOn, boolean monthOnly, Locale language) {
        ULocale locale = language.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(language);
        DateIntervalFormat format = DateIntervalFormat.getInstance(monthOnly ? "yMMMM" : "yMMMMd", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        String dates = format.format(new DateInterval(millis(startsOn), millis(endsOn)))
                .replace('\u2009', ' ').replaceAll("\\b([0-9]{1,2}) – ([0-9]{1,2})\\b", "$1–$2");
        return language.getLanguage().equals("fr") ? dates.replaceAll("(?<![0-9])1(?![0-9])", "1er") : dates;
    }

    /** What tells the document apart at the foot of its pages. */
    String reference() {
        return symbol.orElse(meeting);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
