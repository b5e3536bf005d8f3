package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
class FormServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private FormService forms;
    @Autowired
    private RegistrationService registrations;

    private Example meeting;

    @BeforeEach
    void aMeeting() {
        meeting = examples.meeting();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private List<String> codes() {
        return forms.form(meeting.meetingId()).questions().stream().map(Question::code).toList();
    }

    @Test
    void everyReadyMadeSetStandsInThreeLanguagesAndIsSound() {
        for (var topic : Topic.values()) {
            forms.addReadyMade(meeting.meetingId(), topic);
        }
        assertThat(forms.form(meeting.meetingId()).fault()).isEmpty();
        assertThat(forms.form(meeting.meetingId()).questions()).hasSizeGreaterThan(15).allSatisfy(question -> {
            assertThat(question.fields().text()).hasNoNullFieldsOrProperties();
            assertThat(question.fields().violations()).isEmpty();
        });
    }

    @Test
    void aReadyMadeSetIsThereOnce() {
        forms.addReadyMade(meeting.meetingId(), Topic.DIET);
        forms.addReadyMade(meeting.meetingId(), Topic.DIET);
        assertThat(codes()).containsExactly("diet", "diet-other", "allergies");
    }

    @Test
    void aQuestionDoesNotMoveAboveTheOneOnWhichItDepends() {
        forms.addReadyMade(meeting.meetingId(), Topic.ACCESSIBILITY);
        var questions = forms.form(meeting.meetingId()).questions();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> forms.move(meeting.meetingId(), questions.get(1).id(), 0));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> forms.remove(meeting.meetingId(), questions.get(0).id()));
        assertThat(codes()).containsExactly("access-needed", "access-what");
    }

    @Test
    void aQuestionThatWasAnsweredIsNotRemoved() {
        forms.add(meeting.meetingId(), new QuestionDraft(Topic.OTHER, QuestionKind.TEXT, new Texts("Which session?", null, null), List.of(), false, null,
                Set.of(), 30, false));
        var question = forms.form(meeting.meetingId()).questions().getFirst();
        var participant = examples.invite(meeting, "Alpha", "OM");
        registrations.submit(examples.token(meeting, participant), participant.fields(),
                new RegistrationDraft(participant.fields(), List.of(), Map.of(question.id(), "The first")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> forms.remove(meeting.meetingId(), question.id()));
    }
}
