package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.FileRefused;
import org.plenary.live.ThreeWay;
import org.plenary.participation.Participants.Example;
import org.plenary.participation.RegistrationDraft.Companion;
import org.plenary.schema.Tables;
import org.plenary.security.InvalidLink;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class RegistrationServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private RegistrationService registrations;
    @Autowired
    private FormService forms;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private Participant participant;
    private String token;

    @BeforeEach
    void somebodyInvited() {
        meeting = examples.meeting();
        forms.addReadyMade(meeting.meetingId(), Topic.VISA);
        participant = examples.invite(meeting, "Alpha", "OM");
        token = examples.token(meeting, participant);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ParticipantDraft fields() {
        return registrations.look(token, null).participant().fields();
    }

    private Map<Long, String> answers(String... codesAndAnswers) {
        var answers = new HashMap<Long, String>();
        var questions = registrations.look(token, null).form().questions();
        for (var i = 0; i < codesAndAnswers.length; i += 2) {
            var code = codesAndAnswers[i];
            answers.put(questions.stream().filter(question -> code.equals(question.code())).findFirst().orElseThrow().id(), codesAndAnswers[i + 1]);
        }
        return answers;
    }

    private Participant submit(ParticipantDraft fields, List<Companion> companions) {
        return registrations.submit(token, fields(), new RegistrationDraft(fields, companions, answers("visa-needed", "NO")));
    }

    private Participant now() {
        return Planners.as(meeting.organiser(), () -> examples.now(meeting, participant));
    }

    private void approve() {
        Planners.as(meeting.organiser(), () -> approvals.approve(meeting.meetingId(), participant.id(), now().version()));
    }

    @Test
    void whatIsTypedIsKeptAndNothingIsRegisteredByIt() {
        registrations.saveDraft(token, new RegistrationDraft(ThreeWay.with(fields(), Map.of("badgeName", "Al")), List.of(), answers("visa-needed", "YES")));
        var again = registrations.look(token, null);
        assertThat(again.draft().fields().badgeName()).isEqualTo("Al");
        assertThat(again.participant().state()).isEqualTo(ParticipantState.INVITED);
        assertThat(again.participant().fields().badgeName()).isNull();
    }

    @Test
    void requiredQuestionsAreAskedOnlyWhenTheirConditionHolds() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> registrations.submit(token, fields(), new RegistrationDraft(fields(), List.of(), answers("visa-needed", "YES"))))
                .satisfies(refused -> assertThat(refused.violations()).extracting(Violation::key).containsOnly("error.required").hasSize(4));
        assertThat(submit(fields(), List.of()).state()).isEqualTo(ParticipantState.REGISTERED);
        assertThat(registrations.look(token, null).answers()).hasSize(1);
    }

    @Test
    void whoWasApprovedAndCorrectsATelephoneStaysApproved() {
        submit(fields(), List.of());
        approve();
        submit(ThreeWay.with(fields(), Map.of("phone", "+968 1")), List.of());
        assertThat(now().state()).isEqualTo(ParticipantState.APPROVED);
        assertThat(now().fields().phone()).isEqualTo("+968 1");
    }

    @Test
    void whoWasApprovedAndChangesTheirNameIsApprovedAgain() {
        submit(fields(), List.of());
        approve();
        submit(ThreeWay.with(fields(), Map.of("familyName", "Alphonse", "badgeName", "Al")), List.of());
        assertThat(now().state()).isEqualTo(ParticipantState.REGISTERED);
        assertThat(now().recheck()).containsExactly("familyName");
        approve();
        assertThat(now().recheck()).isEmpty();
    }

    @Test
    void accompanyingPersonsComeAndGoWithTheirHost() {
        submit(fields(), List.of(new Companion(null, "Example", "Partner")));
        var companion = registrations.look(token, null).accompanying().getFirst();
        assertThat(companion.fields().category()).isEqualTo(ParticipantCategory.ACCOMPANYING);
        approve();
        assertThat(registrations.look(token, null).accompanying().getFirst().state()).isEqualTo(ParticipantState.APPROVED);
        submit(fields(), List.of());
        assertThat(registrations.look(token, null).accompanying()).isEmpty();
    }

    @Test
    void cancellingEndsTheRegistrationAndConsentCanStillBeWithdrawn() {
        submit(ThreeWay.with(fields(), Map.of("listed", true)), List.of());
        registrations.cancel(token, "Other duties");
        assertThat(now().state()).isEqualTo(ParticipantState.CANCELLED);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> submit(fields(), List.of()));
        registrations.withdrawConsent(token);
        assertThat(now().fields().listed()).isFalse();
    }

    @Test
    void theAuditTrailNamesNoPassportAndNoAnswer() {
        registrations.submit(token, fields(), new RegistrationDraft(fields(), List.of(), answers("visa-needed", "YES", "nationality", "Examplean",
                "passport-number", "X1234567", "passport-expiry", "2030-01-01", "birth-date", "1980-02-03")));
        assertThat(db.selectFrom(Tables.AUDIT_ENTRY).where(Tables.AUDIT_ENTRY.MEETING_ID.eq(meeting.meetingId())).fetch())
                .noneMatch(entry -> (entry.getBeforeJson() + entry.getAfterJson()).matches(".*(X1234567|Examplean|1980-02-03).*"));
    }

    @Test
    void aTextFileIsNoPhotograph() {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() ->
                registrations.attachPhoto(token, "me.jpg", new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8))));
        assertThat(now().photoId()).isNull();
    }

    @Test
    void anExpiredLinkOpensNothing() {
        examples.expireLinks(meeting);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> registrations.look(token, null));
    }
}
