package org.plenary.live;

import java.util.function.Consumer;

/** Tells open views of committed changes. */
public interface LiveEvents {

    /** Stops the telling. */
    interface Subscription {
        void cancel();
    }

    void publish(Change change);

    /** @param listener called on the publisher's thread: it must be quick and must not throw */
    Subscription subscribe(Consumer<Change> listener);
}
