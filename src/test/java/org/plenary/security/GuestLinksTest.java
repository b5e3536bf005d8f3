package org.plenary.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.schema.Tables.GUEST_LINK;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.GuestPass.Purpose;
import org.plenary.security.InvalidLink.Reason;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class GuestLinksTest {

    private static final AtomicLong SUBJECTS = new AtomicLong(1_000_000);

    @Autowired
    private GuestLinks links;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private long meetingId;
    private long subject;

    @BeforeEach
    void subject() {
        meetingId = new Planners(db).meeting().id();
        subject = SUBJECTS.incrementAndGet();
    }

    @Test
    void theTokenIsStoredNowhereOnlyItsHash() throws Exception {
        var token = issue(Purpose.CONFIRM);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes()));
        var row = db.fetchSingle(GUEST_LINK, GUEST_LINK.SUBJECT_ID.eq(subject));
        assertThat(row.getTokenHash()).isEqualTo(hash);
        assertThat(row.intoList()).noneMatch(value -> String.valueOf(value).contains(token));
        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(issue(Purpose.CONFIRM)).isNotEqualTo(token);
    }

    @Test
    void openingALinkAsMailScannersDoChangesNothing() {
        var token = issue(Purpose.CONFIRM);
        var before = db.fetchSingle(GUEST_LINK, GUEST_LINK.SUBJECT_ID.eq(subject));
        var pass = links.open(token, Purpose.CONFIRM);
        links.open(token, Purpose.CONFIRM);
        assertThat(db.fetchSingle(GUEST_LINK, GUEST_LINK.SUBJECT_ID.eq(subject))).isEqualTo(before);
        assertThat(pass.subjectId()).isEqualTo(subject);
        assertThat(pass.meetingId()).isEqualTo(meetingId);
        assertThat(pass.email()).isEqualTo("nominee@example.org");
        assertThat(pass.locale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void anExpiredLinkOpensNothing() {
        assertThat(reason(issue(Purpose.CONFIRM, Duration.ofSeconds(-1)), Purpose.CONFIRM)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aLinkThatServesOnceOpensNothingWhenItWasUsed() {
        var token = issue(Purpose.CONFIRM);
        spend(token, Purpose.CONFIRM);
        assertThat(reason(token, Purpose.CONFIRM)).isEqualTo(Reason.USED);
    }

    @Test
    void aLinkForNominatingServesUntilTheDeadline() {
        var token = issue(Purpose.NOMINATE);
        spend(token, Purpose.NOMINATE);
        spend(token, Purpose.NOMINATE);
        assertThat(links.open(token, Purpose.NOMINATE).subjectId()).isEqualTo(subject);
    }

    @Test
    void aRevokedLinkOpensNothing() {
        var token = issue(Purpose.CONFIRM);
        transactions.executeWithoutResult(transaction -> links.revoke(Purpose.CONFIRM, subject));
        assertThat(reason(token, Purpose.CONFIRM)).isEqualTo(Reason.REVOKED);
    }

    @Test
    void aNewLinkReplacesTheOlderOne() {
        var older = issue(Purpose.CONFIRM);
        var newer = issue(Purpose.CONFIRM);
        assertThat(reason(older, Purpose.CONFIRM)).isEqualTo(Reason.REVOKED);
        assertThat(links.open(newer, Purpose.CONFIRM).subjectId()).isEqualTo(subject);
    }

    @Test
    void aLinkForOnePurposeIsUnknownForAnother() {
        assertThat(reason(issue(Purpose.NOMINATE), Purpose.CONFIRM)).isEqualTo(Reason.UNKNOWN);
        assertThat(reason("made-up", Purpose.CONFIRM)).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void aRefusedActLeavesTheLinkUnused() {
        var token = issue(Purpose.CONFIRM);
        transactions.executeWithoutResult(transaction -> {
            links.spend(links.open(token, Purpose.CONFIRM));
            transaction.setRollbackOnly();
        });
        assertThat(links.open(token, Purpose.CONFIRM).subjectId()).isEqualTo(subject);
    }

    @Test
    void ofTwoWhoPressTheButtonAtTheSameMomentOneSpendsTheLink() throws Exception {
        var token = issue(Purpose.CONFIRM);
        var bothHaveOpened = new CyclicBarrier(2);
        Callable<Boolean> press = () -> transactions.execute(transaction -> {
            var pass = links.open(token, Purpose.CONFIRM);
            try {
                bothHaveOpened.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            links.spend(pass);
            return true;
        });
        var spent = 0;
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var pressed : both.invokeAll(List.of(press, press))) {
                try {
                    pressed.get();
                    spent++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfSatisfying(InvalidLink.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.USED));
                }
            }
        }
        assertThat(spent).isEqualTo(1);
    }

    private String issue(Purpose purpose) {
        return issue(purpose, Duration.ofDays(1));
    }

    private String issue(Purpose purpose, Duration validFor) {
        return transactions.execute(transaction -> links.issue(purpose, meetingId, subject, "Example nominee", "nominee@example.org",
                Locale.FRENCH, Instant.now().plus(validFor)));
    }

    private void spend(String token, Purpose purpose) {
        transactions.executeWithoutResult(transaction -> links.spend(links.open(token, purpose)));
    }

    private Reason reason(String token, Purpose purpose) {
        return catchThrowableOfType(InvalidLink.class, () -> links.open(token, purpose)).reason();
    }
}
