package org.plenary.participation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever confirms a nomination is asked to register within a minute, without anybody pressing a button; and is cancelled when it is withdrawn. */
@Configuration(proxyBeanMethods = false)
class NomineesTakenOver {

    private static final Logger LOG = LoggerFactory.getLogger(NomineesTakenOver.class);
    /** Nominees who confirm together are taken over together, once they have their answers. */
    private static final Duration SETTLED = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> takeOverConfirmedNominees(Invitations invitations, NomineeRepository nominees, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("take-over-confirmed-nominees", FixedDelay.of(PAUSE)).execute((task, context) -> {
            transaction.execute(status -> nominees.meetingsWaiting(clock.instant().minus(SETTLED)))
                    .forEach(meetingId -> takeOver(invitations, transaction, meetingId));
            transaction.executeWithoutResult(status -> invitations.cancelWithdrawn());
        });
    }

    private static void takeOver(Invitations invitations, TransactionTemplate transaction, long meetingId) {
        int taken;
        do {
            taken = transaction.execute(status -> invitations.takeOver(meetingId));
            LOG.debug("{} confirmed nominees of meeting {} are participants", taken, meetingId);
        } while (taken == Invitations.BATCH);
    }
}
