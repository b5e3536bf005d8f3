package org.plenary.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.APPROVAL;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.ThreeWay;
import org.plenary.meeting.MeetingService;
import org.plenary.meeting.MeetingState;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.plenary.together.ApprovalRules.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class JointApprovalServiceTest {

    @Autowired
    private JointApprovalService approvals;
    @Autowired
    private ApprovalReminders reminders;
    @Autowired
    private MeetingService meetings;
    @Autowired
    private DSLContext db;

    private long meeting;
    private AccountPrincipal cms;
    private AccountPrincipal cites;
    private AccountPrincipal iotc;

    @BeforeEach
    void threeOrganiseAMeeting() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        cms = organiser(planners, "CMS", MeetingRole.LEAD_ORGANISER);
        cites = organiser(planners, "CITES", MeetingRole.CO_ORGANISER);
        iotc = organiser(planners, "IOTC", MeetingRole.CO_ORGANISER);
        Planners.signIn(cms);
        approvals.demand(meeting, Thing.DATES, true);
    }

    private AccountPrincipal organiser(Planners planners, String acronym, MeetingRole role) {
        var account = planners.account(meeting, acronym, role);
        db.update(MEETING_ROLE).set(MEETING_ROLE.ORGANISATION_ID, account.organisationId()).setNull(MEETING_ROLE.ACCOUNT_ID).where(MEETING_ROLE.ACCOUNT_ID.eq(account.id())).execute();
        return account;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Approval dates() {
        return approvals.standing(meeting, Thing.DATES);
    }

    private void put() {
        approvals.put(meeting, Thing.DATES, dates().fingerprint());
    }

    private void answer(AccountPrincipal who, boolean approves, String words) {
        as(who, () -> {
            approvals.answer(meeting, Thing.DATES, dates().fingerprint(), approves, words);
            return null;
        });
    }

    private static <T> T as(AccountPrincipal who, Supplier<T> deed) {
        return Planners.as(who, deed);
    }

    private void announce() {
        edit(Map.of("state", MeetingState.ANNOUNCED));
    }

    private void edit(Map<String, Object> fields) {
        var base = meetings.get(meeting).fields();
        meetings.edit(meeting, base, ThreeWay.with(base, fields));
    }

    private void isRefusedBecauseOf(String missing) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::announce)
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("state", "together.error.unapproved.DATES", missing)));
        assertThat(db.fetchValue(MEETING.STATE, MEETING.ID.eq(meeting))).isNotEqualTo("ANNOUNCED");
    }

    @Test
    void datesAreAnnouncedWhenEachOrganiserHasApprovedThem() {
        isRefusedBecauseOf("CITES, CMS, IOTC");
        put();
        isRefusedBecauseOf("CITES, IOTC");
        answer(cites, true, null);
        isRefusedBecauseOf("IOTC");
        answer(iotc, false, "It is the week of our own session.");
        assertThat(dates().state()).isEqualTo(State.OBJECTED);
        isRefusedBecauseOf("IOTC");
        answer(iotc, true, null);
        assertThat(dates().answers()).extracting(Approval.Answer::organisation).containsExactlyInAnyOrder("CMS", "CITES", "IOTC");
        announce();
        assertThat(db.fetchValue(MEETING.STATE, MEETING.ID.eq(meeting))).isEqualTo("ANNOUNCED");
    }

    @Test
    void aChangeAfterwardsMakesApprovalsStaleAndSaysWhatChanged() {
        put();
        answer(cites, true, null);
        answer(iotc, true, null);
        edit(Map.of("endsOn", LocalDate.of(2016, 6, 1)));
        assertThat(dates().state()).isEqualTo(State.STALE);
        assertThat(dates().changes()).containsExactly(new LineChange("field.MEETING.endsOn", "2016-05-30", "2016-06-01"));
        isRefusedBecauseOf("CITES, CMS, IOTC");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> answer(cites, true, null));
        put();
        assertThat(dates().missing()).containsExactly("CITES", "IOTC");
    }

    @Test
    void announcedDatesAreNotChangedBehindTheOthers() {
        put();
        answer(cites, true, null);
        answer(iotc, true, null);
        announce();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> edit(Map.of("endsOn", LocalDate.of(2016, 6, 1))));
        edit(Map.of("summary", "Range States of the African lion"));
    }

    @Test
    void theLeadAloneGivesUpTheDemand() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(cites, () -> {
            approvals.demand(meeting, Thing.DATES, false);
            return null;
        }));
        approvals.demand(meeting, Thing.DATES, false);
        announce();
    }

    @Test
    void whoObjectsSaysWhyAndWhoAskedHasApproved() {
        put();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> answer(cites, false, " "))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("words", "error.required")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> answer(cms, false, "No."));
    }

    @Test
    void whoIsAskedSeesItOnTheHomePageAndIsWrittenToAgain() {
        put();
        assertThat(as(cites, () -> approvals.waiting("en"))).singleElement().satisfies(wanted -> assertThat(wanted.thing()).isEqualTo(Thing.DATES));
        assertThat(approvals.waiting("en")).isEmpty();
        assertThat(letters()).containsExactlyInAnyOrder(cites.getUsername(), iotc.getUsername());
        answer(cites, true, null);
        assertThat(as(cites, () -> approvals.waiting("en"))).isEmpty();
        reminders.sendDue(Instant.now().plus(ApprovalReminders.PATIENCE.dividedBy(2)));
        assertThat(letters()).hasSize(2);
        reminders.sendDue(Instant.now().plus(ApprovalReminders.PATIENCE.multipliedBy(2)));
        reminders.sendDue(Instant.now().plus(ApprovalReminders.PATIENCE.multipliedBy(2)));
        assertThat(letters()).containsExactlyInAnyOrder(cites.getUsername(), iotc.getUsername(), iotc.getUsername());
        assertThat(db.fetchCount(APPROVAL, APPROVAL.MEETING_ID.eq(meeting))).isEqualTo(1);
    }

    private List<String> letters() {
        return db.fetchValues(OUTBOX_MESSAGE.RECIPIENT, OUTBOX_MESSAGE.MEETING_ID.eq(meeting));
    }
}
