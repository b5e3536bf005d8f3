package org.plenary.live;

import java.util.function.Consumer;

/** Tells open views of committed changes. */
public interface LiveEvents {

    /** Stops the telling. */
    interface Subscription {
        void cancel();
    }

    void publish(Change change);

    /** @return how much was published so far: whoever reads after asking this, and subscribes from here, misses nothing in between */
    long position();

    /** @param listener called on the publisher's thread: it must be quick and must not throw */
    default Subscription subscribe(Consumer<Change> listener) {
        return subscribe(position(), listener);
    }

    /**
     * @param from     a {@linkplain #position() position} of not long ago; what was published since is told at once, on the caller's thread
     * @param listener called on the publisher's thread after that: it must be quick and must not throw
     */
    Subscription subscribe(long from, Consumer<Change> listener);
}
