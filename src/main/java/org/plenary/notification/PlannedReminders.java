package org.plenary.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends reminders that are due, each once: it is claimed, written and marked in one transaction. */
@Component
class PlannedReminders {

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        private static final Duration BETWEEN_RUNS = Duration.ofMinutes(1);

        @Bean
        RecurringTask<Void> remindOfNotifications(PlannedReminders reminders) {
            return Tasks.recurring("remind-of-notifications", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> {
                var sent = true;
                while (sent) {
                    sent = reminders.sendNext();
                }
            });
        }
    }

    private record Reminded(Integer addressees) {
    }

    private final NotificationRepository notifications;
    private final MailingRepository mailings;
    private final NotificationSending sending;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PlannedReminders(NotificationRepository notifications, MailingRepository mailings, NotificationSending sending, AuditTrail audit, Changes changes,
            Clock clock) {
        this.notifications = notifications;
        this.mailings = mailings;
        this.sending = sending;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return whether there was one */
    @Transactional
    boolean sendNext() {
        var due = mailings.claimDue(clock.instant());
        due.ifPresent(mailing -> {
            var notification = notifications.find(mailing.notificationId()).orElseThrow();
            var written = sending.send(notification, mailing);
            audit.record(Actor.SYSTEM, null, NotificationService.NOTIFICATION, notification.id(), "REMINDED", null, new Reminded(written));
            changes.changed(Actor.SYSTEM, NotificationService.NO_MEETING, NotificationService.NOTIFICATION, notification.id(), notification.version());
        });
        return due.isPresent();
    }
}
