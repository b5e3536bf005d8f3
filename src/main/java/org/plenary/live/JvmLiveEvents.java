package org.plenary.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Live events within this JVM. A listener that fails is logged and does not keep the others from being told. */
@Component
class JvmLiveEvents implements LiveEvents {

    private static final Logger LOG = LoggerFactory.getLogger(JvmLiveEvents.class);
    /** More than are published while a page is being opened, even by an import. */
    private static final int KEPT = 4_096;

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final ArrayDeque<Change> latest = new ArrayDeque<>();
    private long published;

    @Override
    public void publish(Change change) {
        for (var listener : kept(change)) {
            tell(listener, change);
        }
    }

    /** @return who is to be told: whoever subscribes from now on has it among the latest */
    private synchronized List<Consumer<Change>> kept(Change change) {
        published++;
        latest.addLast(change);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
        return List.copyOf(listeners);
    }

    private static void tell(Consumer<Change> listener, Change change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.warn("A live listener failed on {}", change, e);
        }
    }

    @Override
    public synchronized long position() {
        return published;
    }

    @Override
    public Subscription subscribe(long from, Consumer<Change> listener) {
        Consumer<Change> own = listener::accept;
        missed(from, own).forEach(change -> tell(own, change));
        return () -> listeners.remove(own);
    }

    private synchronized List<Change> missed(long from, Consumer<Change> own) {
        listeners.add(own);
        return latest.stream().skip(Math.max(0, latest.size() - (published - from))).toList();
    }
}
