package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.nomination.NominationExamples.addressee;
import static org.plenary.nomination.NominationExamples.candidate;
import static org.plenary.nomination.NominationExamples.draft;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.Refusal;
import org.plenary.files.MeetingFiles;
import org.plenary.live.ThreeWay;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class PaperTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXE = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationGuestService guests;
    @Autowired
    private NominationService nominations;
    @Autowired
    private CallService calls;
    @Autowired
    private AddresseeService addressees;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** A call that requires a signed letter and would like to have a CV. */
    private Example calling() {
        var example = examples.meeting();
        var draft = draft(15, 5);
        var papers = List.of(new CallPaper(null, PaperKind.LETTER, true, "Signed by the focal point"), new CallPaper(null, PaperKind.CV, false, null));
        calls.create(example.meetingId(), ThreeWay.with(draft, Map.of("papers", papers)));
        addressees.add(example.meetingId(), List.of(addressee("OM", "en")));
        calls.open(example.meetingId(), 0);
        examples.sendAll(example);
        return example;
    }

    private static long asked(String token, NominationGuestService guests, PaperKind kind) {
        return guests.look(token, null).lists().papers().stream().filter(paper -> paper.kind() == kind).findFirst().orElseThrow().id();
    }

    private void attach(String token, PaperKind kind, byte[] content) throws FileRefused {
        guests.attach(token, first(token).id(), first(token).version(), asked(token, guests, kind), "../Letter of OM", stream(content));
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
    void aNominationIsIncompleteUntilEveryRequiredPaperIsThere() throws Exception {
        var meeting = calling();
        var token = nominated(meeting);
        assertThat(first(token).state()).isEqualTo(NominationState.INCOMPLETE);
        attach(token, PaperKind.CV, PDF);
        assertThat(first(token).state()).isEqualTo(NominationState.INCOMPLETE);
        attach(token, PaperKind.LETTER, PDF);
        assertThat(first(token).state()).isEqualTo(NominationState.PROPOSED);

        NominationExamples.signIn(meeting.organiser());
        var found = nominations.checkPapers(meeting.meetingId(), first(token).id(), first(token).version(), true, null);
        assertThat(found.state()).isEqualTo(NominationState.ELIGIBLE);
    }

    @Test
    void whoeverLacksAPaperIsNotSelected() {
        var meeting = calling();
        var nomination = first(nominated(meeting));
        NominationExamples.signIn(meeting.organiser());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> nominations.decide(meeting.meetingId(), nomination.id(), nomination.version(), Decision.SELECT, null))
                .satisfies(refused -> assertThat(refused.violations()).containsExactly(Violation.of("decision", "nomination.error.incomplete")));
    }

    @Test
    void organisersOpenThePaperThatWasHandedInAndNobodyElse() throws Exception {
        var meeting = calling();
        var token = nominated(meeting);
        attach(token, PaperKind.LETTER, PDF);
        var letter = asked(token, guests, PaperKind.LETTER);
        var id = first(token).id();

        NominationExamples.signIn(meeting.organiser());
        var download = nominations.paper(meeting.meetingId(), id, letter);
        assertThat(download.file().name()).isEqualTo("Letter of OM.pdf");
        try (var content = download.content()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }

        var other = examples.openCall(15, 5, "OM");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> nominations.paper(other.meetingId(), id, letter));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> nominations.paper(meeting.meetingId(), id, letter));
    }

    @Test
    void aProgramCalledPdfAndAFileThatIsTooLargeAreRefusedAndNothingChanges() {
        var token = nominated(calling());
        var nomination = first(token);
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> attach(token, PaperKind.LETTER, EXE))
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TypeNotAllowed.class));
        var large = Arrays.copyOf(PDF, MeetingFiles.LARGEST + 1);
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> attach(token, PaperKind.LETTER, large))
                .satisfies(refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.TooLarge.class));
        assertThat(first(token)).isEqualTo(nomination);
    }

    @Test
    void aPaperForWhatWasChangedMeanwhileIsRefused() throws Exception {
        var token = nominated(calling());
        var seen = first(token);
        attach(token, PaperKind.LETTER, PDF);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> guests.attach(token, seen.id(), seen.version(),
                asked(token, guests, PaperKind.LETTER), "letter.pdf", stream(PDF)));
    }
}
