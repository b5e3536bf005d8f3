package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry;
import org.plenary.audit.HistoryService;
import org.plenary.participation.ScanAnswer.Outcome;
import org.plenary.shell.InvalidInput;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class CheckInServiceTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final Instant NINE = Instant.parse("2016-05-30T06:02:00Z");

    @Autowired
    private Participants examples;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private BadgeService badges;
    @Autowired
    private CheckInService checkIn;
    @Autowired
    private CertificateService certificates;
    @Autowired
    private HistoryService history;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aScanThatIsSentAgainIsOneCheckInAndASecondDeskIsToldWhenAndWhere() {
        var meeting = examples.meeting();
        var session = checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        var scan = new Scan(UUID.randomUUID(), session, hash(meeting, approved(meeting, "Ana")), null, NINE, "2");
        assertThat(outcomes(meeting, scan)).containsExactly(Outcome.CHECKED_IN);
        assertThat(outcomes(meeting, scan)).containsExactly(Outcome.CHECKED_IN);
        var other = checkIn.record(meeting.meetingId(), List.of(new Scan(UUID.randomUUID(), session, scan.codeHash(), null, NINE.plusSeconds(60), "1"))).getFirst();
        assertThat(other.outcome()).isEqualTo(Outcome.ALREADY);
        assertThat(other.seenAt()).isEqualTo(NINE);
        assertThat(other.desk()).isEqualTo("2");
        assertThat(checkIn.sessions(meeting.meetingId())).singleElement().extracting(AttendanceSession::seen).isEqualTo(1);
    }

    @Test
    void everyReasonToTurnSomebodyAwayHasItsName() {
        var meeting = examples.meeting();
        var elsewhere = examples.meeting();
        var foreign = hash(elsewhere, approved(elsewhere, "Foreign"));
        Planners.signIn(meeting.organiser());
        var session = checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        var ana = approved(meeting, "Ana");
        var old = hash(meeting, ana);
        hash(meeting, ana);
        var waiting = examples.enter(meeting, "Waiting", "KE");
        assertThat(outcomes(meeting, scan(session, old, null), scan(session, null, waiting.id()), scan(session, foreign, null), scan(session, "0".repeat(64), null),
                scan(session + 1_000, null, ana.id()), scan(session, null, ana.id())))
                .containsExactly(Outcome.REVOKED, Outcome.NOT_APPROVED, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.NO_SESSION, Outcome.CHECKED_IN);
    }

    @Test
    void aBadgeThatWasEndedIsRefusedWithTheReasonAlsoAfterItsOwnerCameIn() {
        var meeting = examples.meeting();
        var session = checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        var ana = approved(meeting, "Ana");
        var hash = hash(meeting, ana);
        var before = scan(session, hash, null);
        assertThat(outcomes(meeting, before)).containsExactly(Outcome.CHECKED_IN);
        assertThatThrownBy(() -> badges.revoke(meeting.meetingId(), ana.id(), " ")).isInstanceOf(InvalidInput.class);
        badges.revoke(meeting.meetingId(), ana.id(), "Lost at the airport");
        var answer = checkIn.record(meeting.meetingId(), List.of(scan(session, hash, null))).getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(answer.reason()).isEqualTo("Lost at the airport");
        assertThat(outcomes(meeting, before)).as("the scan from before, sent again").containsExactly(Outcome.CHECKED_IN);
        assertThat(checkIn.roll(meeting.meetingId(), Locale.ENGLISH).people().getFirst().ended()).singleElement()
                .extracting(CheckInRoll.Ended::reason).isEqualTo("Lost at the airport");
    }

    @Test
    void aCheckInThatWasTakenBackDoesNotComeBackWhenADeskSendsItAgain() {
        var meeting = examples.meeting();
        var session = checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        var ana = approved(meeting, "Ana");
        var wrong = scan(session, null, ana.id());
        outcomes(meeting, wrong);
        assertThat(checkIn.checkedIn(meeting.meetingId(), session, "ana", 10)).singleElement().extracting(CheckInService.CheckedIn::scanId).isEqualTo(wrong.scanId());
        assertThat(checkIn.undo(meeting.meetingId(), wrong.scanId())).isTrue();
        assertThat(checkIn.undo(meeting.meetingId(), wrong.scanId())).isFalse();
        assertThat(outcomes(meeting, wrong)).containsExactly(Outcome.UNDONE);
        assertThat(checkIn.sessions(meeting.meetingId()).getFirst().seen()).isZero();
        assertThat(history.ofObject(meeting.meetingId(), ParticipantService.PARTICIPANT, ana.id())).first().extracting(HistoryEntry::action).isEqualTo("CHECK_IN_UNDONE");
        assertThat(outcomes(meeting, scan(session, null, ana.id()))).as("another scan").containsExactly(Outcome.CHECKED_IN);
    }

    @Test
    void manyDesksThatSeeOnePersonAtOnceCheckThemInOnce() throws Exception {
        var meeting = examples.meeting();
        var session = checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        var ana = approved(meeting, "Ana");
        try (var desks = Executors.newFixedThreadPool(8)) {
            var answers = desks.invokeAll(IntStream.range(0, 16).<Callable<Outcome>>mapToObj(i -> () -> Planners.as(meeting.organiser(),
                    () -> outcomes(meeting, scan(session, null, ana.id())).getFirst())).toList());
            var outcomes = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(outcomes).containsOnly(Outcome.CHECKED_IN, Outcome.ALREADY).containsOnlyOnce(Outcome.CHECKED_IN);
        }
    }

    @Test
    void theListForADeskTellsCodesOnlyToWhoHoldsTheBadge() {
        var meeting = examples.meeting();
        checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        var ana = approved(meeting, "Ana");
        var ended = hash(meeting, ana);
        var hash = hash(meeting, ana);
        var roll = checkIn.roll(meeting.meetingId(), Locale.ENGLISH);
        assertThat(roll.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Ana, Example");
            assertThat(person.of()).isEqualTo("Kenya");
            assertThat(person.badge()).isEqualTo(BadgeCode.sha256(roll.salt() + hash)).isNotEqualTo(hash);
            assertThat(person.ended()).containsExactly(new CheckInRoll.Ended(BadgeCode.sha256(roll.salt() + ended), null));
        });
        assertThat(checkIn.roll(meeting.meetingId(), Locale.ENGLISH).salt()).isNotEqualTo(roll.salt());
    }

    @Test
    void aSessionIsNamedOnceADayAndStaysOnceSomebodyWasThere() {
        var meeting = examples.meeting();
        checkIn.addSession(meeting.meetingId(), DAY, "Opening");
        assertThatThrownBy(() -> checkIn.addSession(meeting.meetingId(), DAY, " Opening ")).isInstanceOf(InvalidInput.class);
        var ana = approved(meeting, "Ana");
        var session = checkIn.sessions(meeting.meetingId()).getFirst();
        outcomes(meeting, scan(session.id(), null, ana.id()));
        assertThatThrownBy(() -> checkIn.removeSession(meeting.meetingId(), session)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void certificatesAreForThoseWhoAttendedEnoughAndSayHowMany() throws Exception {
        var meeting = examples.meeting();
        var first = checkIn.addSession(meeting.meetingId(), DAY, "Morning");
        var second = checkIn.addSession(meeting.meetingId(), DAY, "Afternoon");
        var both = approved(meeting, "Both");
        var once = approved(meeting, "Once");
        outcomes(meeting, scan(first, null, both.id()), scan(second, null, both.id()), scan(first, null, once.id()));
        assertThat(certificates.attendees(meeting.meetingId(), 1, Locale.ENGLISH)).extracting(one -> one.name() + " " + one.sessions()).containsExactly("Both, Example 2", "Once, Example 1");
        var printed = certificates.certificates(meeting.meetingId(), 2, null, Locale.FRENCH);
        assertThat(printed).hasSize(1);
        var out = new ByteArrayOutputStream();
        certificates.print(meeting.meetingId(), printed, Locale.FRENCH, out);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Attestation de participation", "Example Both", "a suivi 2 séances sur 2", "Atelier d’exemple");
        }
        assertThat(certificates.certificates(meeting.meetingId(), 1, once.id(), Locale.FRENCH)).singleElement().extracting(one -> one.attended())
                .isEqualTo("a suivi 1 séance sur 2 de");
    }

    private Participant approved(Participants.Example meeting, String name) {
        var entered = examples.enter(meeting, name, "KE");
        approvals.approveAll(meeting.meetingId(), List.of(entered.id()));
        return entered;
    }

    private String hash(Participants.Example meeting, Participant participant) {
        return BadgeCode.typed(badges.issue(meeting.meetingId(), List.of(participant.id()), false, Locale.ENGLISH).getFirst().code()).hash();
    }

    private static Scan scan(long session, String codeHash, Long participantId) {
        return new Scan(UUID.randomUUID(), session, codeHash, participantId, NINE, "1");
    }

    private List<Outcome> outcomes(Participants.Example meeting, Scan... scans) {
        return checkIn.record(meeting.meetingId(), List.of(scans)).stream().map(ScanAnswer::outcome).toList();
    }
}
