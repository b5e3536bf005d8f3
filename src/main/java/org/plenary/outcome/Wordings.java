package org.plenary.outcome;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.body.BodyService;
import org.plenary.body.Organisation;
import org.plenary.exchange.Masthead;
import org.plenary.meeting.MeetingDraft;
import org.plenary.shell.Cities;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Parts of sentences in English, French and Spanish: who, where and when. */
@Component
public class Wordings {

    private final BodyService bodies;
    private final Messages messages;

    Wordings(BodyService bodies, Messages messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    public String get(String key, Locale language, Object... arguments) {
        return messages.get(key, language, arguments);
    }

    /** @return the organisation that reports, as the subject of a sentence: "The Secretariat" */
    public String subject(Organisation own, Locale language) {
        return own.kind() == Organisation.Kind.SECRETARIAT ? messages.get("synergies.the-secretariat", language) : messages.get("synergies.the-organization", language);
    }

    /** @return an English acronym, as it is known; in French and Spanish, whose acronyms are not known here, the name in full */
    String partner(Organisation organisation, Locale language) {
        if (!language.getLanguage().equals("en")) {
            return name(organisation, language);
        }
        return organisation.kind() == Organisation.Kind.GOVERNMENT ? messages.get("synergies.the", language, organisation.name().en()) : organisation.acronym();
    }

    /** @return its name with the apostrophes of a printed text */
    static String name(Organisation organisation, Locale language) {
        return organisation.name().in(language.getLanguage()).replace('\'', '’');
    }

    /** @return "CITES and the Government of Uganda" */
    String partners(Collection<Long> ids, Locale language) {
        var organisations = bodies.organisations().stream().collect(Collectors.toMap(Organisation::id, one -> one));
        return list(ids.stream().map(organisations::get).filter(Objects::nonNull).map(one -> partner(one, language)).toList(), language);
    }

    public String list(List<String> parts, Locale language) {
        return ListFormatter.getInstance(language.getLanguage().equals("en") ? Locale.UK : language).format(parts);
    }

    public String quoted(String title, Locale language) {
        return messages.get("synergies.quoted", language, title);
    }

    /** @return "Entebbe, Uganda, 30–31 May 2016" */
    String placeAndDates(MeetingDraft meeting, Locale language) {
        var country = meeting.iso2() == null ? null : bodies.countryNames().shortName(meeting.iso2(), language.getLanguage(), meeting.startsOn());
        return Stream.of(Cities.name(meeting.city(), language), country, dates(meeting.startsOn(), meeting.endsOn(), meeting.monthOnly(), language))
                .filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }

    static String dates(LocalDate from, LocalDate to, boolean monthOnly, Locale language) {
        return Masthead.dates(from, to, monthOnly, language);
    }

    /** @return “Title” (Entebbe, Uganda, 30–31 May 2016) */
    String meeting(MeetingDraft meeting, Locale language) {
        return quoted(meeting.title(language.getLanguage()), language) + " (" + placeAndDates(meeting, language) + ")";
    }
}
