package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.CALL_PAPER;
import static org.plenary.schema.Tables.GUEST_LINK;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOMINATION_PAPER;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.STORED_FILE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.meeting.MeetingService;
import org.plenary.nomination.AddresseeDraft;
import org.plenary.nomination.AddresseeService;
import org.plenary.nomination.CallService;
import org.plenary.nomination.Candidate;
import org.plenary.nomination.ConfirmationService;
import org.plenary.nomination.Decision;
import org.plenary.nomination.NominationExamples;
import org.plenary.nomination.NominationGuestService;
import org.plenary.nomination.NominationService;
import org.plenary.nomination.ReviewGuestService;
import org.plenary.nomination.ReviewerDraft;
import org.plenary.nomination.ReviewerService;
import org.plenary.nomination.SelectionRunService;
import org.plenary.nomination.SelectionService;
import org.plenary.nomination.selection.Ruling;
import org.plenary.participation.CredentialDraft.Form;
import org.plenary.participation.CredentialDraft.Signatory;
import org.plenary.participation.PrivacyService.Period;
import org.plenary.participation.RegistrationDraft.Companion;
import org.plenary.programme.FindingService;
import org.plenary.programme.Move;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionDraft.RemoteSpeaker;
import org.plenary.programme.SessionKind;
import org.plenary.programme.release.ReleaseNote;
import org.plenary.programme.release.ReleaseService;
import org.plenary.retention.KeptData;
import org.plenary.security.GuestLinks;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for persons in every column of every table, whether Plenary knows that they are there or not. */
@PlenaryTest
@Import({Participants.class, NominationExamples.class})
class PurgeReachesEverythingTest {

    private static final Pattern TOKEN = Pattern.compile("/(?:nominate|confirm|review)/([A-Za-z0-9_-]{43})");
    private static final List<String> ADDRESSES = List.of("quandtheim@example.org", "focalina@example.org", "instedsen@example.org", "prufstein@example.org",
            "ombrelune@example.org", "+41 22 000 00 00", "+41 22 111 11 11");
    private static final List<String> NAMES = List.of("Quandtheim", "Focalina", "Instedsen", "Prufstein", "Ombrelune", "Begleitner", "Xerxillus", "Vorsitzka", "Redenfels");

    @Autowired
    private DSLContext db;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Changes changes;
    @Autowired
    private NominationExamples nominating;
    @Autowired
    private Participants participating;
    @Autowired
    private CallService calls;
    @Autowired
    private AddresseeService addressees;
    @Autowired
    private NominationGuestService nominators;
    @Autowired
    private NominationService nominations;
    @Autowired
    private ConfirmationService confirmations;
    @Autowired
    private ReviewerService reviewers;
    @Autowired
    private ReviewGuestService reviews;
    @Autowired
    private SelectionService selections;
    @Autowired
    private SelectionRunService runs;
    @Autowired
    private RegistrationService registrations;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private CredentialService credentials;
    @Autowired
    private LetterService letters;
    @Autowired
    private BadgeService badges;
    @Autowired
    private MeetingFiles files;
    @Autowired
    private GuestLinks links;
    @Autowired
    private OwnDataService own;
    @Autowired
    private PrivacyService privacy;
    @Autowired
    private PurgeRepository kept;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private FindingService findings;
    @Autowired
    private ReleaseService releases;

    private NominationExamples.Example meeting;
    private long meetingId;

    @BeforeEach
    void aMeetingWithACall() {
        meeting = nominating.meeting();
        meetingId = meeting.meetingId();
        calls.create(meetingId, NominationExamples.draft(20, 5));
        addressees.add(meetingId, List.of(new AddresseeDraft("OM", "Focalina Example", "focalina@example.org", "en")));
        calls.open(meetingId, calls.find(meetingId).orElseThrow().version());
        nominating.sendAll(meeting);
    }

    @AfterEach
    void nobodyElseFindsThem() {
        privacy.keep(meetingId, KeptData.NAMES, new Period(privacy.periods(meetingId).get(KeptData.NAMES)), new Period(0));
        endedDaysAgo(4_000);
        privacy.purgeNow(meetingId);
        SecurityContextHolder.clearContext();
    }

    private void nominate() throws FileRefused {
        var nominate = token("focalina@example.org");
        nominators.saveDraft(nominate, candidate());
        nominators.propose(nominate, candidate());
        nominators.saveDraft(nominate, candidate());
        var nomination = nominating.nomination(meeting, "Quandtheim");
        transactions.executeWithoutResult(status -> keepPaper(nomination.id()));
        reviewers.add(meetingId, new ReviewerDraft("Revilda Prufstein", "prufstein@example.org", "en", false));
        reviews.recuse(token("prufstein@example.org"), nomination.id(), "Quandtheim is my cousin");
        selections.rule(meetingId, nomination.id(), null, Ruling.Kind.PIN, "Quandtheim chairs the group");
        runs.propose(meetingId, (done, of) -> { });
        nominations.decide(meetingId, nomination.id(), nominating.nomination(meeting, "Quandtheim").version(), Decision.SELECT, "Quandtheim, as agreed");
        confirmations.suggest(token("quandtheim@example.org"), "Instedsen Example", "instedsen@example.org", "Instedsen has time");
    }

    private static Candidate candidate() {
        return new Candidate("Example", "Quandtheim", "quandtheim@example.org", "Officer", "Ministry of Examples", "en", null, null, "+41 22 111 11 11");
    }

    private void keepPaper(long nominationId) {
        try {
            var file = files.keep(meetingId, "CV Quandtheim.pdf", new ByteArrayInputStream(("%PDF-1.7 " + nominationId + "\n%%EOF").getBytes(StandardCharsets.US_ASCII)),
                    new Actor(null, "Focalina Example", null));
            var paper = db.insertInto(CALL_PAPER).set(CALL_PAPER.CALL_ID, calls.find(meetingId).orElseThrow().id()).set(CALL_PAPER.POSITION, 0).set(CALL_PAPER.KIND, "CV")
                    .set(CALL_PAPER.REQUIRED, false).returning(CALL_PAPER.ID).fetchSingle().getId();
            db.insertInto(NOMINATION_PAPER).set(NOMINATION_PAPER.NOMINATION_ID, nominationId).set(NOMINATION_PAPER.PAPER_ID, paper)
                    .set(NOMINATION_PAPER.FILE_ID, file.id()).execute();
        } catch (FileRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private String register() {
        var example = new Participants.Example(meetingId, meeting.code(), meeting.organiser());
        var participant = participating.invite(example, "Ombrelune", "OM");
        var token = participating.token(example, participant);
        registrations.saveDraft(token, new RegistrationDraft(participant.fields(), List.of(), Map.of()));
        registrations.submit(token, participant.fields(), new RegistrationDraft(participant.fields(), List.of(new Companion(null, "Example", "Begleitner")), Map.of()));
        var registered = participating.now(example, participant);
        approvals.approve(meetingId, registered.id(), registered.version());
        letters.issue(meetingId, participant.id(), LetterKind.INVITATION, "en");
        badges.issue(meetingId, List.of(participant.id()), false, Locale.ENGLISH);
        credentials.receive(meetingId, new CredentialDraft("OM", Signatory.OTHER, "Xerxillus Example", null, LocalDate.now(), Form.ORIGINAL, "Ombrelune, Example", null, null,
                List.of(), null));
        var approved = participating.now(example, participant);
        approvals.cancel(meetingId, approved.id(), approved.version(), "Ombrelune is ill");
        return token;
    }

    /** A programme with those who chair and speak, in two releases; one of them is needed in two places, which is accepted. */
    private void plan() {
        var day = db.fetchSingle(MEETING, MEETING.ID.eq(meetingId)).getStartsOn();
        var draft = new SessionDraft(SessionKind.COMMITTEE, "Budget", null, null, day.atTime(10, 0), 60, null, false, "Vorsitzka Example", "Redenfels Example",
                List.of("Vorsitzka Other"), null, List.of(), null, false, List.of(), List.of(), "Vorsitzka comes late", List.of(), List.of(), null, null,
                List.of(new RemoteSpeaker("Redenfels Afar", "America/Lima")));
        var session = programme.add(meetingId, draft);
        programme.add(meetingId, draft);
        findings.accept(meetingId, findings.findings(meetingId, Locale.ENGLISH).stream().map(ProgrammeFinding::key).toList(), "Vorsitzka agrees");
        releases.publish(meetingId, releases.upcoming(meetingId, Locale.ENGLISH).programme(), new ReleaseNote(null, null, null), "Agreed");
        programme.move(meetingId, List.of(Move.of(session, session.place().at(day.atTime(11, 0)))));
        programme.remove(meetingId, List.of(session.id()), "Vorsitzka is ill");
        releases.publish(meetingId, releases.upcoming(meetingId, Locale.ENGLISH).programme(), new ReleaseNote(null, null, null), "Agreed");
    }

    /** @return the token of the newest link that was sent to this address */
    private String token(String recipient) {
        return db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meetingId)).and(OUTBOX_MESSAGE.RECIPIENT.eq(recipient))
                .orderBy(OUTBOX_MESSAGE.ID.desc()).fetch(OUTBOX_MESSAGE.BODY).stream().map(TOKEN::matcher).filter(link -> link.find()).findFirst().orElseThrow().group(1);
    }

    private void endedDaysAgo(int days) {
        var day = LocalDate.now().minusDays(days);
        transactions.executeWithoutResult(status -> {
            db.update(MEETING).set(MEETING.STARTS_ON, day).set(MEETING.ENDS_ON, day).where(MEETING.ID.eq(meetingId)).execute();
            changes.changed(meetingId, MeetingService.MEETING, meetingId, 1);
        });
    }

    /** @return "table.column: what", for every value of the schema in which one of these stands */
    private List<String> found(List<String> words) {
        var found = new ArrayList<String>();
        db.fetch("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'tinytext', 'blob', 'longblob', 'json')").forEach(column -> {
            var name = "`" + column.get(0) + "`.`" + column.get(1) + "`";
            words.forEach(word -> {
                if (db.fetchSingle("SELECT COUNT(*) FROM `" + column.get(0) + "` WHERE " + name + " LIKE ?", "%" + word + "%").get(0, int.class) > 0) {
                    found.add(name + ": " + word);
                }
            });
        });
        return found;
    }

    @Test
    void afterTheLastPeriodNobodyIsFoundAnywhere() throws FileRefused {
        nominate();
        register();
        plan();
        assertThat(found(ADDRESSES)).extracting(where -> where.substring(where.indexOf(": ") + 2)).containsAll(ADDRESSES);
        assertThat(found(NAMES)).extracting(where -> where.substring(where.indexOf(": ") + 2)).containsAll(NAMES);
        endedDaysAgo(KeptData.NAMES.usualDays() + 1);
        assertThat(privacy.purgeNow(meetingId)).isPositive();
        assertThat(found(ADDRESSES)).isEmpty();
        assertThat(found(NAMES)).isEmpty();
        assertThat(db.fetchCount(STORED_FILE, STORED_FILE.MEETING_ID.eq(meetingId))).isZero();
        assertThat(privacy.purgeNow(meetingId)).as("a second time").isZero();
    }

    @Test
    void afterAYearAddressesAreGoneAndNamesAreNot() throws FileRefused {
        nominate();
        register();
        endedDaysAgo(KeptData.CONTACT.usualDays() + 1);
        privacy.purgeNow(meetingId);
        assertThat(found(ADDRESSES)).isEmpty();
        assertThat(found(List.of("Ombrelune", "Quandtheim"))).contains("`participant`.`family_name`: Ombrelune", "`nomination`.`family_name`: Quandtheim");
        assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.MEETING_ID.eq(meetingId).and(OUTBOX_MESSAGE.BODY.contains("Dear")))).isZero();
    }

    @Test
    void aMeetingWithNomineesOnlyIsReachedByTheNight() throws FileRefused {
        nominate();
        endedDaysAgo(2);
        var over = transactions.<List<Long>>execute(status -> kept.meetingsOver(LocalDate.now()));
        assertThat(over).contains(meetingId);
    }

    @Test
    void guestsAreForgottenOnceTheirLinkHasEnded() {
        nominating.expireLinks(meeting);
        transactions.executeWithoutResult(status -> links.emptyEnded());
        assertThat(db.fetchCount(GUEST_LINK, GUEST_LINK.EMAIL.eq("focalina@example.org"))).isZero();
    }

    @Test
    void participantsReadWhatWasSentToThemAndWhoNominatedThem() throws FileRefused {
        var token = register();
        nominators.propose(token("focalina@example.org"), new Candidate("Example", "Ombrelune", "ombrelune@example.org", null, null, "en", null, null, null));
        var json = new String(own.json(token, Locale.ENGLISH).content(), StandardCharsets.UTF_8);
        assertThat(json).contains("Focalina Example").contains("\"subject\"");
        assertThat(own.pdf(token, Locale.FRENCH).content()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
