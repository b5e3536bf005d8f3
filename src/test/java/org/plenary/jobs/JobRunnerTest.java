package org.plenary.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.support.TestDatabase;

class JobRunnerTest {

    private static final TestDatabase.Schema DATABASE = TestDatabase.freshSchema();

    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final RecurringTask<Void> hourly = Tasks.recurring("hourly", FixedDelay.ofHours(1)).execute((instance, context) -> {
        runs.incrementAndGet();
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    });

    @Test
    void oneOfTwoNodesTakesARunAndAStopLetsItFinish() throws InterruptedException {
        var one = new JobRunner(DATABASE.dataSource(), List.of(hourly));
        var other = new JobRunner(DATABASE.dataSource(), List.of(hourly));
        one.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        other.start();

        var stop = Thread.ofVirtual().start(one::stop);
        Thread.sleep(500);
        assertThat(stop.isAlive()).as("waits for the run under way").isTrue();
        mayEnd.countDown();
        stop.join();
        other.stop();

        assertThat(one.isRunning()).isFalse();
        assertThat(runs).hasValue(1);
        var row = DATABASE.dsl().fetchSingle("select picked, last_success is not null as done, execution_time > utc_timestamp(6) as later "
                + "from scheduled_tasks where task_name = 'hourly'");
        assertThat(row.get("picked", Boolean.class)).isFalse();
        assertThat(row.get("done", Boolean.class)).isTrue();
        assertThat(row.get("later", Boolean.class)).isTrue();
    }
}
