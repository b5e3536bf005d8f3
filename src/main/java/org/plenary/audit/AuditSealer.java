package org.plenary.audit;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes entries into the chain right after they are committed, on a thread of its own. What is written while one bundle is sealed goes
 * into the next, so that many writers cost few transactions.
 */
@Component
class AuditSealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BUNDLE = 1_000;
    /** Long enough for what is committed together to be sealed together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final ChainRepository chain;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
    private Thread thread;

    AuditSealer(ChainRepository chain, TransactionTemplate transaction) {
        this.chain = chain;
        this.transaction = transaction;
    }

    /** There is something to seal, or there may be. Returns at once. */
    void nudge() {
        nudges.offer(true);
    }

    /** Seals what is committed, and returns when nothing waits. @return how many entries were sealed */
    int sealAll() {
        var sealed = 0;
        var carriedOver = 0;
        ChainRepository.Progress progress;
        do {
            progress = transaction.execute(status -> chain.seal(BUNDLE));
            sealed += progress.sealed();
            carriedOver += progress.carriedOver();
        } while (progress.left());
        if (carriedOver > 0) {
            LOG.info("{} entries of the history from before the audit chain were carried over into it", carriedOver);
        }
        return sealed;
    }

    private void work() {
        try {
            while (true) {
                nudges.take();
                Thread.sleep(GATHERING);
                try {
                    sealAll();
                } catch (RuntimeException e) {
                    LOG.warn("Entries of the audit trail wait for the next attempt to seal them: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("audit-sealer").daemon().start(this::work);
        nudge();
    }

    @Override
    public synchronized void stop() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
