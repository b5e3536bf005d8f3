package org.plenary.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.correspondence.NoticePreferences.Digest;
import org.plenary.correspondence.NoticePreferences.Mentions;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class SummaryMailTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2016-10-03T06:00:00Z");

    @Autowired
    private SummaryMail digest;
    @Autowired
    private NoticePreferencesService notices;
    @Autowired
    private DSLContext db;

    private Planners.Example meeting;
    private AccountPrincipal account;

    @BeforeEach
    void somebodyWhoseLetterFailed() {
        meeting = new Planners(db).meeting();
        account = new Planners(db).account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        db.update(ACCOUNT).set(ACCOUNT.DIGEST_ON, LocalDate.of(2016, 9, 26)).set(ACCOUNT.LANGUAGE, "fr").where(ACCOUNT.ID.eq(account.id())).execute();
        fail();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void fail() {
        db.insertInto(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.MESSAGE_ID, UUID.randomUUID().toString()).set(OUTBOX_MESSAGE.MEETING_ID, meeting.id())
                .set(OUTBOX_MESSAGE.RECIPIENT, "nobody@example.org").set(OUTBOX_MESSAGE.LANGUAGE, "en").set(OUTBOX_MESSAGE.SUBJECT, "Example")
                .set(OUTBOX_MESSAGE.BODY, "Example").set(OUTBOX_MESSAGE.STATE, "FAILED").set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, Instant.now())
                .set(OUTBOX_MESSAGE.CREATED_AT, Instant.now()).execute();
    }

    private Result<OutboxMessageRecord> letters() {
        return db.fetch(OUTBOX_MESSAGE, OUTBOX_MESSAGE.RECIPIENT.eq(account.getUsername()));
    }

    @Test
    void eachMondayOneLetterTellsInOnesOwnLanguageWhatWaits() {
        digest.sendDue(MONDAY.minusHours(2));
        assertThat(letters()).isEmpty();
        digest.sendDue(MONDAY);
        digest.sendDue(MONDAY);
        digest.sendDue(MONDAY.plusDays(3));
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Plenary\u00a0: 1 point vous attend cette semaine");
            assertThat(letter.getBody()).contains(account.name(), "Example " + meeting.code(), "/m/" + meeting.code() + "/correspondence");
        });
        digest.sendDue(MONDAY.plusDays(7));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void whoTurnedItOffOrMayNotSignInGetsNone() {
        db.update(ACCOUNT).set(ACCOUNT.DIGEST, "NONE").where(ACCOUNT.ID.eq(account.id())).execute();
        digest.sendDue(MONDAY);
        db.update(ACCOUNT).set(ACCOUNT.DIGEST, "WEEKLY").set(ACCOUNT.ENABLED, false).where(ACCOUNT.ID.eq(account.id())).execute();
        digest.sendDue(MONDAY);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whereNothingWaitsNoneIsSent() {
        db.deleteFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meeting.id())).execute();
        digest.sendDue(MONDAY);
        assertThat(letters()).isEmpty();
    }

    @Test
    void anAdministratorIsAlwaysToldTheHeadOfTheAuditChain() {
        db.deleteFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.MEETING_ID.eq(meeting.id())).execute();
        db.update(ACCOUNT).set(ACCOUNT.PLATFORM_ROLE, "ADMINISTRATOR").set(ACCOUNT.LANGUAGE, "en").where(ACCOUNT.ID.eq(account.id())).execute();
        digest.sendDue(MONDAY);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Plenary: your weekly summary");
            assertThat(letter.getBody()).contains("Audit trail: ").containsPattern("\\n[0-9a-f]{64}\\n");
        });
    }

    @Test
    void whoWantsItDailyGetsItEachMorningAndNothingOfMutedMeetings() {
        Planners.signIn(account);
        notices.prefer(Digest.DAILY, Mentions.IN_DIGEST);
        digest.sendDue(MONDAY);
        digest.sendDue(MONDAY.plusHours(3));
        digest.sendDue(MONDAY.plusDays(1).minusHours(2));
        assertThat(letters()).hasSize(1);
        digest.sendDue(MONDAY.plusDays(1));
        assertThat(letters()).hasSize(2).last().satisfies(letter -> assertThat(letter.getSubject()).isEqualTo("Plenary\u00a0: 1 point vous attend"));
        Planners.signIn(account);
        notices.mute(meeting.id(), true);
        digest.sendDue(MONDAY.plusDays(2));
        assertThat(letters()).hasSize(2);
        assertThat(notices.preferences().muted()).containsExactly(meeting.id());
    }
}
