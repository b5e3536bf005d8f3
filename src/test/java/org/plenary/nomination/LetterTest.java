package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.candidate;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class LetterTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXE = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private NominationService nominations;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private Nomination first(String token) {
        return guests.look(token, null).nominations().getFirst();
    }

    private String nominated(Example meeting) {
        SecurityContextHolder.clearContext();
        var token = examples.nominateToken(meeting, "OM");
        guests.propose(token, candidate("Alpha"));
        return token;
    }

    @Test
    void organisersOpenTheLetterThatWasAttachedAndNobodyElse() throws Exception {
        var meeting = examples.openCall(15, 5, "OM");
        var token = nominated(meeting);
        var nomination = first(token);
        guests.attachLetter(token, nomination.id(), nomination.version(), "../Letter of OM", stream(PDF));
        assertThat(first(token).letterId()).isNotNull();

        NominationExamples.signIn(meeting.organiser());
        var letter = nominations.letter(meeting.meetingId(), nomination.id());
        assertThat(letter.file().name()).isEqualTo("Letter of OM.pdf");
        try (var content = letter.content()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }

        var other = examples.openCall(15, 5, "OM");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> nominations.letter(other.meetingId(), nomination.id()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> nominations.letter(meeting.meetingId(), nomination.id()));
    }

    @Test
    void aProgramCalledPdfIsRefusedAndNothingChanges() {
        var token = nominated(examples.openCall(15, 5, "OM"));
        var nomination = first(token);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> guests.attachLetter(token, nomination.id(), nomination.version(), "letter.pdf", stream(EXE)))
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TypeNotAllowed.class));
        assertThat(first(token)).isEqualTo(nomination);
    }

    @Test
    void aLetterForWhatWasChangedMeanwhileIsRefused() throws Exception {
        var token = nominated(examples.openCall(15, 5, "OM"));
        var nomination = first(token);
        guests.attachLetter(token, nomination.id(), nomination.version(), "letter.pdf", stream(PDF));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> guests.attachLetter(token, nomination.id(), nomination.version(), "letter.pdf", stream(PDF)));
    }
}
