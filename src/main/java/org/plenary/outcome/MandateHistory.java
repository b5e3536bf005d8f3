package org.plenary.outcome;

import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** The register of mandates is shared by those who convene meetings, and so is its history. */
@Component
class MandateHistory implements HistoryOutsideMeetings {

    private final Rights rights;

    MandateHistory(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String entity() {
        return MandateService.MANDATE;
    }

    @Override
    public boolean maySee(long id) {
        return rights.may(Action.CONVENE_MEETING);
    }
}
