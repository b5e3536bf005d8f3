package org.plenary.participation;

import java.util.Optional;
import org.plenary.restore.Restorable;
import org.plenary.security.Action;
import org.springframework.stereotype.Component;

/** Puts back what was to be paid for somebody; once the ticket is bought it is changed with a reason only, and so not from here. */
@Component
class RestorableFunding implements Restorable {

    private final FundingService funding;

    RestorableFunding(FundingService funding) {
        this.funding = funding;
    }

    @Override
    public String entity() {
        return FundingService.FUNDING;
    }

    @Override
    public Action right() {
        return Action.VIEW_FUNDING;
    }

    @Override
    public Class<FundingDraft> fields() {
        return FundingDraft.class;
    }

    @Override
    public Optional<FundingDraft> now(Long meetingId, long id) {
        return funding.list(meetingId).stream().filter(one -> one.participant().id() == id).findFirst().map(Funding::fields);
    }

    @Override
    public void save(Long meetingId, long id, Record base, Record mine) {
        funding.edit(meetingId, id, (FundingDraft) base, (FundingDraft) mine, null);
    }
}
