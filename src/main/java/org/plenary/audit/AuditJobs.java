package org.plenary.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what a nudge did not reach (another node fell, the database was away), and writes the head of the chain down each day, 03:00 UTC. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    RecurringTask<Void> sealAuditTrail(AuditSealer sealer) {
        return Tasks.recurring("seal-audit-trail", FixedDelay.of(Duration.ofSeconds(30))).execute((task, context) -> sealer.nudge());
    }

    @Bean
    RecurringTask<Void> publishAuditHead(AuditChain chain) {
        return Tasks.recurring("publish-audit-head", new Daily(ZoneOffset.UTC, LocalTime.of(3, 0))).execute((task, context) -> chain.publish());
    }
}
