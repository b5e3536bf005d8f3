package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.participation.Participants.draft;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.participation.Participants.Example;
import org.plenary.shell.InvalidInput;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class DelegationServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private DelegationService delegations;
    @Autowired
    private ParticipantService participants;
    @Autowired
    private ApprovalService approvals;

    private Example meeting;

    @BeforeEach
    void aMeeting() {
        meeting = examples.meeting();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDelegationSaysWhoItsHeadIsAndThatNoneIsNamed() {
        examples.enter(meeting, "Alpha", "OM");
        participants.create(meeting.meetingId(), draft("Beta", ParticipantCategory.PARTY, "PK", DelegationRole.HEAD));
        participants.create(meeting.meetingId(), draft("Press", ParticipantCategory.PRESS, "PK", null));
        assertThat(delegations.delegations(meeting.meetingId()))
                .containsExactly(new Delegation("OM", 1, null), new Delegation("PK", 1, "Beta, Example"));
    }

    @Test
    void theHeadHasToGiveWayBeforeAnotherIsNamed() {
        var alpha = participants.create(meeting.meetingId(), draft("Alpha", ParticipantCategory.PARTY, "OM", DelegationRole.HEAD));
        var beta = examples.enter(meeting, "Beta", "OM");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> delegations.assign(meeting.meetingId(), beta.id(), beta.version(), DelegationRole.HEAD));
        delegations.assign(meeting.meetingId(), alpha.id(), alpha.version(), DelegationRole.ALTERNATE);
        delegations.assign(meeting.meetingId(), beta.id(), beta.version(), DelegationRole.HEAD);
        assertThat(delegations.delegations(meeting.meetingId())).containsExactly(new Delegation("OM", 2, "Beta, Example"));
    }

    @Test
    void whoeverIsCancelledIsHeadNoMore() {
        var alpha = participants.create(meeting.meetingId(), draft("Alpha", ParticipantCategory.PARTY, "OM", DelegationRole.HEAD));
        approvals.cancel(meeting.meetingId(), alpha.id(), alpha.version(), "Ill");
        participants.create(meeting.meetingId(), draft("Beta", ParticipantCategory.PARTY, "OM", DelegationRole.HEAD));
        assertThat(delegations.members(meeting.meetingId(), "OM")).extracting(ParticipantRow::familyName).containsExactly("Beta");
    }
}
