package org.plenary.proposal;

import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was proposed to chair, report or speak, and words for and against: that something was proposed, of what and when, stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonsOfProposals implements HoldsPersonalData {

    private final ChangeProposalRepository proposals;

    PersonsOfProposals(ChangeProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public int empty(long meetingId, KeptData data) {
        return data == KeptData.NAMES ? proposals.emptyPersons(meetingId) : 0;
    }
}
