package org.plenary.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Clock;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.CorrespondenceService.Dispatch;
import org.plenary.correspondence.CorrespondenceService.Undelivered;
import org.plenary.correspondence.LetterText.Link;
import org.plenary.live.Changes;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.GuestLinks;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class CorrespondenceServiceTest {

    @Autowired
    private CorrespondenceService correspondence;
    @Autowired
    private OutboxRepository letters;
    @Autowired
    private Rights rights;
    @Autowired
    private Outbox outbox;
    @Autowired
    private GuestLinks links;
    @Autowired
    private PublicAddress address;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Changes changes;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private ObjectProvider<OutboxDelivery> delivery;
    @Autowired
    private Clock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DSLContext db;

    private ExampleMeetings examples;
    private ExampleMeetings.Meeting meeting;
    private AccountPrincipal lead;

    @BeforeEach
    void aMeetingWithALead() {
        db.deleteFrom(OUTBOX_MESSAGE).execute();
        examples = new ExampleMeetings(db);
        meeting = examples.meeting();
        lead = examples.person();
        examples.grant(meeting, lead, MeetingRole.LEAD_ORGANISER);
        ExampleMeetings.signIn(lead);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withoutAMailServerLettersWaitAndThePageSaysSo() {
        put("Invitation", "Text");
        assertThat(correspondence.dispatch()).isEqualTo(Dispatch.NO_SERVER);
        assertThat(correspondence.page(meeting.id(), LetterFilter.ALL, LetterOrder.NEWEST_FIRST, 0, 10)).singleElement()
                .satisfies(letter -> assertThat(letter.state()).isEqualTo(LetterState.WAITING));
    }

    @Test
    void myLettersAreThoseOfMeetingsWhoseCorrespondenceMyRoleMaySee() {
        put("Mine", "Text");
        var asCoOrganiser = meetingOf(lead, MeetingRole.CO_ORGANISER);
        put(asCoOrganiser, "Ours", "Text");
        for (var role : new MeetingRole[] {MeetingRole.CONTRIBUTOR, MeetingRole.TRANSLATOR, MeetingRole.READER}) {
            put(meetingOf(lead, role), "Not for a " + role, "Text");
        }
        put(meetingOf(examples.person(), MeetingRole.LEAD_ORGANISER), "Of others", "Text");

        assertThat(correspondence.page(LetterFilter.ALL, new LetterOrder(LetterOrder.By.SUBJECT, false), 0, 10))
                .extracting(LetterRow::subject).containsExactly("Mine", "Ours");
        assertThat(correspondence.count(LetterFilter.ALL)).isEqualTo(2);
    }

    @Test
    void aLetterOfAnotherMeetingIsNotFoundAndOneWithoutTheRightIsRefused() {
        var foreign = meetingOf(examples.person(), MeetingRole.LEAD_ORGANISER);
        var id = put(foreign, "Of others", "Text");
        assertThatThrownBy(() -> correspondence.get(meeting.id(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correspondence.retry(meeting.id(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correspondence.get(foreign.id(), id)).isInstanceOf(Refused.class);
        assertThat(correspondence.find(id)).isEmpty();
    }

    @Test
    void theSearchCoversSubjectAndRecipientButNeverTheBody() {
        put("Désignation d’experts", "secret-words");
        assertThat(correspondence.count(meeting.id(), new LetterFilter("designation", null))).isEqualTo(1);
        assertThat(correspondence.count(meeting.id(), new LetterFilter("NOMINEE@", null))).isEqualTo(1);
        assertThat(correspondence.count(meeting.id(), new LetterFilter("secret-words", null))).isZero();
        assertThat(correspondence.count(meeting.id(), new LetterFilter("100%", null))).isZero();
        assertThat(correspondence.count(meeting.id(), new LetterFilter(null, LetterState.FAILED))).isZero();
    }

    @Test
    void aCoOrganiserReadsTheLetterButNotTheLinkThatActsForTheNominee() {
        var token = transaction.execute(status -> links.issue(Purpose.CONFIRM, meeting.id(), 1, "Example Nominee", "nominee@example.org",
                Locale.ENGLISH, clock.instant().plusSeconds(60)));
        var link = address.of("/confirm/" + token);
        var id = put("Nomination", "Please confirm: " + link + " – programme: " + address.of("/m/x"));

        var shown = correspondence.get(meeting.id(), id);

        assertThat(shown.masked()).isTrue();
        assertThat(shown.toString()).doesNotContain(token);
        assertThat(shown.body()).contains(new Link(address.of("/m/x"))).doesNotContain(new Link(link));

        var inDemonstration = transaction.execute(status -> demonstration().get(meeting.id(), id));
        assertThat(inDemonstration.body()).contains(new Link(link));
        assertThat(inDemonstration.masked()).isFalse();
    }

    @Test
    void aFailedLetterCanBeSentAgainOnceAndTheTrailSaysByWhom() {
        var id = put("Invitation", "Text");
        assertThatThrownBy(() -> correspondence.retry(meeting.id(), id)).as("it waits").isInstanceOf(NotFound.class);
        transaction.executeWithoutResult(status -> letters.markFailed(letters.claim(clock.instant(), OutboxDelivery.CLAIM).orElseThrow(),
                new DeliveryFailure(DeliveryFailure.Reason.RECIPIENT_REFUSED, "550 No such mailbox")));
        assertThat(correspondence.undelivered()).containsExactly(new Undelivered(meeting.code(), "Meeting " + meeting.code(), 1));
        assertThat(correspondence.find(meeting.id(), id).orElseThrow().failure().detail()).isEqualTo("550 No such mailbox");

        correspondence.retry(meeting.id(), id);

        var letter = correspondence.find(meeting.id(), id).orElseThrow();
        assertThat(letter.state()).isEqualTo(LetterState.WAITING);
        assertThat(letter.failure()).isNull();
        assertThat(correspondence.undelivered()).isEmpty();
        var entry = db.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(Outbox.LETTER).and(AUDIT_ENTRY.ENTITY_ID.eq(id)));
        assertThat(entry.getAction()).isEqualTo("RETRIED");
        assertThat(entry.getActorAccountId()).isEqualTo(lead.id());
        assertThat(entry.getBeforeJson()).contains("FAILED");
        assertThatThrownBy(() -> correspondence.retry(meeting.id(), id)).isInstanceOf(NotFound.class);
    }

    private CorrespondenceService demonstration() {
        return new CorrespondenceService(letters, rights, address, audit, changes, events, clock, delivery, true);
    }

    private ExampleMeetings.Meeting meetingOf(AccountPrincipal person, MeetingRole role) {
        var other = examples.meeting();
        examples.grant(other, person, role);
        return other;
    }

    private long put(String subject, String body) {
        return put(meeting, subject, body);
    }

    private long put(ExampleMeetings.Meeting where, String subject, String body) {
        transaction.executeWithoutResult(status -> outbox.put(
                new Letter(where.id(), "nominee@example.org", "Example Nominee", Locale.ENGLISH, subject, body)));
        return db.select(OUTBOX_MESSAGE.ID).from(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(where.id()))
                .orderBy(OUTBOX_MESSAGE.ID.desc()).limit(1).fetchSingle(OUTBOX_MESSAGE.ID);
    }
}
