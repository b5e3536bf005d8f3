package org.plenary.programme.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.OUTBOX_ATTACHMENT;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;
import static org.plenary.schema.Tables.PARTICIPANT;
import static org.plenary.schema.Tables.PERSONAL_PROGRAMME;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryService;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.meeting.MeetingService;
import org.plenary.participation.ApprovalService;
import org.plenary.participation.DelegationRole;
import org.plenary.participation.InvitationService;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantCategory;
import org.plenary.participation.ParticipantState;
import org.plenary.participation.Participants;
import org.plenary.participation.PrivacyService;
import org.plenary.programme.Move;
import org.plenary.programme.ProgrammeService;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomService;
import org.plenary.programme.Session;
import org.plenary.programme.SessionDraft;
import org.plenary.programme.SessionKind;
import org.plenary.programme.release.Notice.Named;
import org.plenary.programme.release.Notice.Part;
import org.plenary.programme.release.SessionChange.Changed;
import org.plenary.programme.release.SessionChange.Turn;
import org.plenary.retention.KeptData;
import org.plenary.security.InvalidLink;
import org.plenary.security.MeetingRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
@Import(Participants.class)
class ReleaseServiceTest {

    private static final ReleaseNote NO_NOTE = new ReleaseNote(null, null, null);

    @Autowired
    private ReleaseService releases;
    @Autowired
    private NoticeService notices;
    @Autowired
    private PersonalProgrammeService personal;
    @Autowired
    private PublicProgrammeService everybody;
    @Autowired
    private ReleaseFileService files;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private RoomService rooms;
    @Autowired
    private ApprovalService approvals;
    @Autowired
    private InvitationService invitations;
    @Autowired
    private PrivacyService privacy;
    @Autowired
    private HistoryService history;
    @Autowired
    private Participants participants;
    @Autowired
    private Changes changes;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private Participants.Example example;
    private long meeting;
    private LocalDate day;
    private long hall;
    private long annex;

    @BeforeEach
    void aMeetingWithTwoRooms() {
        example = participants.meeting();
        meeting = example.meetingId();
        day = LocalDate.now().plusDays(60);
        hall = rooms.add(meeting, new RoomDraft("Hall", 100, 2, List.of(), List.of())).id();
        annex = rooms.add(meeting, new RoomDraft("Annex", 100, 2, List.of(), List.of())).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Session add(String title, int hour, Long room) {
        return programme.add(meeting, SessionDraft.titled(SessionKind.TRAINING, title, day.atTime(hour, 0), 60, room));
    }

    private Session add(String title, int hour, String chair, List<String> expected, boolean closed) {
        return programme.add(meeting, new SessionDraft(SessionKind.TRAINING, title, null, null, day.atTime(hour, 0), 60, hall, false, chair, null, List.of(), null,
                List.of(), "https://example.org/join", closed, expected, List.of(), null));
    }

    private void move(Session session, int hour, Long room) {
        var now = programme.programme(meeting).session(session.id()).orElseThrow().place();
        programme.move(meeting, List.of(new Move(session.id(), now, now.at(day.atTime(hour, 0)).in(room))));
    }

    private <T> void changeMeeting(Field<T> field, T value) {
        transactions.executeWithoutResult(status -> {
            db.update(MEETING).set(field, value).where(MEETING.ID.eq(meeting)).execute();
            changes.changed(meeting, MeetingService.MEETING, meeting, 1);
        });
    }

    private Release publish() {
        return releases.publish(meeting, releases.upcoming(meeting, Locale.ENGLISH).programme(), NO_NOTE, "They know");
    }

    private Participant enter(String familyName, ParticipantCategory category, String iso2, DelegationRole role) {
        return invitations.invite(meeting, Participants.draft(familyName, category, iso2, role));
    }

    private Participant approved(Participant participant) {
        db.update(PARTICIPANT).set(PARTICIPANT.STATE, ParticipantState.APPROVED.name()).where(PARTICIPANT.ID.eq(participant.id())).execute();
        return participant;
    }

    private List<String> recipients() {
        return db.select(OUTBOX_MESSAGE.RECIPIENT).from(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meeting)).and(OUTBOX_MESSAGE.SUBJECT.contains("release"))
                .fetch(OUTBOX_MESSAGE.RECIPIENT);
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void aReleaseKeepsTheProgrammeOfItsMoment() {
        var budget = add("Budget", 10, hall);
        add("Film", 14, annex);
        programme.add(meeting, SessionDraft.titled(SessionKind.SIDE_EVENT, "Unplaced", null, 45, null));
        assertThat(releases.upcoming(meeting, Locale.ENGLISH).unscheduled()).isEqualTo(1);
        var first = releases.publish(meeting, releases.upcoming(meeting, Locale.ENGLISH).programme(), new ReleaseNote("First", null, "Primera"), null);
        assertThat(first.number()).isEqualTo(1);
        move(budget, 11, annex);
        rooms.edit(meeting, annex, new RoomDraft("Annex", 100, 2, List.of(), List.of()), new RoomDraft("Tent", 100, 2, List.of(), List.of()));
        assertThat(releases.published(meeting, 1).sessions()).extracting(PublishedSession::titleEn, PublishedSession::room)
                .containsExactly(tuple("Budget", "Hall"), tuple("Film", "Annex"));
        var upcoming = releases.upcoming(meeting, Locale.ENGLISH);
        assertThat(upcoming.changes()).extracting(SessionChange::turn).containsExactly(Turn.MOVED, Turn.ELSEWHERE);
        assertThat(((Changed) upcoming.changes().getFirst()).aspects()).isEqualTo(Set.of(Aspect.TIME, Aspect.ROOM));
        programme.remove(meeting, List.of(budget.id()), "No time");
        var second = publish();
        assertThat(second.number()).isEqualTo(2);
        assertThat(releases.changes(meeting, 2)).extracting(SessionChange::turn).containsExactly(Turn.CANCELLED, Turn.ELSEWHERE);
        assertThat(releases.releases(meeting)).extracting(Release::number).containsExactly(2, 1);
        assertThat(releases.releases(meeting).getLast().note().in("fr")).contains("First");
        assertThat(history.ofObject(meeting, ReleaseService.PROGRAMME_RELEASE, 1)).hasSize(1);
        assertThatThrownBy(() -> releases.published(meeting, 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsPublishedThatNobodySawOrThatIsTheSame() {
        var budget = add("Budget", 10, hall);
        var seen = releases.upcoming(meeting, Locale.ENGLISH).programme();
        move(budget, 11, hall);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> releases.publish(meeting, seen, NO_NOTE, null));
        publish();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::publish).satisfies(e ->
                assertThat(e.violations()).extracting(Violation::key).containsExactly("releases.error.nothing-changed"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> releases.publish(meeting, seen, new ReleaseNote("x".repeat(2_001), null, null), null))
                .satisfies(e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("noteEn"));
        assertThat(releases.releases(meeting)).hasSize(1);
    }

    @Test
    void hardFindingsTakeAReasonThatIsKept() {
        add("Budget", 10, hall);
        add("Film", 10, hall);
        var upcoming = releases.upcoming(meeting, Locale.ENGLISH);
        assertThat(upcoming.open()).isNotEmpty();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> releases.publish(meeting, upcoming.programme(), NO_NOTE, " ")).satisfies(e ->
                assertThat(e.violations()).extracting(Violation::field).containsExactly("reason"));
        assertThat(releases.releases(meeting)).isEmpty();
        var release = releases.publish(meeting, upcoming.programme(), NO_NOTE, "The wall between them is open");
        assertThat(release.findings()).hasSameSizeAs(upcoming.open()).allSatisfy(finding -> assertThat(finding.reason()).isEqualTo("The wall between them is open"));
        assertThat(releases.releases(meeting).getFirst().findings()).isEqualTo(release.findings());
        assertThat(releases.upcoming(meeting, Locale.ENGLISH).open()).isEmpty();
    }

    @Test
    void onlyThoseConcernedAreToldAndEachOnce() {
        enter("Chairwoman", ParticipantCategory.EXPERT, null, null);
        enter("Headley", ParticipantCategory.PARTY, "NO", DelegationRole.HEAD);
        enter("Adviser", ParticipantCategory.PARTY, "NO", DelegationRole.ADVISER);
        enter("Bystander", ParticipantCategory.PARTY, "KE", DelegationRole.HEAD);
        var marker = enter("Marker", ParticipantCategory.NGO_INTERNATIONAL, null, null);
        var other = enter("Elsewhere", ParticipantCategory.NGO_INTERNATIONAL, null, null);
        var moved = add("Budget", 10, "Dr. Chairwoman, Example", List.of("Norvège", "Africa"), false);
        var gone = add("Film", 12, "Nobody Known", List.of(), false);
        var same = add("Fish", 14, "Example Bystander", List.of("Kenya"), false);
        publish();
        assertThat(notices.drafts(meeting)).as("the first release").isEmpty();
        personal.mark(participants.token(example, marker), moved.id(), true);
        personal.mark(participants.token(example, marker), gone.id(), true);
        personal.mark(participants.token(example, other), same.id(), true);
        move(moved, 11, annex);
        programme.remove(meeting, List.of(gone.id()), "Nobody came");
        publish();

        var drafts = notices.drafts(meeting).orElseThrow();
        assertThat(drafts.letters()).isEqualTo(3);
        assertThat(drafts.notices()).extracting(Notice::sessionId).containsExactly(moved.id(), gone.id());
        assertThat(drafts.notices().getFirst().named()).containsExactly(new Named("Example Chairwoman", "en", Part.CHAIR), new Named("Example Headley", "en", Part.HEAD_OF_DELEGATION));
        assertThat(drafts.notices().getFirst().marked()).isEqualTo(1);
        assertThat(drafts.notices().getFirst().missing()).containsExactly("Africa");
        assertThat(drafts.notices().getLast().missing()).containsExactly("Nobody Known");
        assertThat(drafts.notices().toString()).as("who marked is nobody's business").doesNotContain("Example Marker");
        assertThat(drafts.notices().getFirst().fields().textFr()).contains("Horaire", "11:00–12:00", "(jusqu’ici", "Salle\u00a0: Annex");
        assertThat(recipients()).isEmpty();

        assertThat(notices.send(meeting, 2)).isEqualTo(3);
        assertThat(recipients()).containsExactlyInAnyOrder("chairwoman@example.org", "headley@example.org", "marker@example.org");
        var letter = participants.letters(example, "marker@example.org").getLast();
        assertThat(letter.getBody()).contains("Budget", "Cancelled. It was to be held").doesNotContain("Fish");
        var calendars = db.selectFrom(OUTBOX_ATTACHMENT).where(OUTBOX_ATTACHMENT.OUTBOX_MESSAGE_ID.eq(letter.getId())).orderBy(OUTBOX_ATTACHMENT.ID).fetch();
        assertThat(calendars).hasSize(2);
        assertThat(unfolded(calendars.getFirst().getContent())).contains("METHOD:REQUEST", "SEQUENCE:2", "UID:session-" + moved.id() + "@", "LOCATION;LANGUAGE=en:Annex",
                "DTSTART;TZID=Africa/Kampala:" + day.toString().replace("-", "") + "T110000", "mailto:marker@example.org");
        assertThat(unfolded(calendars.getLast().getContent())).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "UID:session-" + gone.id() + "@");
        assertThatExceptionOfType(InvalidInput.class).as("twice").isThrownBy(() -> notices.send(meeting, 2));
        assertThat(notices.drafts(meeting)).isEmpty();
        assertThat(releases.releases(meeting).getFirst().told().letters()).isEqualTo(3);
    }

    @Test
    void aNameThatTwoHaveIsNobodys() {
        enter("Twin", ParticipantCategory.EXPERT, null, null);
        enter("Twin", ParticipantCategory.EXPERT, null, null);
        var budget = add("Budget", 10, "Example Twin", List.of(), false);
        publish();
        move(budget, 11, hall);
        publish();
        var notice = notices.drafts(meeting).orElseThrow().notices().getFirst();
        assertThat(notice.named()).isEmpty();
        assertThat(notice.missing()).containsExactly("Example Twin");
    }

    @Test
    void whatIsToldIsEditedOrWithheldFirst() {
        enter("Chairwoman", ParticipantCategory.EXPERT, null, null);
        var budget = add("Budget", 10, "Example Chairwoman", List.of(), false);
        var film = add("Film", 12, "Example Chairwoman", List.of(), false);
        publish();
        move(budget, 11, hall);
        move(film, 13, hall);
        publish();
        var drafts = notices.drafts(meeting).orElseThrow().notices();
        var base = drafts.getFirst().fields();
        notices.edit(meeting, 2, budget.id(), base, new NoticeDraft("The hall is cold: the budget is at eleven", base.textFr(), base.textEs(), false));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> notices.edit(meeting, 2, budget.id(), base, new NoticeDraft("Mine", base.textFr(), base.textEs(), false)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> notices.edit(meeting, 2, budget.id(), base, new NoticeDraft("", base.textFr(), base.textEs(), false)));
        notices.edit(meeting, 2, film.id(), drafts.getLast().fields(), drafts.getLast().fields().withheld(true));
        assertThat(notices.preview(meeting, 2, Locale.ENGLISH).body()).contains("The hall is cold").doesNotContain("Film");
        notices.send(meeting, 2);
        assertThat(participants.letters(example, "chairwoman@example.org").getLast().getBody()).contains("The hall is cold").doesNotContain("Film");
    }

    @Test
    void aLetterIsNoLongerThanAnybodyReads() {
        enter("Chairwoman", ParticipantCategory.EXPERT, null, null);
        var sessions = List.of(add("First", 8, "Example Chairwoman", List.of(), false), add("Second", 9, "Example Chairwoman", List.of(), false),
                add("Third", 10, "Example Chairwoman", List.of(), false), add("Fourth", 11, "Example Chairwoman", List.of(), false));
        publish();
        sessions.forEach(session -> move(session, session.place().startsAt().getHour() + 5, hall));
        publish();
        notices.drafts(meeting).orElseThrow().notices().forEach(notice -> notices.edit(meeting, 2, notice.sessionId(), notice.fields(),
                new NoticeDraft("é".repeat(4_900), "é".repeat(4_900), "é".repeat(4_900), false)));
        notices.send(meeting, 2);
        var letter = participants.letters(example, "chairwoman@example.org").getLast();
        assertThat(letter.getBody()).contains("1 other session has changed, too");
        assertThat(db.fetchCount(OUTBOX_ATTACHMENT, OUTBOX_ATTACHMENT.OUTBOX_MESSAGE_ID.eq(letter.getId()))).isEqualTo(3);
    }

    @Test
    void aReleaseThatNobodyWasToldOfIsOvertakenByTheNext() {
        enter("Chairwoman", ParticipantCategory.EXPERT, null, null);
        var budget = add("Budget", 10, "Example Chairwoman", List.of(), false);
        var film = add("Film", 14, "Example Chairwoman", List.of(), false);
        publish();
        move(budget, 11, hall);
        publish();
        move(film, 15, hall);
        publish();
        assertThat(notices.drafts(meeting).orElseThrow().notices()).extracting(Notice::sessionId).containsExactly(budget.id(), film.id());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> notices.send(meeting, 2));
        assertThat(notices.send(meeting, 3)).isEqualTo(1);
    }

    @Test
    void closedSessionsAreDisclosedToThoseInsideOnly() {
        var observer = participants.token(example, approved(enter("Observer", ParticipantCategory.NGO_INTERNATIONAL, null, null)));
        var delegate = participants.token(example, approved(enter("Delegate", ParticipantCategory.PARTY, "NO", null)));
        var waiting = participants.token(example, enter("Waiting", ParticipantCategory.PARTY, "NO", null));
        var secret = add("Secret budget", 10, "Example Chair", List.of(), true);
        var open = add("Open budget", 12, "Example Chair", List.of(), false);
        assertThatThrownBy(() -> everybody.look(example.code(), Locale.ENGLISH)).isInstanceOf(NotFound.class);
        publish();
        SecurityContextHolder.clearContext();

        var shown = everybody.look(example.code(), Locale.ENGLISH).programme();
        assertThat(shown.toString()).contains("Open budget").doesNotContain("Secret").doesNotContain("example.org/join");
        assertThat(shown.session(secret.id()).orElseThrow()).isEqualTo(secretUndisclosed(secret));
        var feed = unfolded(new String(everybody.calendar(example.code(), Locale.ENGLISH), StandardCharsets.UTF_8));
        assertThat(feed).contains("SUMMARY;LANGUAGE=en:Open budget", "SUMMARY;LANGUAGE=en:Closed session").doesNotContain("Secret").doesNotContain("METHOD")
                .doesNotContain("example.org/join");
        assertThat(personal.look(observer, null).shown().programme().toString()).contains("Open budget", "example.org/join").doesNotContain("Secret");
        assertThat(personal.look(waiting, null).shown().programme().toString()).doesNotContain("Secret");
        assertThat(personal.look(delegate, null).shown().programme().toString()).contains("Secret budget");
        assertThatThrownBy(() -> personal.mark(observer, secret.id(), true)).isInstanceOf(NotFound.class);
        personal.mark(observer, open.id(), true);
        personal.mark(delegate, secret.id(), true);
        assertThat(personal.look(observer, null).marked()).containsExactly(open.id());
        assertThat(personal.look(delegate, null).marked()).containsExactly(secret.id());

        changeMeeting(MEETING.CLOSED, true);
        assertThat(everybody.look(example.code(), Locale.ENGLISH).programme().sessions()).allSatisfy(session -> assertThat(session.title("en")).isEmpty());
        assertThat(personal.look(observer, null).shown().programme().toString()).contains("Open budget");
    }

    private static PublishedSession secretUndisclosed(Session secret) {
        var fields = secret.fields();
        return new PublishedSession(secret.id(), "TRAINING", null, null, null, fields.startsAt(), 60, "Hall", null, null, List.of(), List.of(), null, true, List.of(),
                List.of(), null);
    }

    @Test
    void theAddressOfACalendarIsSecretAndCanBeRenewed() {
        var marker = enter("Marker", ParticipantCategory.PARTY, "NO", null);
        var token = participants.token(example, marker);
        var budget = add("Budget", 10, hall);
        add("Film", 12, hall);
        publish();
        personal.mark(token, budget.id(), true);
        personal.mark(token, budget.id(), true);
        var first = personal.renewFeed(token, Locale.FRENCH);
        assertThat(first).hasSize(43);
        assertThat(unfolded(new String(personal.calendar(first), StandardCharsets.UTF_8))).contains("LANGUAGE=fr:Budget").doesNotContain("Film");
        var second = personal.renewFeed(token, Locale.ENGLISH);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> personal.calendar(first));
        assertThat(new String(personal.calendar(second), StandardCharsets.UTF_8)).contains("Budget");
        assertThat(db.selectFrom(PERSONAL_PROGRAMME).fetch().formatCSV()).doesNotContain(second);
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> personal.calendar(token));
        approvals.cancel(meeting, marker.id(), participants.now(example, marker).version(), "Ill");
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> personal.calendar(second));
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> personal.look(token, null));
    }

    @Test
    void staffMarkForThemselvesAndLoseItWithTheirRole() {
        var budget = add("Budget", 10, hall);
        publish();
        var planners = new Planners(db);
        var reader = planners.account(meeting, MeetingRole.READER);
        var feed = Planners.as(reader, () -> {
            personal.mark(meeting, budget.id(), true);
            return personal.renewFeed(meeting, Locale.ENGLISH);
        });
        assertThat(Planners.as(reader, () -> personal.look(meeting, Locale.ENGLISH)).marked()).containsExactly(budget.id());
        assertThat(personal.look(meeting, Locale.ENGLISH).marked()).as("of another").isEmpty();
        assertThat(new String(personal.calendar(feed), StandardCharsets.UTF_8)).contains("Budget");
        move(budget, 11, hall);
        publish();
        assertThat(notices.drafts(meeting).orElseThrow().notices().getFirst().marked()).isEqualTo(1);
        db.deleteFrom(MEETING_ROLE).where(MEETING_ROLE.ACCOUNT_ID.eq(reader.id())).execute();
        assertThat(notices.drafts(meeting).orElseThrow().letters()).isZero();
        assertThatExceptionOfType(InvalidLink.class).isThrownBy(() -> personal.calendar(feed));
    }

    @Test
    void whatIsMarkedStaysInSightWhenItIsCancelledAndIsForgottenInTime() {
        var token = participants.token(example, enter("Marker", ParticipantCategory.PARTY, "NO", null));
        var budget = add("Budget", 10, hall);
        add("Film", 12, hall);
        publish();
        personal.mark(token, budget.id(), true);
        programme.remove(meeting, List.of(budget.id()), "No time");
        publish();
        var look = personal.look(token, null);
        assertThat(look.cancelled()).extracting(PublishedSession::titleEn).containsExactly("Budget");
        assertThat(look.own()).isEmpty();
        personal.mark(token, budget.id(), false);
        assertThat(personal.look(token, null).cancelled()).isEmpty();
        var over = LocalDate.now().minusDays(KeptData.CONTACT.usualDays() + 1);
        changeMeeting(MEETING.STARTS_ON, over);
        changeMeeting(MEETING.ENDS_ON, over);
        assertThat(db.fetchCount(PERSONAL_PROGRAMME, PERSONAL_PROGRAMME.MEETING_ID.eq(meeting))).isOne();
        privacy.purgeNow(meeting);
        assertThat(db.fetchCount(PERSONAL_PROGRAMME, PERSONAL_PROGRAMME.MEETING_ID.eq(meeting))).isZero();
    }

    @Test
    void everyPaperIsThereInEachLanguage() {
        add("Budget", 10, "Example Chair", List.of(), false);
        add("Secret budget", 12, "Example Chair", List.of(), true);
        add("Roomless", 14, (Long) null);
        publish();
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))) {
            for (var paper : ReleaseFileService.Paper.values()) {
                var file = files.file(meeting, 1, paper, language);
                assertThat(file.name()).contains("-programme-1-" + language.getLanguage());
                assertThat(new String(file.content(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo(paper == ReleaseFileService.Paper.TABLE ? "PK" : "%P");
            }
        }
    }
}
