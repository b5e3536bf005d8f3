package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.MeetingService;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@PlenaryTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

    @Autowired
    private DSLContext db;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private AccessService access;
    @Autowired
    private GuestLinks links;

    @Test
    void aRefusedRightIsWrittenDownOnce(CapturedOutput log) {
        var planners = new Planners(db);
        var meeting = planners.meeting().id();
        var stranger = planners.account(planners.meeting().id(), MeetingRole.LEAD_ORGANISER);
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(stranger, () -> meetings.get(meeting)));
        }
        assertThat(log.getOut().split("Account " + stranger.id() + " was refused MeetingService.get: Refused: VIEW_MEETING in meeting " + meeting, -1)).hasSize(2);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(stranger, () -> access.grants(meeting)));
        assertThat(log).contains("Account " + stranger.id() + " was refused AccessService.grants");
    }

    @Test
    void aLinkThatWasNeverMadeIsWrittenDownAndNotItsToken(CapturedOutput log) {
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> links.open("forged-token", Purpose.values()[0]));
        assertThat(log).contains("A link that was never made was tried").doesNotContain("forged-token");
    }
}
