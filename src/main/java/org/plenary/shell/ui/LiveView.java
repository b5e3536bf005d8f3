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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.live.LiveEvents.Subscription;
import org.plenary.security.Refused;
import org.plenary.security.Rights;
import org.plenary.shell.NotFound;

/**
 * Applies committed changes to an open view while it is attached: the first after a quiet moment at once, then gathered into at most four
 * updates a second. A view that takes long is left as much rest as it took, so that no backlog arises. The view reads anew what it
 * shows; what somebody types is not touched.
 */
public final class LiveView {

    static final Duration INTERVAL = Duration.ofMillis(250);

    /** A database that was away: what was told meanwhile is read when it is back, at the latest with the next change. */
    private static final int ATTEMPTS = 10;
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-views").factory());

    private final Component view;
    private final UI ui;
    private final Consumer<List<Change>> apply;
    private final long intervalNanos;
    private final List<Change> waiting = new ArrayList<>();
    private boolean busy;
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
        // A view reads before it is attached: it is told of what came between.
        var known = new AtomicLong(live.position());
        Runnable start = () -> {
            var follower = new LiveView(view, interval, apply);
            Subscription subscription = live.subscribe(known.get(), change -> {
                if (concerns.test(change)) {
                    follower.gather(change);
                }
            });
            view.addDetachListener(detached -> {
                known.set(live.position());
                subscription.cancel();
                detached.unregisterListener();
            });
        };
        if (view.isAttached()) {
            start.run();
        }
        view.addAttachListener(attached -> start.run());
    }

    private synchronized void gather(Change change) {
        waiting.add(change);
        if (!busy) {
            schedule();
        }
    }

    /** A view reads from the database when it applies: not on the one timer thread. Until it has applied, changes gather. */
    private void schedule() {
        busy = true;
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
        }
        boolean again = false;
        try {
            if (view.isAttached() && ui.getSession() != null && ui.getSession().getState() == VaadinSessionState.OPEN) {
                Rights.readOnce(() -> apply.accept(changes));
            }
            failed = 0;
        } catch (RuntimeException e) {
            again = !(e instanceof Refused || e instanceof NotFound);
            throw e;
        } finally {
            rest(began, again ? changes : List.of());
        }
    }

    /** @param unread what could not be read: it stays to be read, in the end only together with what comes next */
    private synchronized void rest(long began, List<Change> unread) {
        boolean more = !waiting.isEmpty();
        failed = unread.isEmpty() ? failed : failed + 1;
        waiting.addAll(0, unread);
        var took = System.nanoTime() - began;
        nextNanos = began + Math.max(Math.min(LONGEST_REST.toNanos(), intervalNanos << Math.min(failed, ATTEMPTS)), 2 * took);
        busy = false;
        if (more || !unread.isEmpty() && failed < ATTEMPTS) {
            schedule();
        }
    }
}
