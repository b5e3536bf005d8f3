package org.plenary.live;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.audit.Actor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Presence within this JVM. */
@Component
class JvmPresence implements Presence {

    private static final long SWEEP_SECONDS = 5;

    /** @param came in which order */
    private record Sitting(long meetingId, String entity, long entityId, long came, Present present, Instant seen) {

        private Sitting seen(Present now, Instant at) {
            return new Sitting(meetingId, entity, entityId, came, now, at);
        }
    }

    private final Clock clock;
    private final LiveEvents movements = new JvmLiveEvents();
    private final ConcurrentHashMap<String, Sitting> sittings = new ConcurrentHashMap<>();
    private final AtomicLong arrivals = new AtomicLong();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());

    private volatile boolean closed;

    JvmPresence(Clock clock) {
        this.clock = clock;
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** Pages that are closed with the application tell nobody: there is nothing left for the others to read. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
    }

    @PreDestroy
    void stop() {
        sweeper.shutdownNow();
    }

    @Override
    public Seat enter(long meetingId, String entity, long entityId, Actor who) {
        var id = UUID.randomUUID().toString();
        var sitting = new Sitting(meetingId, entity, entityId, arrivals.incrementAndGet(), new Present(id, who, null, null), clock.instant());
        var seat = new JvmSeat(sitting);
        seat.sit(sitting.present());
        return seat;
    }

    @Override
    public List<Present> present(String entity, long entityId) {
        var oldest = clock.instant().minus(FADES_AFTER);
        return sittings.values().stream()
                .filter(sitting -> sitting.entityId() == entityId && sitting.entity().equals(entity) && !sitting.seen().isBefore(oldest))
                .sorted(Comparator.comparingLong(Sitting::came)).map(Sitting::present).toList();
    }

    @Override
    public LiveEvents movements() {
        return movements;
    }

    void sweep() {
        var oldest = clock.instant().minus(FADES_AFTER);
        sittings.values().stream().filter(sitting -> sitting.seen().isBefore(oldest)).forEach(sitting -> {
            if (sittings.remove(sitting.present().seat(), sitting)) {
                moved(sitting);
            }
        });
    }

    private void moved(Sitting sitting) {
        if (closed) {
            return;
        }
        movements.publish(new Change(sitting.meetingId(), sitting.entity(), sitting.entityId(), 0, sitting.present().who()));
    }

    private final class JvmSeat implements Seat {

        private final Sitting first;
        private Present last;
        private boolean left;

        private JvmSeat(Sitting first) {
            this.first = first;
        }

        @Override
        public String id() {
            return first.present().seat();
        }

        @Override
        public synchronized void at(String spot, String typing) {
            sit(new Present(id(), first.present().who(), spot, typing));
        }

        @Override
        public synchronized void alive() {
            sit(last);
        }

        @Override
        public synchronized void leave() {
            left = true;
            var gone = sittings.remove(id());
            if (gone != null) {
                moved(gone);
            }
        }

        /** Who was gone and gives a sign of life again is back, with what they had typed. */
        private synchronized void sit(Present now) {
            if (left) {
                return;
            }
            last = now;
            var before = sittings.put(id(), first.seen(now, clock.instant()));
            if (before == null || !Objects.equals(before.present(), now)) {
                moved(first);
            }
        }
    }
}
