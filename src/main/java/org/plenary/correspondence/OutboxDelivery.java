package org.plenary.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.audit.Actor;
import org.plenary.correspondence.OutboxRepository.Claimed;
import org.plenary.live.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, one letter at a time. A letter is claimed and counted in a transaction of its own before it is
 * handed over, so that of several senders one has it; a node that dies in between leaves it to be sent again under the same
 * Message-ID once the claim has run out. It may run at the same time on any number of threads and nodes.
 */
class OutboxDelivery implements DisposableBean {

    static final Duration CLAIM = Duration.ofMinutes(10);
    /** What a mail server may take over one letter: the rest of the claim is for hanging up and for noting what came of it. */
    static final Duration LONGEST_LETTER = CLAIM.minusMinutes(1);
    /** With {@link #pause} about two days. */
    static final int ATTEMPTS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final OutboxRepository letters;
    private final Postman postman;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService prompt = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("outbox").factory());
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopping;

    OutboxDelivery(OutboxRepository letters, Postman postman, Changes changes, Clock clock, PlatformTransactionManager transactions) {
        this.letters = letters;
        this.postman = postman;
        this.changes = changes;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /** Sends all that is due; stops early where the mail server has trouble that every letter would meet. */
    void sendDue() {
        while (!stopping) {
            var letter = transaction.execute(status -> letters.claim(clock.instant(), CLAIM));
            if (letter.isEmpty() || !send(letter.get())) {
                return;
            }
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void wake(LetterWaiting waiting) {
        wake();
    }

    /** Sends what is due on a thread of its own, which has the mail server to itself; whoever calls goes on. */
    void wake() {
        if (!stopping && woken.compareAndSet(false, true)) {
            try {
                prompt.execute(this::sendNow);
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopping: the letter is sent after the next start", e);
            }
        }
    }

    @EventListener
    void closing(ContextClosedEvent event) {
        stopping = true;
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        prompt.shutdown();
        prompt.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    }

    private void sendNow() {
        woken.set(false);
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.warn("Sending stopped; the next run goes on", e);
        }
    }

    /** @return whether to go on with the next letter */
    private boolean send(Claimed letter) {
        var failure = postman.send(letter);
        transaction.executeWithoutResult(status -> {
            if (failure.isEmpty()) {
                letters.markSent(letter, LinkTokens.masked(letter.body()), clock.instant());
            } else if (failure.get().reason().permanent() || letter.attempts() >= ATTEMPTS) {
                letters.markFailed(letter, failure.get());
            } else {
                letters.postpone(letter, failure.get(), clock.instant().plus(pause(letter.attempts())));
            }
            changes.changed(Actor.SYSTEM, letter.meetingId() == null ? Outbox.NO_MEETING : letter.meetingId(), Outbox.LETTER, letter.id(), letter.attempts());
        });
        failure.ifPresent(why -> LOG.warn("Letter {} was not taken at attempt {}: {}", letter.messageId(), letter.attempts(), why.stored()));
        return failure.isEmpty() || !failure.get().reason().ofServer();
    }

    /** @return 1, 2, 4 … minutes, at most 4 hours */
    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
