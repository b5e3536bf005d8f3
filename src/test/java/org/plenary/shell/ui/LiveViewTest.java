package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.DefaultErrorHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.Actor;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class LiveViewTest extends SpringBrowserlessTest {

    /** No meeting of any other test. */
    private static final long MEETING = -2;
    private static final Duration SOON = Duration.ofMillis(1);

    @Autowired
    private LiveEvents live;

    private final List<Change> applied = new ArrayList<>();

    @BeforeEach
    void whatFailsIsOnlyLogged() {
        UI.getCurrent().getSession().setErrorHandler(new DefaultErrorHandler());
    }

    private void publish(long... ids) {
        LongStream.of(ids).forEach(id -> live.publish(new Change(MEETING, "ROOM", id, 1, Actor.SYSTEM)));
    }

    private Div following(Consumer<List<Change>> apply) {
        var view = new Div();
        LiveView.follow(view, live, SOON, change -> change.meetingId() == MEETING, apply);
        return view;
    }

    /** Changes come in on other threads and wait for the session's lock, which the test holds. */
    private void until(BooleanSupplier done) {
        var session = UI.getCurrent().getSession();
        for (int i = 0; i < 2_000 && !done.getAsBoolean(); i++) {
            session.unlock();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                session.lock();
            }
        }
        if (!done.getAsBoolean()) {
            fail("Only " + applied);
        }
    }

    private List<Long> ids() {
        return applied.stream().map(Change::entityId).toList();
    }

    @Test
    void whatIsChangedBetweenTheFirstReadingAndTheAttachingIsApplied() {
        var view = following(applied::addAll);
        publish(1, 2);
        UI.getCurrent().add(view);
        publish(3);
        until(() -> applied.size() == 3);
        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatIsChangedWhileAViewIsAsideIsAppliedWhenItIsBack() {
        var view = following(applied::addAll);
        UI.getCurrent().add(view);
        UI.getCurrent().remove(view);
        publish(1);
        UI.getCurrent().add(view);
        until(() -> applied.size() == 1);
    }

    @Test
    void whatIsChangedWhileAViewReadsIsAppliedAfterwards() {
        var view = following(changes -> {
            if (applied.isEmpty()) {
                publish(2, 3);
            }
            applied.addAll(changes);
        });
        UI.getCurrent().add(view);
        publish(1);
        until(() -> applied.size() == 3);
        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatCouldNotBeReadIsReadAgainHoweverOftenThatFails() {
        var attempts = new AtomicInteger();
        var view = following(changes -> {
            if (attempts.incrementAndGet() <= 6) {
                throw new IllegalStateException("the database is away");
            }
            applied.addAll(changes);
        });
        UI.getCurrent().add(view);
        publish(1);
        until(() -> !applied.isEmpty());
        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void whatCouldNotBeReadForLongIsReadWithTheNextChange() {
        var attempts = new AtomicInteger();
        var away = new boolean[] {true};
        var view = following(changes -> {
            attempts.incrementAndGet();
            if (away[0]) {
                throw new IllegalStateException("the database is away");
            }
            applied.addAll(changes);
        });
        UI.getCurrent().add(view);
        publish(1);
        until(() -> attempts.get() == 10);
        away[0] = false;
        publish(2);
        until(() -> applied.size() == 2);
        assertThat(ids()).containsExactly(1L, 2L);
    }
}
