package org.plenary.meeting;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.audit.NamesInHistory;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** Names meetings in histories, as far as the reader may see them. */
@Component
class MeetingsInHistory implements NamesInHistory {

    private static final Map<String, Set<String>> FIELDS = Map.of("MEETING", Set.of("linkedId"), "NOTIFICATION", Set.of("meetings"), "MEETING_ANCHOR", Set.of("reviewingId", "previousId"));

    private final MeetingFacts facts;
    private final Rights rights;

    MeetingsInHistory(MeetingFacts facts, Rights rights) {
        this.facts = facts;
        this.rights = rights;
    }

    @Override
    public boolean knows(String entity, String field) {
        return FIELDS.getOrDefault(entity, Set.of()).contains(field);
    }

    @Override
    public Optional<String> name(String value, Locale locale) {
        var id = Long.parseLong(value);
        return rights.may(Action.VIEW_MEETING, id) ? Optional.of(facts.of(id, locale).title(locale.getLanguage())) : Optional.empty();
    }
}
