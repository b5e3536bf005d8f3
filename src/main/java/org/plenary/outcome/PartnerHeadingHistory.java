package org.plenary.outcome;

import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;

/** Headings are shared by those who convene meetings, and so is their history. */
@Component
class PartnerHeadingHistory implements HistoryOutsideMeetings {

    private final Rights rights;

    PartnerHeadingHistory(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String entity() {
        return PartnerHeadingService.PARTNER_GROUP;
    }

    @Override
    public boolean maySee(long id) {
        return rights.may(Action.CONVENE_MEETING);
    }
}
