package org.plenary.shell.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.body.CountryNames;
import org.plenary.shell.Folded;

/** Names of States as a meeting of that day gives them, in the viewer's language. */
public final class StateNames {

    private final CountryNames names;
    private final String language;
    private final LocalDate day;
    private Map<String, String> byAnyName;

    public StateNames(CountryNames names, Locale locale, LocalDate day) {
        this.names = names;
        this.language = locale.getLanguage();
        this.day = day;
    }

    /** @param iso2 may be null: then there is no name */
    public String name(String iso2) {
        return iso2 == null ? "" : names.shortName(iso2, language, day);
    }

    /** @return its English name, by which it is kept whoever looks */
    public String english(String iso2) {
        return names.shortName(iso2, "en", day);
    }

    public List<String> inOrder() {
        return names.inOrder(names.states(), language, day);
    }

    /** @param text whatever people write for a State: its code, or a name of any time in any of the three languages */
    public Optional<String> find(String text) {
        if (byAnyName == null) {
            byAnyName = names.byAnyName();
        }
        return Optional.ofNullable(byAnyName.get(Folded.of(text)));
    }
}
