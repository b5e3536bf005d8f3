package org.plenary.participation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.plenary.audit.Actor;
import org.plenary.security.GuestLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night, 02:30 UTC, meeting by meeting, personal data past their period are emptied, and guests of links that have ended are forgotten. */
@Configuration(proxyBeanMethods = false)
class NightlyPurge {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyPurge.class);
    private static final LocalTime AT = LocalTime.of(2, 30);

    /** Not for the meetings of a demonstration: they lie years back, and nobody in them is real. */
    @Bean
    @ConditionalOnExpression("!${plenary.demonstration:false}")
    RecurringTask<Void> emptyPersonalDataPastTheirPeriod(PersonalDataPurge purge, PurgeRepository kept, GuestLinks links, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("empty-personal-data", new Daily(ZoneOffset.UTC, AT)).execute((task, context) -> {
            var over = transaction.execute(status -> kept.meetingsOver(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
            transaction.execute(status -> links.emptyEnded());
            for (var meetingId : over) {
                var emptied = transaction.execute(status -> purge.purge(Actor.SYSTEM, meetingId));
                if (emptied > 0) {
                    LOG.info("Meeting {}: {} personal data past their period emptied", meetingId, emptied);
                }
            }
        });
    }
}
