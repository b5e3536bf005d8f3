package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.participation.Participants.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.participation.ParticipantOrder.By;
import org.plenary.participation.Participants.Example;
import org.plenary.schema.Tables;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class ParticipantServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private ParticipantService participants;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private DSLContext db;

    private Example meeting;

    @BeforeEach
    void aMeeting() {
        meeting = examples.meeting();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private List<String> names(ParticipantFilter filter, ParticipantOrder order) {
        return participants.page(meeting.meetingId(), filter, order, 0, 100).stream().map(ParticipantRow::familyName).toList();
    }

    private static ParticipantFilter text(String text) {
        return new ParticipantFilter(text, null, null, null, null);
    }

    @Test
    void peopleAreFoundByTheBeginningOfAnyNameWhateverItsAccents() {
        examples.enter(meeting, "García Márquez", "ES");
        examples.enter(meeting, "Garland", "UG");
        examples.enter(meeting, "Nguyễn", "VN");
        assertThat(names(text("gar"), ParticipantOrder.BY_NAME)).containsExactly("García Márquez", "Garland");
        assertThat(names(text("MARQ exa"), ParticipantOrder.BY_NAME)).containsExactly("García Márquez");
        assertThat(names(text("nguyen"), ParticipantOrder.BY_NAME)).containsExactly("Nguyễn");
        assertThat(names(text("arland"), ParticipantOrder.BY_NAME)).isEmpty();
    }

    @Test
    void aListThatIsOpenShowsWhatChangedSinceItWasRead() {
        var one = examples.enter(meeting, "Beta", "OM");
        assertThat(names(ParticipantFilter.ALL, ParticipantOrder.BY_NAME)).containsExactly("Beta");
        examples.enter(meeting, "Alpha", "PK");
        approvals.approve(meeting.meetingId(), one.id(), one.version());
        assertThat(names(ParticipantFilter.ALL, ParticipantOrder.BY_NAME)).containsExactly("Alpha", "Beta");
        var approved = new ParticipantFilter(null, null, null, ParticipantState.APPROVED, null);
        assertThat(names(approved, ParticipantOrder.BY_NAME)).containsExactly("Beta");
        assertThat(participants.count(meeting.meetingId(), approved)).isEqualTo(1);
    }

    @Test
    void partiesStandInTheOrderOfTheReadersLanguage() {
        examples.enter(meeting, "One", "DE");
        examples.enter(meeting, "Two", "ES");
        examples.enter(meeting, "Three", "ZA");
        assertThat(names(ParticipantFilter.ALL, new ParticipantOrder(By.PARTY, false))).containsExactly("One", "Three", "Two");
        meeting.organiser().speaks(Locale.FRENCH);
        assertThat(names(ParticipantFilter.ALL, new ParticipantOrder(By.PARTY, false))).containsExactly("Three", "One", "Two");
    }

    @Test
    void aDelegationHasOneHeadAndTheRefusalNamesThem() {
        participants.create(meeting.meetingId(), draft("Alpha", ParticipantCategory.PARTY, "OM", DelegationRole.HEAD));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> participants.create(meeting.meetingId(), draft("Beta", ParticipantCategory.HOST_COUNTRY, "OM", DelegationRole.HEAD)))
                .satisfies(refused -> assertThat(refused.violations().getFirst().arguments()).containsExactly("Example Alpha"));
        participants.create(meeting.meetingId(), draft("Gamma", ParticipantCategory.PARTY, "PK", DelegationRole.HEAD));
    }

    @Test
    void twoOrganisersEditingDifferentFieldsKeepBoth() {
        var participant = examples.enter(meeting, "Alpha", "OM");
        var base = participant.fields();
        participants.edit(meeting.meetingId(), participant.id(), base, ThreeWay.with(base, Map.of("badgeName", "Al")));
        var merged = participants.edit(meeting.meetingId(), participant.id(), base, ThreeWay.with(base, Map.of("positionHeld", "Director")));
        assertThat(merged.fields().badgeName()).isEqualTo("Al");
        assertThat(merged.fields().positionHeld()).isEqualTo("Director");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() ->
                participants.edit(meeting.meetingId(), participant.id(), base, ThreeWay.with(base, Map.of("badgeName", "Alf"))));
    }

    @Test
    void contributorsSeeNamesAndDelegationsAndNothingPersonal() {
        var participant = examples.enter(meeting, "Alpha", "OM");
        Planners.signIn(new Planners(db).account(meeting.meetingId(), MeetingRole.CONTRIBUTOR));
        assertThat(names(ParticipantFilter.ALL, ParticipantOrder.BY_NAME)).containsExactly("Alpha");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> participants.get(meeting.meetingId(), participant.id()));
    }

    @Test
    void theAuditTrailKeepsNoContactData() {
        var participant = examples.enter(meeting, "Alpha", "OM");
        participants.edit(meeting.meetingId(), participant.id(), participant.fields(),
                ThreeWay.with(participant.fields(), Map.of("phone", "+968 99 999 999", "email", "private@example.org")));
        var trail = db.selectFrom(Tables.AUDIT_ENTRY).where(Tables.AUDIT_ENTRY.MEETING_ID.eq(meeting.meetingId())).fetch()
                .map(entry -> entry.getBeforeJson() + entry.getAfterJson());
        assertThat(trail).hasSize(2).noneMatch(json -> json.contains("@example.org") || json.contains("+968"));
    }

    @Test
    void approvingManyPassesOverThoseWhoHaveNotRegistered() {
        var registered = examples.enter(meeting, "Alpha", "OM");
        var invited = examples.invite(meeting, "Beta", "OM");
        assertThat(approvals.approveAll(meeting.meetingId(), List.of(registered.id(), invited.id()))).isEqualTo(1);
        assertThat(examples.now(meeting, registered).state()).isEqualTo(ParticipantState.APPROVED);
        assertThat(examples.now(meeting, invited).state()).isEqualTo(ParticipantState.INVITED);
        assertThat(examples.letters(meeting, "alpha@example.org")).singleElement().extracting(letter -> letter.getSubject()).asString()
                .startsWith("Your registration is approved");
    }

    @Test
    void refusingNeedsAReasonAndTellsIt() {
        var participant = examples.enter(meeting, "Alpha", "OM");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> approvals.refuse(meeting.meetingId(), participant.id(), participant.version(), " "));
        approvals.refuse(meeting.meetingId(), participant.id(), participant.version(), "The meeting is closed to the public.");
        assertThat(examples.letters(meeting, "alpha@example.org").getFirst().getBody()).contains("The meeting is closed to the public.");
    }
}
