package org.plenary.outcome;

import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a contribution is seen by the organisation that noted it. */
@Component
class ContributionHistory implements HistoryOutsideMeetings {

    private final ContributionRepository contributions;
    private final Rights rights;

    ContributionHistory(ContributionRepository contributions, Rights rights) {
        this.contributions = contributions;
        this.rights = rights;
    }

    @Override
    public String entity() {
        return ContributionService.CONTRIBUTION;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long id) {
        return rights.may(Action.CONVENE_MEETING) && contributions.find(CurrentAccount.get().organisationId(), id).isPresent();
    }
}
