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

    private final ContributionRepository contributions;

    Contributions(ContributionRepository contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Activity> activities(long organisationId, LocalDate from, LocalDate to, Locale language) {
        return contributions.between(organisationId, from, to).stream().map(noted -> {
            var fields = noted.fields();
            var words = new Wording(fields.wordsEn(), fields.wordsFr(), fields.wordsEs()).in(language.getLanguage()).orElseThrow().text();
            return new Activity("CONTRIBUTION-" + noted.id(), Kind.CONTRIBUTION, fields.fromDay(), fields.toDay(), false, null, fields.group(), List.of(),
                    Stream.ofNullable(fields.mandate()).toList(), shortened(words), words, null, fields.source());
        }).toList();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_TITLE ? words : words.substring(0, Math.max(words.lastIndexOf(' ', LONGEST_TITLE), 1)) + "…";
    }
}
