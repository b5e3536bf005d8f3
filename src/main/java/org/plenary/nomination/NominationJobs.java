package org.plenary.nomination;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens in a call without anybody's doing: reminders, places that lapse, and places that are filled again. */
@Configuration(proxyBeanMethods = false)
class NominationJobs {

    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(5);
    private static final Duration BETWEEN_PROMOTIONS = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> remindNominators(Reminders reminders) {
        return Tasks.recurring("remind-nominators", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> reminders.sendDue());
    }

    @Bean
    RecurringTask<Void> fillVacancies(Vacancies vacancies) {
        return Tasks.recurring("fill-vacancies", FixedDelay.of(BETWEEN_PROMOTIONS)).execute((instance, context) -> vacancies.fillDue());
    }

    @Bean
    RecurringTask<Void> lapseUnansweredPlaces(Lapses lapses) {
        return Tasks.recurring("lapse-unanswered-places", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> lapses.lapseDue());
    }
}
