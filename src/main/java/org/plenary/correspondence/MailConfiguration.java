package org.plenary.correspondence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.plenary.live.Changes;
import org.plenary.shell.Messages;
import org.plenary.startup.StartRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;

/** Letters leave only where a mail server is configured, and never in demonstration mode: its people have made-up addresses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(30);

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank() and !${plenary.demonstration:false}")
    static class Sending {

        @Bean
        Postman postman(JavaMailSender server, MailSettings settings, Messages messages, Clock clock) {
            return new Postman(server, sender(settings, messages), settings.fromName(), longest(settings, messages), clock);
        }

        @Bean
        OutboxDelivery outboxDelivery(OutboxRepository letters, Postman postman, Changes changes, Clock clock,
                PlatformTransactionManager transactions) {
            return new OutboxDelivery(letters, postman, changes, clock, transactions);
        }

        /** Jobs do not wait for the mail server. */
        @Bean
        RecurringTask<Void> sendOutbox(OutboxDelivery delivery) {
            return Tasks.recurring("send-outbox", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> delivery.wake());
        }

        /** A letter that is still in hand when its claim runs out would be taken by another sender, and sent twice. */
        static Duration longest(MailSettings settings, Messages messages) {
            var longest = settings.longest();
            if (longest.isPositive() && longest.compareTo(OutboxDelivery.LONGEST_LETTER) <= 0) {
                return longest;
            }
            var locale = Locale.getDefault();
            throw new StartRefused(messages.get("correspondence.start.longest.problem", locale, longest.toSeconds()),
                    messages.get("correspondence.start.longest.remedy", locale, OutboxDelivery.LONGEST_LETTER.toMinutes()));
        }

        private static String sender(MailSettings settings, Messages messages) {
            try {
                return new InternetAddress(settings.from(), true).getAddress();
            } catch (AddressException e) {
                var locale = Locale.getDefault();
                throw new StartRefused(messages.get("correspondence.start.from.problem", locale, settings.from()),
                        messages.get("correspondence.start.from.remedy", locale));
            }
        }
    }
}
