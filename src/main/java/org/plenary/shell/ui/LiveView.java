package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSessionState;
import java.time.Duration;
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
import org.plenary.security.Refused;
import org.plenary.shell.NotFound;

/**
 * Applies committed changes to an open view while it is attached: the first after a quiet moment at once, then gathered into at most four
 * updates a second. A view that takes long is left as much rest as it took, so that no backlog arises. The view reads anew what it
 * shows; what somebody types is not touched.
 */
public final class LiveView {

    static final Duration INTERVAL = Duration.ofMillis(250);

    /** A database that was away for a moment: what was told meanwhile is read when it is back. */
    private static final int ATTEMPTS = 3;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-views").factory());

    private final Component view;
    private final UI ui;
    private final Consumer<List<Change>> apply;
    private final long intervalNanos;
    private final List<Change> waiting = new ArrayList<>();
    private boolean applying;
    private int failed;
    private long nextNanos = System.nanoTime();

    private LiveView(Component view, Duration interval, Consumer<List<Change>> apply) {
        this.view = view;
        this.ui = view.getUI().orElseThrow();
        this.intervalNanos = interval.toNanos();
        this.apply = apply;
    }

    /**
     * @param concerns which changes the view shows; asked on the thread that commits: it must be quick
     * @param apply    called in the UI's lock with the changes since the last call
     */
    public static void follow(Component view, LiveEvents live, Predicate<Change> concerns, Consumer<List<Change>> apply) {
        follow(view, live, INTERVAL, concerns, apply);
    }

    /** @param interval between two updates, where four a second are more than anybody would look at */
    public static void follow(Component view, LiveEvents live, Duration interval, Predicate<Change> concerns, Consumer<List<Change>> apply) {
        if (view.isAttached()) {
            start(view, live, interval, concerns, apply);
        }
        view.addAttachListener(attached -> start(view, live, interval, concerns, apply));
    }

    private static void start(Component view, LiveEvents live, Duration interval, Predicate<Change> concerns, Consumer<List<Change>> apply) {
        var follower = new LiveView(view, interval, apply);
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
        if (waiting.size() == 1 && !applying) {
            schedule();
        }
    }

    /** A view reads from the database when it applies: not on the one timer thread. */
    private void schedule() {
        var update = ui.accessLater(this::flush, () -> { });
        var rest = nextNanos - System.nanoTime();
        if (rest <= 0) {
            Thread.startVirtualThread(update::run);
        } else {
            TIMER.schedule(() -> Thread.startVirtualThread(update::run), rest, TimeUnit.NANOSECONDS);
        }
    }

    /** Who has signed out meanwhile may not read any more, and sees nothing of it; nor does a view that was left. */
    private void flush() {
        var began = System.nanoTime();
        List<Change> changes;
        synchronized (this) {
            changes = List.copyOf(waiting);
            waiting.clear();
            applying = true;
        }
        try {
            if (view.isAttached() && ui.getSession() != null && ui.getSession().getState() == VaadinSessionState.OPEN) {
                apply.accept(changes);
            }
            failed = 0;
        } catch (RuntimeException e) {
            if (!(e instanceof Refused || e instanceof NotFound) && ++failed < ATTEMPTS) {
                synchronized (this) {
                    waiting.addAll(0, changes);
                }
            }
            throw e;
        } finally {
            synchronized (this) {
                applying = false;
                var took = System.nanoTime() - began;
                nextNanos = began + Math.max(intervalNanos, 2 * took);
                if (!waiting.isEmpty()) {
                    schedule();
                }
            }
        }
    }
}
