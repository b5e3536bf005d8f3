package org.plenary.shell;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Work that takes longer than a person waits at a button: runs on a virtual thread as the person who started it, tells how far
 * it is, and stops between two steps when asked to.
 */
public final class LongWork {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    /** How far the work is, and whether to go on. */
    public interface Progress {

        /**
         * @param done  steps done
         * @param total steps in all
         * @throws Cancelled when somebody asked to stop; what was committed stays
         */
        void at(int done, int total);
    }

    /** Thrown through the work when it was asked to stop. */
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** How it ended; exactly one of these is told. */
    public sealed interface End {
        record Done() implements End {
        }

        record Stopped() implements End {
        }

        record Failed(Throwable cause) implements End {
        }
    }

    private final AtomicBoolean stop = new AtomicBoolean();

    private LongWork() {
    }

    /**
     * @param work  given the progress to report to
     * @param steps told from the work's thread; work goes on when nobody can be told any more
     * @param end   told once, from the work's thread
     */
    public static LongWork start(Consumer<Progress> work, Progress steps, Consumer<End> end) {
        var running = new LongWork();
        Thread.ofVirtual().name("long-work").start(new DelegatingSecurityContextRunnable(() -> end.accept(running.run(work, steps))));
        return running;
    }

    public void cancel() {
        stop.set(true);
    }

    private End run(Consumer<Progress> work, Progress steps) {
        try {
            work.accept((done, total) -> {
                tell(steps, done, total);
                if (stop.get()) {
                    throw new Cancelled();
                }
            });
            return new End.Done();
        } catch (Cancelled e) {
            return new End.Stopped();
        } catch (RuntimeException | Error e) {
            return new End.Failed(e);
        }
    }

    private static void tell(Progress steps, int done, int total) {
        try {
            steps.at(done, total);
        } catch (RuntimeException e) {
            LOG.debug("Nobody watches step {} of {}", done, total, e);
        }
    }
}
