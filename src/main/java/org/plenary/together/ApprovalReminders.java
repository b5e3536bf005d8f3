package org.plenary.together;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plenary.together.ApprovalRules.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes again, every three days, to organisers who have not answered what was put to them. */
@Component
class ApprovalReminders {

    static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration BETWEEN_RUNS = Duration.ofHours(1);

    private final ApprovalRepository approvals;
    private final ThingRepository things;
    private final ApprovalLetters letters;
    private final TransactionTemplate transaction;

    ApprovalReminders(ApprovalRepository approvals, ThingRepository things, ApprovalLetters letters, TransactionTemplate transaction) {
        this.approvals = approvals;
        this.things = things;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> remindOfApprovals(ApprovalReminders reminders, Clock clock) {
            return Tasks.recurring("remind-of-approvals", FixedDelay.of(BETWEEN_RUNS)).execute((instance, context) -> reminders.sendDue(clock.instant()));
        }
    }

    void sendDue(Instant now) {
        var before = now.minus(PATIENCE);
        for (var approval : transaction.execute(status -> approvals.unanswered(before))) {
            transaction.executeWithoutResult(status -> remind(approval, before, now.truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private void remind(ApprovalOnFile approval, Instant before, Instant now) {
        long meetingId = approval.meetingId();
        var thing = approval.thing();
        var answers = approvals.answers(approval.id());
        var verdict = ApprovalGate.verdict(approval, approvals.organisers(meetingId), ApprovalRepository.fingerprint(things.content(meetingId, thing)), answers);
        var silent = verdict.missing().stream().filter(one -> !answers.containsKey(one)).toList();
        if ((verdict.state() == State.WAITING || verdict.state() == State.OBJECTED) && !silent.isEmpty() && approvals.reminded(approval.id(), before, now)) {
            letters.ask(meetingId, thing, silent, true);
        }
    }
}
