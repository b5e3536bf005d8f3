package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.STORED_FILE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.FileRefused;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.meeting.MeetingService;
import org.plenary.participation.Participants.Example;
import org.plenary.participation.PrivacyService.Period;
import org.plenary.retention.KeptData;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
@Import(Participants.class)
class PrivacyServiceTest {

    @Autowired
    private Changes changes;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Participants examples;
    @Autowired
    private FormService forms;
    @Autowired
    private RegistrationService registrations;
    @Autowired
    private OwnDataService own;
    @Autowired
    private LetterService letters;
    @Autowired
    private PrivacyService privacy;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private Participant participant;
    private String token;

    @BeforeEach
    void somebodyWhoAnsweredEverything() throws FileRefused {
        meeting = examples.meeting();
        forms.addReadyMade(meeting.meetingId(), Topic.VISA);
        forms.addReadyMade(meeting.meetingId(), Topic.PHOTO);
        participant = examples.invite(meeting, "Alpha", "OM");
        token = examples.token(meeting, participant);
        var answers = new HashMap<Long, String>();
        for (var question : forms.form(meeting.meetingId()).questions()) {
            switch (question.fields().kind()) {
                case YES_NO -> answers.put(question.id(), "YES");
                case DATE -> answers.put(question.id(), "2030-02-01");
                case FILE -> registrations.attachFile(token, question.id(), "passport.pdf",
                        new ByteArrayInputStream(("%PDF-1.7 example " + participant.id() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII)));
                default -> answers.put(question.id(), "X1234567");
            }
        }
        registrations.submit(token, participant.fields(), new RegistrationDraft(participant.fields(), List.of(), answers));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void endedDaysAgo(int days) {
        var day = LocalDate.now().minusDays(days);
        transactions.executeWithoutResult(status -> {
            db.update(MEETING).set(MEETING.STARTS_ON, day).set(MEETING.ENDS_ON, day).where(MEETING.ID.eq(meeting.meetingId())).execute();
            changes.changed(meeting.meetingId(), MeetingService.MEETING, meeting.meetingId(), 1);
        });
    }

    private List<String> answered() {
        var registration = registrations.look(token, null);
        return registration.form().questions().stream().filter(question -> registration.answers().containsKey(question.id())).map(Question::code).toList();
    }

    @Test
    void whatIsPastItsPeriodIsEmptiedAndTheRestIsKept() {
        endedDaysAgo(31);
        privacy.purgeNow(meeting.meetingId());
        assertThat(answered()).containsExactly("photographs");
        assertThat(db.fetchCount(STORED_FILE, STORED_FILE.MEETING_ID.eq(meeting.meetingId()))).isZero();
        assertThat(examples.now(meeting, participant).fields().email()).isEqualTo("alpha@example.org");
        var base = new Period(privacy.periods(meeting.meetingId()).get(KeptData.CONTACT));
        privacy.keep(meeting.meetingId(), KeptData.CONTACT, base, new Period(30));
        assertThatExceptionOfType(EditConflict.class).as("somebody else set another period meanwhile")
                .isThrownBy(() -> privacy.keep(meeting.meetingId(), KeptData.CONTACT, base, new Period(60)));
        privacy.purgeNow(meeting.meetingId());
        assertThat(examples.now(meeting, participant).fields().email()).isNull();
        assertThat(examples.now(meeting, participant).name()).isEqualTo("Example Alpha");
    }

    @Test
    void onTheLastDayOfThePeriodNothingIsEmptiedYet() {
        endedDaysAgo(29);
        assertThat(privacy.purgeNow(meeting.meetingId())).isZero();
        assertThat(answered()).contains("passport-number");
    }

    @Test
    void theTrailSaysThatItWasEmptiedAndNeverWhat() {
        letters.issue(meeting.meetingId(), participant.id(), LetterKind.VISA_SUPPORT, "en");
        endedDaysAgo(400);
        assertThat(privacy.purgeNow(meeting.meetingId())).isPositive();
        assertThat(letters.page(meeting.meetingId(), false, 0, 10)).singleElement().matches(letter -> !letter.available());
        var trail = db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.MEETING_ID.eq(meeting.meetingId())).fetch(entry -> entry.getAction() + entry.getBeforeJson() + entry.getAfterJson());
        assertThat(trail).anyMatch(entry -> entry.startsWith("PURGED")).noneMatch(entry -> entry.contains("X1234567") || entry.contains("@example.org"));
    }

    @Test
    void participantsReadAllThatIsKeptOfThem() {
        var json = new String(own.json(token, Locale.FRENCH).content(), StandardCharsets.UTF_8);
        assertThat(json).contains("X1234567", "Numéro de passeport", "alpha@example.org", "passport.pdf");
        assertThat(own.pdf(token, Locale.FRENCH).content()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
