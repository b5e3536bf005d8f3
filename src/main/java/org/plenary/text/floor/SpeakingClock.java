package org.plenary.text.floor;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody has spoken and may speak yet. It counts nothing itself: what has passed follows from the instant at which it last
 * started.
 *
 * @param spent        before it last started
 * @param runningSince null while it stands still
 */
public record SpeakingClock(Duration limit, Duration spent, Instant runningSince) {

    static SpeakingClock started(Duration limit, Instant now) {
        return new SpeakingClock(limit, Duration.ZERO, now);
    }

    public boolean isRunning() {
        return runningSince != null;
    }

    SpeakingClock start(Instant now) {
        return isRunning() ? this : new SpeakingClock(limit, spent, now);
    }

    SpeakingClock pause(Instant now) {
        return new SpeakingClock(limit, spent(now), null);
    }

    SpeakingClock extend(Duration more) {
        return new SpeakingClock(limit.plus(more), spent, runningSince);
    }

    /** @return never less than before, even where the clock of the machine was set back */
    public Duration spent(Instant now) {
        return isRunning() && now.isAfter(runningSince) ? spent.plus(Duration.between(runningSince, now)) : spent;
    }

    /** @return negative when the time is over */
    public Duration remaining(Instant now) {
        return limit.minus(spent(now));
    }
}
