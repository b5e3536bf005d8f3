package org.plenary.programme.release;

import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people marked, as data of theirs: forgotten with the addresses at which they could be told of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MarkedSessions implements HoldsPersonalData {

    private final PersonalRepository personal;

    MarkedSessions(PersonalRepository personal) {
        this.personal = personal;
    }

    @Override
    public int empty(long meetingId, KeptData data) {
        return data == KeptData.CONTACT ? personal.forget(meetingId) : 0;
    }
}
