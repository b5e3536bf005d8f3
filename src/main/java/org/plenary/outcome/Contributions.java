package org.plenary.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.agenda.Wording;
import org.plenary.outcome.Activity.Kind;
import org.springframework.stereotype.Component;

/** What was done with partners and is neither a meeting nor a notification, as it was noted. */
@Component
class Contributions implements ActivitySource {

    private static final int LONGEST_TITLE = 90;

    private final SynergiesRepository synergies;

    Contributions(SynergiesRepository synergies) {
        this.synergies = synergies;
    }

    @Override
    public List<Activity> activities(long organisationId, LocalDate from, LocalDate to, Locale language) {
        return synergies.contributions(organisationId, from, to).stream().map(row -> {
            var words = new Wording(row.wordsEn(), row.wordsFr(), row.wordsEs()).in(language.getLanguage()).orElseThrow().text();
            return new Activity("CONTRIBUTION-" + row.id(), Kind.CONTRIBUTION, row.from(), row.to(), false, null, row.group(), List.of(),
                    Stream.ofNullable(row.mandate()).toList(), shortened(words), words, null, row.source());
        }).toList();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_TITLE ? words : words.substring(0, Math.max(words.lastIndexOf(' ', LONGEST_TITLE), 1)) + "…";
    }
}
