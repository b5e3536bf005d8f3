package org.plenary.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.MEETING;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.security.Everybody;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@PlenaryTest
class DeadlockRetryTest {

    /** Locks two rows in the order given, and meets the other caller between them at the first attempt. */
    @Service
    static class TwoRows {

        private final DSLContext db;
        private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        private final AtomicInteger attempts = new AtomicInteger();

        TwoRows(DSLContext db) {
            this.db = db;
        }

        @Everybody
        @Transactional
        public void raise(long first, long second) {
            var attempt = attempts.incrementAndGet();
            raise(first);
            if (attempt <= 2) {
                meet();
            }
            raise(second);
        }

        @Everybody
        @Transactional
        public void neverSucceed() {
            attempts.incrementAndGet();
            throw new CannotAcquireLockException("locked for good");
        }

        @Everybody
        public int attempts() {
            return attempts.get();
        }

        private void raise(long meetingId) {
            db.update(MEETING).set(MEETING.VERSION, MEETING.VERSION.plus(1)).where(MEETING.ID.eq(meetingId)).execute();
        }

        private void meet() {
            try {
                bothHoldOne.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private DSLContext db;

    private TwoRows rows;

    /** With what the application puts around every service. */
    @BeforeEach
    void service() {
        rows = (TwoRows) beans.applyBeanPostProcessorsAfterInitialization(new TwoRows(db), "twoRows");
    }

    @Test
    void theVictimOfADeadlockIsTriedAgainAndBothSucceed() throws Exception {
        var one = new Planners(db).meeting().id();
        var other = new Planners(db).meeting().id();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> crosswise = List.of(() -> raise(one, other), () -> raise(other, one));
            for (var raised : both.invokeAll(crosswise)) {
                raised.get();
            }
        }
        assertThat(rows.attempts()).isEqualTo(3);
        assertThat(db.select(MEETING.VERSION).from(MEETING).where(MEETING.ID.in(one, other)).fetch(MEETING.VERSION)).containsExactly(2, 2);
    }

    private Void raise(long first, long second) {
        rows.raise(first, second);
        return null;
    }

    @Test
    void whoNeverGetsTheLockIsToldAfterFiveAttempts() {
        var started = System.nanoTime();
        assertThatThrownBy(rows::neverSucceed).isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(rows.attempts()).isEqualTo(5);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
}
