package org.plenary.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenary.notification.Secretariats.draft;
import static org.plenary.notification.Secretariats.parties;
import static org.plenary.notification.Secretariats.person;
import static org.jooq.impl.DSL.select;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.NOTIFICATION_LETTER;
import static org.plenary.schema.Tables.NOTIFICATION_MAILING;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.correspondence.DeliveryFailure;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay;
import org.plenary.notification.Addressee.Delivery;
import org.plenary.notification.Mailing.Audience;
import org.plenary.notification.Mailing.Kind;
import org.plenary.notification.NotificationAddresseeService.Address;
import org.plenary.notification.Secretariats.Secretariat;
import org.plenary.security.InvalidLink;
import org.plenary.security.MeetingRole;
import org.plenary.security.PlatformRole;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
@Import(Secretariats.class)
class NotificationServiceTest {

    @Autowired
    private Secretariats secretariats;
    @Autowired
    private NotificationService notifications;
    @Autowired
    private NotificationAddresseeService addressees;
    @Autowired
    private NotifiedGuestService guests;
    @Autowired
    private PlannedReminders reminders;
    @Autowired
    private MailingRepository mailings;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DSLContext db;
    private Secretariat secretariat;

    @BeforeEach
    void aSecretariat() {
        secretariat = secretariats.secretariat();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void numbersAreTakenInTheIssuingTransactionWithoutGapsOrDoubles() throws Exception {
        var drafts = new ArrayList<Notification>();
        for (var i = 0; i < 6; i++) {
            var draft = notifications.create(draft(secretariat, List.of()));
            addressees.address(draft.id(), parties());
            drafts.add(draft);
        }
        var refused = notifications.create(draft(secretariat, List.of()));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> notifications.issue(refused.id(), refused.version()))
                .satisfies(e -> assertThat(e.violations().getFirst().key()).isEqualTo("notification.error.nobody"));
        var together = new CyclicBarrier(drafts.size());
        var issued = new ArrayList<Future<Notification>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            drafts.forEach(draft -> issued.add(threads.submit((Callable<Notification>) () -> {
                together.await();
                return Planners.as(secretariat.staff(), () -> notifications.issue(draft.id(), draft.version()));
            })));
        }
        var sequences = new ArrayList<Integer>();
        for (var one : issued) {
            sequences.add(one.get().number().sequence());
        }
        assertThat(sequences).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theNextNumberFollowsThoseEnteredFromBefore() {
        var year = LocalDate.now().getYear();
        var entered = notifications.enter(draft(secretariat, List.of()), year + "/17", LocalDate.now(), "the former register");
        assertThat(entered.cited()).isEqualTo(year + "/017");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> notifications.enter(draft(secretariat, List.of()), year + "/0017", LocalDate.now(), "the former register"))
                .satisfies(e -> assertThat(e.violations().getFirst().key()).isEqualTo("notification.error.number-taken"));
        assertThat(secretariats.issued(secretariat, List.of()).number().sequence()).isEqualTo(18);
        assertThat(notifications.page(new NotificationFilter(year + "/17", null, null, null), new NotificationOrder(NotificationOrder.By.NUMBER, true), 0, 10))
                .extracting(NotificationRow::id).containsExactly(entered.id());
    }

    @Test
    void eachAddressGetsOneLetterInItsLanguageAndWhoHasNoneIsSaid() {
        var issued = secretariats.issued(secretariat, List.of());

        assertThat(addressees.addressees(issued.id())).extracting(one -> one.who().iso2(), Addressee::delivery).containsExactlyInAnyOrder(
                tuple("AU", Delivery.WAITING), tuple("TG", Delivery.WAITING),
                tuple("PE", Delivery.NO_ADDRESS));
        var letters = letters(issued.id());
        assertThat(letters).hasSize(2);
        assertThat(letters.get("tg@example.org")).contains("n’existe pas dans votre langue").contains("Please review the options.").contains("/notified/");
        assertThat(letters.get("au@example.org")).doesNotContain("not available").contains("The Executive Secretary").contains("Replies are awaited by");
        var mailing = addressees.mailings(issued.id()).getFirst();
        var addressee = addressees.addressees(issued.id()).getFirst();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> mailings.insertLetters(mailing.id(),
                List.of(new MailingRepository.Written(addressee.id(), "another", "en"))))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void doublesAreMergedByAddressBeforeAnythingIsSent() {
        var draft = notifications.create(draft(secretariat, List.of()));
        var groups = new Groups(true, List.of(), false, false, List.of(person("AU@example.org"), person("someone@example.org")));
        var preview = addressees.preview(draft.id(), groups);
        assertThat(preview.letters()).isEqualTo(3);
        assertThat(preview.merged()).isEqualTo(1);
        assertThat(preview.withoutAddress()).extracting(Recipient::iso2).containsExactly("PE");
        assertThat(preview.byLanguage()).isEqualTo(Map.of("en", 2L, "fr", 1L));
        addressees.address(draft.id(), groups);
        addressees.address(draft.id(), groups);
        assertThat(addressees.addressees(draft.id())).hasSize(4);
    }

    @Test
    void aLanguageWithASubjectNeedsItsTextBeforeItIsIssued() {
        var fields = ThreeWay.with(draft(secretariat, List.of()), Map.of("subjectFr", "Société civile"));
        var draft = notifications.create(fields);
        addressees.address(draft.id(), parties());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> notifications.issue(draft.id(), draft.version()))
                .satisfies(e -> assertThat(e.violations()).extracting("field").containsExactly("textFr"));
        assertThat(notifications.get(draft.id()).state()).isEqualTo(NotificationState.DRAFT);
    }

    @Test
    void twoWhoEditDifferentFieldsBothKeepTheirsAndTheSameFieldIsAConflict() {
        var draft = notifications.create(draft(secretariat, List.of()));
        var base = draft.fields();
        notifications.edit(draft.id(), base, ThreeWay.with(base, Map.of("subjectFr", "Société civile")));
        var merged = notifications.edit(draft.id(), base, ThreeWay.with(base, Map.of("textFr", "Le texte")));
        assertThat(merged.fields().subjectFr()).isEqualTo("Société civile");
        assertThat(merged.fields().textFr()).isEqualTo("Le texte");
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> notifications.edit(draft.id(), base, ThreeWay.with(base, Map.of("subjectFr", "Les ONG"))));
    }

    @Test
    void correctionsAndExtensionsGoToTheSameAddresseesUnderTheSameNumber() {
        var issued = secretariats.issued(secretariat, List.of());
        var corrected = notifications.correct(issued.id(), issued.version(), new Note("Read 11.11 for 11.10.", null, null));
        assertThat(corrected.state()).isEqualTo(NotificationState.CORRECTED);
        assertThat(corrected.cited()).isEqualTo(issued.cited());
        assertThat(subjects(issued.id())).anyMatch(subject -> subject.contains(issued.cited() + " Corr.1"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() ->
                        notifications.extend(issued.id(), corrected.version(), LocalDateTime.now().plusDays(2), Note.NONE))
                .satisfies(e -> assertThat(e.violations().getFirst().key()).isEqualTo("notification.error.not-later"));
        var extended = notifications.extend(issued.id(), corrected.version(), LocalDateTime.now().plusDays(60), Note.NONE);
        assertThat(extended.state()).isEqualTo(NotificationState.EXTENDED);
        assertThat(addressees.mailings(issued.id())).extracting(Mailing::kind, Mailing::letters).containsExactly(
                tuple(Kind.ORIGINAL, 2), tuple(Kind.CORRECTION, 2),
                tuple(Kind.EXTENSION, 2));
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedWhereThatIsAsked() throws Exception {
        var issued = secretariats.issued(secretariat, List.of());
        guests.respond(secretariats.token(issued.id(), "au@example.org"), "en", "We support option 2.", null, null);
        guests.acknowledge(secretariats.token(issued.id(), "tg@example.org"));
        assertThat(addressees.remind(issued.id(), Audience.NOT_ANSWERED, Note.NONE)).isEqualTo(1);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> addressees.remind(issued.id(), Audience.NOT_ACKNOWLEDGED, Note.NONE))
                .satisfies(e -> assertThat(e.violations().getFirst().key()).isEqualTo("notification.error.nobody-to-remind"));
        assertThat(addressees.mailings(issued.id())).filteredOn(one -> one.kind() == Kind.REMINDER).hasSize(1);
    }

    @Test
    void aPlannedReminderGoesOutOnceAndNotBeforeItsTime() {
        var issued = secretariats.issued(secretariat, List.of());
        addressees.planReminder(issued.id(), LocalDateTime.now(issued.zone()).plusDays(3), Audience.ALL, Note.NONE);
        reminders.sendNext();
        assertThat(addressees.mailings(issued.id())).filteredOn(one -> one.kind() == Kind.REMINDER).extracting(Mailing::sentAt).containsOnlyNulls();
        db.update(NOTIFICATION_MAILING).set(NOTIFICATION_MAILING.DUE_AT, Instant.now().minusSeconds(60))
                .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(issued.id())).and(NOTIFICATION_MAILING.KIND.eq("REMINDER")).execute();
        while (reminders.sendNext()) {
            assertThat(addressees.mailings(issued.id())).filteredOn(one -> one.kind() == Kind.REMINDER).extracting(Mailing::letters).containsOnly(2);
        }
        assertThat(addressees.mailings(issued.id())).filteredOn(one -> one.kind() == Kind.REMINDER).extracting(Mailing::letters).containsExactly(2);
    }

    @Test
    void anAddressThatCameBackIsLeftInPeaceUntilItIsCorrected() {
        var issued = secretariats.issued(secretariat, List.of());
        var togo = addressees.addressees(issued.id()).stream().filter(one -> "TG".equals(one.who().iso2())).findFirst().orElseThrow();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> addressees.markBounced(issued.id(), togo.id(), "550 no such mailbox"))
                .satisfies(e -> assertThat(e.violations().getFirst().key()).isEqualTo("notification.error.nothing-sent"));
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "SENT").where(OUTBOX_MESSAGE.RECIPIENT.eq("tg@example.org")).execute();
        assertThat(addressees.progress(issued.id())).extracting(Progress::sent, Progress::returned).containsExactly(1, 0);
        addressees.markBounced(issued.id(), togo.id(), "550 no such mailbox");
        assertThat(addressees.progress(issued.id())).as("what came back was not sent").isEqualTo(new Progress(0, 1, 0, 1));
        assertThat(addressees.remind(issued.id(), Audience.ALL, Note.NONE)).as("Australia alone").isEqualTo(1);
        var old = secretariats.token(issued.id(), "tg@example.org");

        addressees.correctAddress(issued.id(), togo.id(), new Address("tg@example.org"), new Address("new-tg@example.org"));

        assertThat(letters(issued.id())).containsKey("new-tg@example.org");
        assertThatThrownBy(() -> guests.look(old, null)).isInstanceOf(InvalidLink.class);
        assertThat(guests.look(secretariats.token(issued.id(), "new-tg@example.org"), Locale.FRENCH).notification().id()).isEqualTo(issued.id());
    }

    @Test
    void anAddressThatSomebodyElseCorrectedMeanwhileIsShownAndNotOverwritten() {
        var issued = secretariats.issued(secretariat, List.of());
        var togo = addressees.addressees(issued.id()).stream().filter(one -> "TG".equals(one.who().iso2())).findFirst().orElseThrow();
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "FAILED").where(OUTBOX_MESSAGE.RECIPIENT.eq("tg@example.org")).execute();
        var base = new Address("tg@example.org");
        var theirs = new Address("theirs@example.org");
        addressees.correctAddress(issued.id(), togo.id(), base, theirs);
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> addressees.correctAddress(issued.id(), togo.id(), base, new Address("mine@example.org")))
                .satisfies(e -> assertThat(e.conflicts()).containsExactly(new ThreeWay.Conflict("email", "tg@example.org", "theirs@example.org", "mine@example.org")));
        addressees.correctAddress(issued.id(), togo.id(), base, theirs);
        assertThat(addressees.addressees(issued.id())).extracting(one -> one.who().email()).contains("theirs@example.org").doesNotContain("tg@example.org", "mine@example.org");
    }

    @Test
    void whileTheMailServerIsDownItIsToldThatLettersWaitAndWhenTheyAreTriedAgain() {
        var issued = secretariats.issued(secretariat, List.of());
        assertThat(addressees.standstill(issued.id())).as("none was tried").isEmpty();
        var later = Instant.now().plusSeconds(240).truncatedTo(ChronoUnit.SECONDS);
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.LAST_ERROR, "UNREACHABLE Connection refused").set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, later)
                .where(OUTBOX_MESSAGE.MESSAGE_ID.in(select(NOTIFICATION_LETTER.MESSAGE_ID).from(NOTIFICATION_LETTER)
                        .join(NOTIFICATION_MAILING).on(NOTIFICATION_MAILING.ID.eq(NOTIFICATION_LETTER.MAILING_ID))
                        .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(issued.id())))).execute();
        assertThat(addressees.standstill(issued.id())).hasValueSatisfying(why -> {
            assertThat(why.failure().reason()).isEqualTo(DeliveryFailure.Reason.UNREACHABLE);
            assertThat(why.nextTry()).isEqualTo(later);
        });
        assertThat(addressees.addressees(issued.id())).filteredOn(one -> one.delivery() == Addressee.Delivery.WAITING).isNotEmpty()
                .allSatisfy(one -> assertThat(one.nextTry()).isEqualTo(later));
    }

    @Test
    void othersReadWhatWasIssuedAboutAMeetingTheySeeAndNothingElse() {
        var meeting = new Planners(db).meeting();
        var reader = new Planners(db).account(meeting.id(), MeetingRole.READER);
        var stranger = secretariats.staff(reader.organisationId(), "EX", PlatformRole.MEMBER);
        grant(meeting.id());
        var draft = notifications.create(draft(secretariat, List.of(meeting.id())));
        var issued = secretariats.issued(secretariat, List.of(meeting.id()));
        var other = secretariats.issued(secretariat, List.of());
        Planners.signIn(reader);
        assertThat(notifications.page(NotificationFilter.ALL, new NotificationOrder(NotificationOrder.By.NUMBER, true), 0, 10)).extracting(NotificationRow::id)
                .containsExactly(issued.id());
        assertThatThrownBy(() -> notifications.get(draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notifications.get(other.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notifications.edit(issued.id(), issued.fields(), issued.fields())).isInstanceOf(AccessDeniedException.class);
        Planners.signIn(stranger);
        assertThat(notifications.count(NotificationFilter.ALL)).isZero();
        secretariats.secretariat();
        assertThat(notifications.count(NotificationFilter.ALL)).as("another secretariat").isZero();
        assertThatThrownBy(() -> notifications.close(issued.id(), issued.version())).isInstanceOf(NotFound.class);
    }

    @Test
    void aLineThatIsNoAddressIsSaidWithItsNumber() {
        var read = RecipientLines.read("Amina Ñandú <amina@example.org>\n\nnobody\nB <amina@EXAMPLE.org>,\nC <c@example.org>;", "fr");
        assertThat(read.recipients()).extracting(Recipient::name).containsExactly("Amina Ñandú", "C");
        assertThat(read.mistakes()).extracting(one -> one.line() + " " + one.violation().key()).containsExactly("3 error.email", "4 notification.error.line-twice");
    }

    private void grant(long meetingId) {
        db.insertInto(MEETING_ROLE).set(MEETING_ROLE.MEETING_ID, meetingId)
                .set(MEETING_ROLE.ACCOUNT_ID, secretariat.staff().id())
                .set(MEETING_ROLE.ROLE, MeetingRole.LEAD_ORGANISER.name())
                .set(MEETING_ROLE.GRANTED_AT, Instant.now()).execute();
    }

    /** @return the last body by address */
    private Map<String, String> letters(long notificationId) {
        return db.select(OUTBOX_MESSAGE.RECIPIENT, OUTBOX_MESSAGE.BODY).from(OUTBOX_MESSAGE)
                .join(NOTIFICATION_LETTER).on(NOTIFICATION_LETTER.MESSAGE_ID.eq(OUTBOX_MESSAGE.MESSAGE_ID))
                .join(NOTIFICATION_MAILING).on(NOTIFICATION_MAILING.ID.eq(NOTIFICATION_LETTER.MAILING_ID))
                .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId)).orderBy(OUTBOX_MESSAGE.ID)
                .fetchStream().collect(Collectors.toMap(Record2::value1, Record2::value2, (earlier, later) -> later));
    }

    private List<String> subjects(long notificationId) {
        return db.select(OUTBOX_MESSAGE.SUBJECT).from(OUTBOX_MESSAGE)
                .join(NOTIFICATION_LETTER).on(NOTIFICATION_LETTER.MESSAGE_ID.eq(OUTBOX_MESSAGE.MESSAGE_ID))
                .join(NOTIFICATION_MAILING).on(NOTIFICATION_MAILING.ID.eq(NOTIFICATION_LETTER.MAILING_ID))
                .where(NOTIFICATION_MAILING.NOTIFICATION_ID.eq(notificationId)).fetch(OUTBOX_MESSAGE.SUBJECT);
    }
}
