package org.plenary.nomination.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.body.CountryNames;
import org.plenary.shell.Messages;

/** Names of States as a meeting of that day gives them, in the viewer's language. */
final class StateNames {

    private final CountryNames names;
    private final String language;
    private final LocalDate day;

    StateNames(CountryNames names, Locale locale, LocalDate day) {
        this.names = names;
        this.language = locale.getLanguage();
        this.day = day;
    }

    String name(String iso2) {
        return names.shortName(iso2, language, day);
    }

    List<String> inOrder() {
        return names.inOrder(names.states(), language, day);
    }

    /** @param text a two-letter code, or a short name in any of the three languages */
    Optional<String> find(String text) {
        var wanted = text.strip();
        return names.states().stream().filter(iso2 -> iso2.equalsIgnoreCase(wanted) || namesOf(iso2).anyMatch(wanted::equalsIgnoreCase)).findFirst();
    }

    private Stream<String> namesOf(String iso2) {
        return Messages.LOCALES.stream().map(locale -> names.shortName(iso2, locale.getLanguage(), day));
    }
}
