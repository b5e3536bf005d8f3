package org.plenary.programme;

import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who chaired, reported and spoke, and what was noted beside it: what was on, when and where stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonsOfSessions implements HoldsPersonalData {

    private final PersonsOfSessionsRepository kept;

    PersonsOfSessions(PersonsOfSessionsRepository kept) {
        this.kept = kept;
    }

    @Override
    public int empty(long meetingId, KeptData data) {
        return data == KeptData.NAMES ? kept.empty(meetingId) : 0;
    }
}
