package org.plenary.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.live.Changes;
import org.plenary.support.FailingMailServer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sends what waits in the outbox when a test says so, in a demonstration too, over a mail server that is down at times and refuses some
 * addresses. Time between two rounds passes at once.
 */
public final class PostOffice implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FailingMailServer server;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final OutboxDelivery delivery;

    PostOffice(OutboxRepository letters, Changes changes, Clock clock, PlatformTransactionManager transactions) throws IOException {
        server = FailingMailServer.refusing(address -> address.startsWith("refused"));
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().put("mail.smtp.timeout", String.valueOf(PATIENCE.toMillis()));
        var later = new Clock() {
            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return clock.instant().plus(ahead.get());
            }
        };
        delivery = new OutboxDelivery(letters, new Postman(sender, "plenary@example.org", "Plenary", PATIENCE.multipliedBy(2), later), changes, later, transactions);
    }

    /** Whoever connects waits for an answer longer than they do. */
    public void goSlow(boolean slow) {
        server.answerAfter(slow ? PATIENCE.multipliedBy(3) : Duration.ZERO);
    }

    /** Nobody can connect until it is up again. */
    public void goDown() throws IOException {
        server.goDown();
    }

    public void comeUp() throws IOException {
        server.comeUp();
    }

    public void sendDue() {
        delivery.sendDue();
    }

    /** As if so much time had passed. */
    public void sendDueAfter(Duration pause) {
        ahead.updateAndGet(pause::plus);
        delivery.sendDue();
    }

    /** @return the words of the last letter that was taken for this address */
    public String letterTo(String address) {
        try {
            return (String) new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(server.letterTo(address).getBytes(StandardCharsets.UTF_8)))
                    .getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() throws IOException, InterruptedException {
        delivery.destroy();
        server.close();
    }
}
