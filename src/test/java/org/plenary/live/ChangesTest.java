package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.live.LiveEvents.Subscription;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class ChangesTest {

    /** No meeting of any other test. */
    private static final long MEETING = -1;

    @Autowired
    private Changes changes;
    @Autowired
    private LiveEvents live;
    @Autowired
    private TransactionTemplate transactions;

    private final List<Change> told = new CopyOnWriteArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();

    @BeforeEach
    void listen() {
        subscriptions.add(live.subscribe(change -> {
            if (change.meetingId() == MEETING) {
                told.add(change);
            }
        }));
    }

    @AfterEach
    void stopListening() {
        subscriptions.forEach(Subscription::cancel);
    }

    @Test
    void viewsAreToldOnceItIsCommittedAndNotBefore() {
        transactions.executeWithoutResult(transaction -> {
            changes.changed(MEETING, "ROOM", 7, 3);
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly(new Change(MEETING, "ROOM", 7, 3, Actor.SYSTEM));
    }

    @Test
    void viewsNeverHearOfWhatWasRolledBack() {
        transactions.executeWithoutResult(transaction -> {
            changes.changed(MEETING, "ROOM", 7, 3);
            transaction.setRollbackOnly();
        });
        assertThat(told).isEmpty();
    }

    @Test
    void oneListenerThatFailsKeepsNobodyFromBeingTold() {
        subscriptions.addFirst(live.subscribe(change -> {
            throw new IllegalStateException("a view in trouble");
        }));
        subscriptions.add(live.subscribe(told::add));
        transactions.executeWithoutResult(transaction -> changes.changed(MEETING, "ROOM", 7, 3));
        assertThat(told).hasSize(2);
    }

    @Test
    void aClosedViewIsNotToldAnyMore() {
        subscriptions.forEach(Subscription::cancel);
        transactions.executeWithoutResult(transaction -> changes.changed(MEETING, "ROOM", 7, 3));
        assertThat(told).isEmpty();
    }
}
