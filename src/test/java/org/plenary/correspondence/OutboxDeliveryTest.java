package org.plenary.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.correspondence.DeliveryFailure.Reason;
import org.plenary.live.Changes;
import org.plenary.schema.tables.records.OutboxMessageRecord;
import org.plenary.shell.Messages;
import org.plenary.startup.StartRefused;
import org.plenary.support.Payload;
import org.plenary.support.SlowMailServer;
import org.plenary.support.TestDatabase;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutboxDeliveryTest {

    private static final String TOKEN = "q8Zr-1_kD0vYw5mJ3uXcT7aBnE2sFhG9LpRiOtQyVzM";

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2016-03-01T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static final TestDatabase.Schema DATABASE = TestDatabase.freshSchema();

    private final OutboxRepository letters = new OutboxRepository(DATABASE.dsl());
    private final SetClock clock = new SetClock();
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        DATABASE.dsl().deleteFrom(OUTBOX_MESSAGE).execute();
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void aLetterArrivesAsWrittenAndItsLinkIsThenForgottenHere() throws Exception {
        var id = put("nominee@example.org", "Amina Ñandú", "Désignation – Entebbe", "Madame,\n\nhttps://plenary.example.org/confirm/" + TOKEN + "\n");

        deliveryTo(mailServer.getSmtp().getPort()).sendDue();

        var received = mailServer.getReceivedMessages();
        assertThat(received).hasSize(1);
        var mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("Désignation – Entebbe");
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat((String) mail.getContent()).contains("Madame,").contains("/confirm/" + TOKEN);
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + row(id).getMessageId() + "@example.org>");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("plenary@example.org"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Secrétariat");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Amina Ñandú");
        var row = row(id);
        assertThat(row.getState()).isEqualTo("SENT");
        assertThat(row.getSentAt()).isEqualTo(clock.now);
        assertThat(row.getBody()).isEqualTo("Madame,\n\nhttps://plenary.example.org/confirm/•••\n");
    }

    @Test
    void whatIsDueLongestGoesFirst() throws Exception {
        put("parties@example.org", "Example", "Notification", "Text");
        letters.insert(new Letter(null, "planner@example.org", null, Locale.ENGLISH, "Your link", "Text"), clock.now, clock.now.minus(Duration.ofDays(1)));

        deliveryTo(mailServer.getSmtp().getPort()).sendDue();

        assertThat(mailServer.getReceivedMessages()).extracting(MimeMessage::getSubject).containsExactly("Your link", "Notification");
    }

    @Test
    void whatGoesWithALetterArrivesAsItIs() throws Exception {
        var calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Présidence\r\nEND:VCALENDAR\r\n";
        letters.insert(new Letter(null, "chair@example.org", null, Locale.FRENCH, "Programme", "Texte",
                List.of(new Letter.Attachment("session-7.ics", "text/calendar; charset=utf-8; method=REQUEST", calendar))), clock.now, clock.now);

        deliveryTo(mailServer.getSmtp().getPort()).sendDue();

        var parts = (MimeMultipart) mailServer.getReceivedMessages()[0].getContent();
        var attached = parts.getBodyPart(parts.getCount() - 1);
        assertThat(attached.getFileName()).isEqualTo("session-7.ics");
        assertThat(attached.getContentType()).contains("text/calendar").contains("method=REQUEST");
        assertThat(new String(attached.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(calendar);
    }

    @Test
    void aLineBreakInASubjectOrANameMakesNoHeader() throws Exception {
        put("nominee@example.org", "A\r\nBcc: b@example.org", "Subject\r\nBcc: c@example.org", "Text");

        deliveryTo(mailServer.getSmtp().getPort()).sendDue();

        var mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Subject Bcc: c@example.org");
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void noPayloadInASubjectANameOrTheNameOfAFileMakesAHeaderAnAddresseeOrAPart() throws Exception {
        var payloads = Payload.all().stream().filter(one -> one.category().equals("header") || one.text().matches("(?s).*\\p{Cntrl}.*")).map(Payload::text).toList();
        payloads.forEach(payload -> letters.insert(new Letter(null, "nominee@example.org", payload, Locale.FRENCH, "x" + payload, payload,
                List.of(new Letter.Attachment(payload.substring(0, Math.min(payload.length(), 120)), "text/plain; charset=utf-8", payload))), clock.now, clock.now));

        var delivery = deliveryTo(mailServer.getSmtp().getPort());
        while (mailServer.getReceivedMessages().length < payloads.size()) {
            var before = mailServer.getReceivedMessages().length;
            delivery.sendDue();
            assertThat(mailServer.getReceivedMessages()).hasSizeGreaterThan(before);
        }

        assertThat(mailServer.getReceivedMessages()).allSatisfy(mail -> {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).extracting(one -> ((InternetAddress) one).getAddress()).containsExactly("nominee@example.org");
            assertThat(mail.getSubject()).startsWith("x").doesNotContain("\n", "\r");
            assertThat(((MimeMultipart) mail.getContent()).getCount()).isEqualTo(2);
            assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getContentType()).startsWith("text/plain");
            assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getAllHeaders().asIterator()).toIterable()
                    .extracting(header -> header.getName().toLowerCase(Locale.ROOT)).isSubsetOf("content-type", "content-transfer-encoding", "content-disposition");
        });
    }

    @Test
    void whileTheServerIsDownLettersWaitAndAreSentOnceItIsUp() throws Exception {
        var port = mailServer.getSmtp().getPort();
        mailServer.stop();
        var first = put("one@example.org", null, "One", "Text");
        var second = put("two@example.org", null, "Two", "Text");
        var delivery = deliveryTo(port);

        delivery.sendDue();

        assertThat(row(first).getState()).isEqualTo("WAITING");
        assertThat(failure(first).reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(row(first).getNextAttemptAt()).isEqualTo(clock.now.plus(Duration.ofMinutes(1)));
        assertThat(row(second).getAttempts()).as("what every letter would meet is not tried on the next one").isZero();

        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            delivery.sendDue();
            assertThat(Arrays.stream(again.getReceivedMessages()).map(OutboxDeliveryTest::subject)).containsExactly("Two");
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            delivery.sendDue();
            assertThat(Arrays.stream(again.getReceivedMessages()).map(OutboxDeliveryTest::subject)).containsExactly("Two", "One");
        } finally {
            again.stop();
        }
        assertThat(row(first).getLastError()).isNull();
    }

    @Test
    void aRecipientWhomTheServerRefusesFailsAtOnceWithTheServersWordsAndDoesNotHoldUpOthers() throws Exception {
        try (var refusing = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 No such mailbox"))) {
            var first = put("gone@example.org", null, "One", "Text");
            var second = put("gone-too@example.org", null, "Two", "Text");

            deliveryTo(refusing.port()).sendDue();

            assertThat(row(first).getState()).isEqualTo("FAILED");
            assertThat(failure(first).reason()).isEqualTo(Reason.RECIPIENT_REFUSED);
            assertThat(failure(first).detail()).contains("550 5.1.1 No such mailbox");
            assertThat(row(second).getState()).isEqualTo("FAILED");
        }
    }

    @Test
    void aServerThatAsksToComeBackIsAskedAgainLater() throws Exception {
        try (var greylisting = new ScriptedMailServer(Map.of("RCPT", "450 4.2.0 Greylisted"))) {
            var id = put("slow@example.org", null, "One", "Text");
            deliveryTo(greylisting.port()).sendDue();
            assertThat(row(id).getState()).isEqualTo("WAITING");
            assertThat(failure(id).reason()).isEqualTo(Reason.COME_BACK_LATER);
        }
    }

    @Test
    void aServerThatRefusesTheLetterOrItsSenderIsToldApart() throws Exception {
        try (var spam = new ScriptedMailServer(Map.of(".", "554 5.7.1 Looks like spam"));
                var stranger = new ScriptedMailServer(Map.of("MAIL", "553 5.7.1 Sender not allowed"))) {
            var letter = put("one@example.org", null, "One", "Text");
            deliveryTo(spam.port()).sendDue();
            assertThat(row(letter).getState()).isEqualTo("FAILED");
            assertThat(failure(letter).reason()).isEqualTo(Reason.LETTER_REFUSED);

            var other = put("two@example.org", null, "Two", "Text");
            deliveryTo(stranger.port()).sendDue();
            assertThat(row(other).getState()).as("an operator can mend it").isEqualTo("WAITING");
            assertThat(failure(other).reason()).isEqualTo(Reason.SENDER_REFUSED);
        }
    }

    @Test
    void whatIsNoAddressFailsWithoutAskingTheServer() {
        var id = put("not an address", null, "One", "Text");
        deliveryTo(mailServer.getSmtp().getPort()).sendDue();
        assertThat(row(id).getState()).isEqualTo("FAILED");
        assertThat(failure(id).reason()).isEqualTo(Reason.BAD_ADDRESS);
    }

    @Test
    void afterTwoDaysOfTryingALetterIsGivenUp() throws Exception {
        try (var down = new ScriptedMailServer(Map.of("RCPT", "451 4.3.0 Try again later"))) {
            var id = put("one@example.org", null, "One", "Text");
            var delivery = deliveryTo(down.port());
            var written = clock.now;
            for (var attempt = 1; attempt < OutboxDelivery.ATTEMPTS; attempt++) {
                delivery.sendDue();
                assertThat(row(id).getState()).isEqualTo("WAITING");
                clock.now = row(id).getNextAttemptAt();
            }
            delivery.sendDue();
            assertThat(row(id).getState()).isEqualTo("FAILED");
            assertThat(Duration.between(written, clock.now)).isBetween(Duration.ofHours(46), Duration.ofHours(54));
        }
    }

    @Test
    void twoSendersAtTheSameTimeSendEachLetterOnce() throws Exception {
        for (var letter = 0; letter < 40; letter++) {
            put("one@example.org", null, "Letter " + letter, "Text");
        }
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender = 0; sender < 2; sender++) {
                var delivery = deliveryTo(mailServer.getSmtp().getPort());
                threads.submit(() -> {
                    together.await();
                    delivery.sendDue();
                    return null;
                });
            }
        }
        assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(OutboxDeliveryTest::subject)).hasSize(40).doesNotHaveDuplicates();
        assertThat(DATABASE.dsl().fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.STATE.eq("SENT").and(OUTBOX_MESSAGE.ATTEMPTS.eq(1)))).isEqualTo(40);
    }

    @Test
    void aSenderThatDiedLeavesTheLetterToBeSentUnderTheSameMessageId() throws Exception {
        var id = put("one@example.org", null, "One", "Text");
        var claimed = letters.claim(clock.now, OutboxDelivery.CLAIM).orElseThrow();
        var delivery = deliveryTo(mailServer.getSmtp().getPort());

        clock.now = clock.now.plus(OutboxDelivery.CLAIM).minusSeconds(1);
        delivery.sendDue();
        assertThat(mailServer.getReceivedMessages()).isEmpty();

        clock.now = clock.now.plusSeconds(1);
        delivery.sendDue();
        assertThat(mailServer.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + claimed.messageId() + "@example.org>");
        letters.markFailed(claimed, new DeliveryFailure(Reason.UNREACHABLE, "the first sender wakes up late"));
        assertThat(row(id).getState()).as("a claim that ran out decides nothing").isEqualTo("SENT");
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingIsCalledSlowAndTriedAgain() throws Exception {
        try (var silent = new SlowMailServer(Duration.ZERO)) {
            var first = put("one@example.org", null, "One", "Text");
            var second = put("two@example.org", null, "Two", "Text");

            deliveryTo(silent.port(), Duration.ofMillis(300), Duration.ofMinutes(1)).sendDue();

            assertThat(failure(first).reason()).isEqualTo(Reason.TOO_SLOW);
            assertThat(row(first).getState()).isEqualTo("WAITING");
            assertThat(row(first).getNextAttemptAt()).isEqualTo(clock.now.plus(Duration.ofMinutes(1)));
            assertThat(row(second).getAttempts()).as("every letter would meet the same").isZero();
            assertThat(silent.isLeft(Duration.ofSeconds(10))).isTrue();
        }
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        deliveryTo(mailServer.getSmtp().getPort()).sendDue();
        assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(OutboxDeliveryTest::subject)).containsExactlyInAnyOrder("One", "Two");
    }

    /** Each byte comes well within the time limit of reading. */
    @Test
    void aServerThatDripsItsAnswersIsLeftOnceALetterTookTooLong() throws Exception {
        try (var dripping = new SlowMailServer(Duration.ofMillis(100))) {
            var id = put("one@example.org", null, "One", "Text");
            deliveryTo(dripping.port(), Duration.ofMinutes(1), Duration.ofSeconds(1)).sendDue();
            assertThat(failure(id).reason()).isEqualTo(Reason.TOO_SLOW);
            assertThat(row(id).getState()).isEqualTo("WAITING");
            assertThat(dripping.isLeft(Duration.ofSeconds(10))).as("the connection does not stay open").isTrue();
        }
    }

    @Test
    void whoeverWakesTheDeliveryDoesNotWaitForASlowServerAndNobodyElseDoes() throws Exception {
        try (var silent = new SlowMailServer(Duration.ZERO)) {
            var delivery = deliveryTo(silent.port(), Duration.ofMinutes(1), Duration.ofSeconds(20));
            var id = put("one@example.org", null, "One", "Text");
            delivery.wake();
            assertThat(silent.isAsked(Duration.ofSeconds(10))).isTrue();
            var other = put("two@example.org", null, "Two", "Text");
            assertThat(DATABASE.dsl().update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.SUBJECT, "Corrected").where(OUTBOX_MESSAGE.ID.in(id, other)).execute())
                    .as("no row is kept locked while the server is waited for").isEqualTo(2);
            assertThat(row(id).getLastError()).as("still waiting").isNull();
            silent.hangUp();
            delivery.destroy();
        }
    }

    private OutboxDelivery deliveryTo(int port) {
        return deliveryTo(port, Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    private OutboxDelivery deliveryTo(int port, Duration reading, Duration longest) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", String.valueOf(reading.toMillis()));
        return new OutboxDelivery(letters, new Postman(server, "plenary@example.org", "Secrétariat", longest, clock), mock(Changes.class), clock,
                DATABASE.transactions().getTransactionManager());
    }

    private long put(String recipient, String name, String subject, String body) {
        return letters.insert(new Letter(null, recipient, name, Locale.FRENCH, subject, body), clock.now, clock.now);
    }

    private OutboxMessageRecord row(long id) {
        return DATABASE.dsl().fetchSingle(OUTBOX_MESSAGE, OUTBOX_MESSAGE.ID.eq(id));
    }

    private DeliveryFailure failure(long id) {
        return DeliveryFailure.read(row(id).getLastError());
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMailServerIsNotGivenSoLongThatALetterWouldBeSentTwice() {
        var messages = new Messages();
        assertThat(MailConfiguration.Sending.longest(new MailSettings("", "", Duration.ofMinutes(9)), messages)).isLessThan(OutboxDelivery.CLAIM);
        for (var wrong : List.of(Duration.ofMinutes(10), Duration.ofMinutes(9).plusSeconds(1), Duration.ZERO)) {
            assertThatThrownBy(() -> MailConfiguration.Sending.longest(new MailSettings("", "", wrong), messages)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PLENARY_MAIL_LONGEST");
        }
    }
}
