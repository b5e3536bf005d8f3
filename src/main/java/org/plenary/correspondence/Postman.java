package org.plenary.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.plenary.correspondence.DeliveryFailure.Reason;
import org.plenary.correspondence.OutboxRepository.Claimed;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one letter to the mail server. It waits for a server that is slow, and for no letter longer than it was told: a server may keep dripping answers. */
class Postman {

    private static final Duration HANGING_UP = Duration.ofSeconds(5);

    private final JavaMailSender server;
    private final String from;
    private final String fromName;
    private final Duration longest;
    private final Clock clock;

    /** @param longest that one letter may take */
    Postman(JavaMailSender server, String from, String fromName, Duration longest, Clock clock) {
        this.server = server;
        this.from = from;
        this.fromName = fromName;
        this.longest = longest;
        this.clock = clock;
    }

    /** @return why the server did not take it; empty when it did */
    Optional<DeliveryFailure> send(Claimed letter) {
        var handing = new FutureTask<>(() -> hand(letter));
        var thread = Thread.ofVirtual().name("postman").start(handing);
        try {
            return handing.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            hangUp(handing, thread);
            return Optional.of(new DeliveryFailure(Reason.TOO_SLOW, "> " + longest.toSeconds() + " s"));
        } catch (InterruptedException e) {
            handing.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of(DeliveryFailure.of(Reason.UNREACHABLE, e));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A virtual thread that is interrupted closes the socket that it reads from or writes to. */
    private static void hangUp(FutureTask<?> handing, Thread thread) {
        handing.cancel(true);
        try {
            thread.join(HANGING_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<DeliveryFailure> hand(Claimed letter) {
        try {
            server.send(message(letter));
            return Optional.empty();
        } catch (AddressException e) {
            return Optional.of(DeliveryFailure.of(Reason.BAD_ADDRESS, e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return Optional.of(DeliveryFailure.of(Reason.LETTER_REFUSED, e));
        } catch (MailAuthenticationException e) {
            return Optional.of(DeliveryFailure.of(Reason.SIGN_IN_REFUSED, e));
        } catch (MailException e) {
            return Optional.of(failure(e));
        }
    }

    /** Plain text in UTF-8; marked as automatic so that nobody's absence note answers it (RFC 3834 section 5). */
    private MimeMessage message(Claimed letter) throws MessagingException, UnsupportedEncodingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, !letter.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from, oneLine(fromName), StandardCharsets.UTF_8.name()));
        var recipient = new InternetAddress(letter.recipient(), true);
        if (letter.recipientName() != null) {
            recipient.setPersonal(oneLine(letter.recipientName()), StandardCharsets.UTF_8.name());
        }
        helper.setTo(recipient);
        helper.setSubject(oneLine(letter.subject()));
        helper.setText(letter.body());
        for (var attachment : letter.attachments()) {
            helper.addAttachment(oneLine(attachment.name()), new ByteArrayResource(attachment.content().getBytes(StandardCharsets.UTF_8)), attachment.mediaType());
        }
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + letter.messageId() + from.substring(from.lastIndexOf('@')) + ">");
        return message;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static DeliveryFailure failure(MailException thrown) {
        Throwable cause = thrown instanceof MailSendException sending && !sending.getFailedMessages().isEmpty()
                ? sending.getFailedMessages().values().iterator().next() : thrown;
        for (var each = cause; each != null; each = next(each)) {
            switch (each) {
                case SMTPAddressFailedException address -> {
                    return reply(address.getReturnCode(), Reason.RECIPIENT_REFUSED, address);
                }
                case SMTPSenderFailedException sender -> {
                    return reply(sender.getReturnCode(), Reason.SENDER_REFUSED, sender);
                }
                case MailConnectException connecting -> {
                    return DeliveryFailure.of(Reason.UNREACHABLE, connecting);
                }
                case SocketTimeoutException waiting -> {
                    return DeliveryFailure.of(Reason.TOO_SLOW, waiting);
                }
                case SMTPSendFailedException sending when sending.getNextException() == null -> {
                    return reply(sending.getReturnCode(), Reason.LETTER_REFUSED, sending);
                }
                default -> {
                }
            }
        }
        return DeliveryFailure.of(cause instanceof SendFailedException ? Reason.COME_BACK_LATER : Reason.UNREACHABLE, cause);
    }

    private static Throwable next(Throwable thrown) {
        return thrown instanceof MessagingException messaging ? messaging.getNextException() : thrown.getCause();
    }

    private static DeliveryFailure reply(int code, Reason refused, Throwable cause) {
        return DeliveryFailure.of(code / 100 == 5 ? refused : code == 421 ? Reason.UNREACHABLE : Reason.COME_BACK_LATER, cause);
    }
}
