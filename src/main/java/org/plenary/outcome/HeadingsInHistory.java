package org.plenary.outcome;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.audit.NamesInHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names headings of reports on synergies in histories; one that is gone is told by its code. */
@Component
class HeadingsInHistory implements NamesInHistory {

    private static final Map<String, String> FIELDS = Map.of(ContributionService.CONTRIBUTION, "group", PartnerHeadingService.PARTNER_GROUP, "parent");

    private final PartnerHeadingRepository headings;

    HeadingsInHistory(PartnerHeadingRepository headings) {
        this.headings = headings;
    }

    @Override
    public boolean knows(String entity, String field) {
        return field.equals(FIELDS.get(entity));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> name(String value, Locale locale) {
        return Optional.of(headings.all().stream().filter(heading -> heading.code().equals(value)).findFirst()
                .map(heading -> switch (locale.getLanguage()) {
                    case "fr" -> heading.fields().nameFr();
                    case "es" -> heading.fields().nameEs();
                    default -> heading.fields().nameEn();
                }).orElse(value));
    }
}
