package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryService;
import org.plenary.live.ThreeWay;
import org.plenary.participation.Participants.Example;
import org.plenary.restore.RestoreService;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class FundingServiceTest {

    private static final FundingDraft FUNDS = new FundingDraft("USD", new BigDecimal("1200"), new BigDecimal("4.5"), new BigDecimal("187"),
            new BigDecimal("94"), null);

    @Autowired
    private Participants examples;
    @Autowired
    private FundingService funding;
    @Autowired
    private HistoryService history;
    @Autowired
    private RestoreService restore;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private Participant participant;

    @BeforeEach
    void somebodyFunded() {
        meeting = examples.meeting();
        participant = examples.enter(meeting, "Alpha", "OM");
        funding.request(meeting.meetingId(), participant.id(), FUNDS);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Funding now() {
        return funding.list(meeting.meetingId()).getFirst();
    }

    private void decide(FundingState state) {
        funding.decide(meeting.meetingId(), participant.id(), now().version(), state, null);
    }

    @Test
    void theSumIsTicketDaysTimesRateAndTerminalExpenses() {
        assertThat(FUNDS.total()).isEqualByComparingTo("2135.50");
        var other = examples.enter(meeting, "Beta", "PK");
        funding.request(meeting.meetingId(), other.id(), new FundingDraft("EUR", new BigDecimal("300"), null, null, null, null));
        assertThat(funding.totals(meeting.meetingId())).extracting(FundingService.Total::currency).containsExactly("EUR", "USD");
        assertThat(funding.totals(meeting.meetingId()).getLast().all()).isEqualByComparingTo("2135.50");
        decide(FundingState.REFUSED);
        assertThat(funding.totals(meeting.meetingId())).extracting(FundingService.Total::currency).containsExactly("EUR");
    }

    @Test
    void whatWasToBePaidIsPutBackFromTheHistoryUntilTheTicketIsBought() {
        var dearer = ThreeWay.with(FUNDS, Map.of("ticket", new BigDecimal("1500.00")));
        funding.edit(meeting.meetingId(), participant.id(), FUNDS, dearer, null);
        var entry = history.ofObject(meeting.meetingId(), FundingService.FUNDING, participant.id()).getFirst().id();
        var plan = restore.plan(entry, Set.of("ticket"));
        restore.restore(plan);
        assertThat(now().fields()).isEqualTo(FUNDS);
        funding.edit(meeting.meetingId(), participant.id(), FUNDS, dearer, null);
        decide(FundingState.APPROVED);
        decide(FundingState.TICKETED);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> restore.restore(restore.plan(entry, Set.of("ticket"))));
        assertThat(now().fields()).isEqualTo(dearer);
    }

    @Test
    void aTicketIsBoughtOnlyOnceTheFundingIsApproved() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> decide(FundingState.TICKETED));
        decide(FundingState.APPROVED);
        decide(FundingState.TICKETED);
        assertThat(now().state()).isEqualTo(FundingState.TICKETED);
    }

    @Test
    void afterTheTicketOnlyTheLeadOrganiserChangesAnythingAndSaysWhy() {
        decide(FundingState.APPROVED);
        decide(FundingState.TICKETED);
        var dearer = ThreeWay.with(now().fields(), Map.of("ticket", new BigDecimal("1500.00")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> funding.edit(meeting.meetingId(), participant.id(), now().fields(), dearer, " "))
                .satisfies(refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("participation.error.frozen-reason"));
        Planners.signIn(new Planners(db).account(meeting.meetingId(), MeetingRole.CO_ORGANISER));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> funding.edit(meeting.meetingId(), participant.id(), now().fields(), dearer, "Rebooked"))
                .satisfies(refused -> assertThat(refused.violations().getFirst().key()).isEqualTo("participation.error.frozen"));
        Planners.signIn(meeting.organiser());
        funding.edit(meeting.meetingId(), participant.id(), now().fields(), dearer, "Rebooked");
        assertThat(now().fields().ticket()).isEqualByComparingTo("1500");
    }

    @Test
    void daysWithoutARateAndUnknownCurrenciesAreRefused() {
        var other = examples.enter(meeting, "Beta", "PK");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> funding.request(meeting.meetingId(), other.id(),
                new FundingDraft("XYZ", null, BigDecimal.ONE, null, null, null))).satisfies(refused -> assertThat(refused.violations()).hasSize(2));
    }
}
