package org.plenary.live;

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

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Change change) {
        for (var listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.warn("A live listener failed on {}", change, e);
            }
        }
    }

    @Override
    public Subscription subscribe(Consumer<Change> listener) {
        Consumer<Change> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }
}
