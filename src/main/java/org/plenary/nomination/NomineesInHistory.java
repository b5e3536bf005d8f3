package org.plenary.nomination;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.audit.PersonsInHistory;
import org.springframework.stereotype.Component;

/** Names nominees whose data somebody looked at. */
@Component
class NomineesInHistory implements PersonsInHistory {

    private final NominationRepository nominations;

    NomineesInHistory(NominationRepository nominations) {
        this.nominations = nominations;
    }

    @Override
    public String entity() {
        return NominationService.NOMINATION;
    }

    @Override
    public Map<Long, String> names(long meetingId, Collection<Long> ids) {
        return ids.stream().map(id -> nominations.find(meetingId, id)).flatMap(Optional::stream)
                .collect(Collectors.toMap(Nomination::id, nomination -> nomination.candidate().name()));
    }
}
