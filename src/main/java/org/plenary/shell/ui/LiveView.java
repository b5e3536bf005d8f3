package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.live.LiveEvents.Subscription;

/**
 * Applies committed changes to an open view while it is attached, gathered into at most four updates a second. The view reads
 * anew what it shows; what somebody types is not touched.
 */
public final class LiveView {

    static final long INTERVAL_MILLIS = 250;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-views").factory());

    private final UI ui;
    private final Consumer<List<Change>> apply;
    private final List<Change> waiting = new ArrayList<>();
    private long lastAppliedNanos = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(INTERVAL_MILLIS);

    private LiveView(UI ui, Consumer<List<Change>> apply) {
        this.ui = ui;
        this.apply = apply;
    }

    /**
     * @param concerns which changes the view shows
     * @param apply    called in the UI's lock with the changes since the last call
     */
    public static void follow(Component view, LiveEvents live, Predicate<Change> concerns, Consumer<List<Change>> apply) {
        if (view.isAttached()) {
            start(view, live, concerns, apply);
        }
        view.addAttachListener(attached -> start(view, live, concerns, apply));
    }

    private static void start(Component view, LiveEvents live, Predicate<Change> concerns, Consumer<List<Change>> apply) {
        var follower = new LiveView(view.getUI().orElseThrow(), apply);
        Subscription subscription = live.subscribe(change -> {
            if (concerns.test(change)) {
                follower.gather(change);
            }
        });
        view.addDetachListener(detached -> {
            subscription.cancel();
            detached.unregisterListener();
        });
    }

    private synchronized void gather(Change change) {
        waiting.add(change);
        if (waiting.size() == 1) {
            var passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastAppliedNanos);
            var update = ui.accessLater(this::flush, () -> { });
            // A view reads from the database when it applies: not on the one timer thread.
            TIMER.schedule(() -> Thread.startVirtualThread(update::run), Math.max(0, INTERVAL_MILLIS - passed), TimeUnit.MILLISECONDS);
        }
    }

    /** Who has signed out meanwhile may not read any more, and sees nothing of it. */
    private void flush() {
        List<Change> changes;
        synchronized (this) {
            changes = List.copyOf(waiting);
            waiting.clear();
            lastAppliedNanos = System.nanoTime();
        }
        if (ui.getSession() != null && ui.getSession().getState() == VaadinSessionState.OPEN) {
            apply.accept(changes);
        }
    }
}
