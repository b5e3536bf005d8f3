package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.PaperFormat;
import org.plenary.live.ThreeWay;
import org.plenary.participation.Participants.Example;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class LetterServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private LetterService letters;
    @Autowired
    private ParticipantService participants;
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

    private String words(IssuedLetter letter) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(letters.file(meeting.meetingId(), letter.id(), PaperFormat.DOCX).content()));
                var extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    @Test
    void manyIssuedAtOnceLeaveNoGapAndShareNoNumber() throws Exception {
        var people = IntStream.range(0, 12).mapToObj(number -> examples.enter(meeting, "Alpha" + (char) ('a' + number), "OM")).toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = people.stream().<Callable<IssuedLetter>>map(person -> () -> Planners.as(meeting.organiser(),
                    () -> letters.issue(meeting.meetingId(), person.id(), LetterKind.INVITATION, "en"))).toList();
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(letters.page(meeting.meetingId(), false, 0, 50)).extracting(IssuedLetter::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void aLetterIsPrintedAsItWasIssuedWhateverChangesLater() throws IOException {
        var person = examples.enter(meeting, "Alpha", "OM");
        var letter = letters.issue(meeting.meetingId(), person.id(), LetterKind.INVITATION, "fr");
        assertThat(letter.reference()).matches("[A-Z0-9-]+/\\d{4}/0001");
        participants.edit(meeting.meetingId(), person.id(), person.fields(), ThreeWay.with(person.fields(), Map.of("familyName", "Omega")));
        assertThat(words(letter)).contains("Alpha").contains("Atelier d’exemple").contains("Nous avons le plaisir").doesNotContain("Omega");
        assertThat(letters.issue(meeting.meetingId(), person.id(), LetterKind.INVITATION, "fr").number()).isEqualTo(2);
        assertThat(letters.file(meeting.meetingId(), letter.id(), PaperFormat.PDF).content()).startsWith("%PDF".getBytes());
    }

    @Test
    void aLetterThatSaysTheSameKeepsItsNumber() {
        var person = examples.enter(meeting, "Alpha", "OM");
        var first = letters.issue(meeting.meetingId(), person.id(), LetterKind.INVITATION, "es");
        assertThat(letters.issue(meeting.meetingId(), person.id(), LetterKind.INVITATION, "es")).isEqualTo(first);
        assertThat(letters.count(meeting.meetingId())).isEqualTo(1);
    }

    @Test
    void aVisaLetterNamesThePassportAndIsRefusedWithoutItTakingNoNumber() throws IOException {
        forms.addReadyMade(meeting.meetingId(), Topic.VISA);
        var person = examples.invite(meeting, "Alpha", "OM");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> letters.issue(meeting.meetingId(), person.id(), LetterKind.VISA_SUPPORT, "en"));
        var answers = new HashMap<Long, String>();
        forms.form(meeting.meetingId()).questions().forEach(question -> answers.put(question.id(), switch (question.code()) {
            case "visa-needed" -> "YES";
            case "passport-expiry", "birth-date" -> "2030-02-01";
            case "passport-number" -> "X1234567";
            default -> "Example";
        }));
        registrations.submit(examples.token(meeting, person), person.fields(), new RegistrationDraft(person.fields(), List.of(), answers));
        var letter = letters.issue(meeting.meetingId(), person.id(), LetterKind.VISA_SUPPORT, "en");
        assertThat(letter.number()).isEqualTo(1);
        assertThat(words(letter)).contains("Passport number: X1234567").contains("1 February 2030");
    }
}
