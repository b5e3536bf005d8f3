package org.plenary.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the recurring tasks that features declare as beans. Their times are rows of {@code scheduled_tasks}, and of several nodes
 * one takes each run. It runs from the end of the start to the beginning of the stop, and a run under way may finish.
 */
@Component
class JobRunner implements SmartLifecycle {

    private static final int THREADS = 2;
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final DataSource database;
    private final List<RecurringTask<?>> tasks;
    private Scheduler scheduler;

    JobRunner(DataSource database, List<RecurringTask<?>> tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    @Override
    public void start() {
        if (!tasks.isEmpty()) {
            scheduler = Scheduler.create(database).startTasks(tasks).threads(THREADS).pollingInterval(POLLING)
                    .alwaysPersistTimestampInUTC().shutdownMaxWait(LONGEST_STOP).build();
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
