package org.plenary.security;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a session lasts (OWASP ASVS 5.0, 7.3.1 and 7.3.2), as the settings say. See docs/decisions/0047. */
@Component
public class SessionLimits {

    /** So long before the end the open pages say that it comes. */
    static final Duration WARNING = Duration.ofMinutes(2);

    public enum Why {
        /** By its holder from elsewhere, or by whoever administers. */
        ENDED,
        /** Nobody did anything for too long. */
        IDLE,
        /** It was begun too long ago, whatever was done meanwhile. */
        AGE
    }

    /** @param at when a session ends unless something is done @param why {@link Why#IDLE} or {@link Why#AGE} */
    public record End(Instant at, Why why) {
    }

    private final Duration idle;
    private final Duration longest;

    SessionLimits(@Value("${plenary.sign-in.idle}") Duration idle, @Value("${plenary.sign-in.longest}") Duration longest) {
        if (idle.compareTo(WARNING) <= 0 || longest.compareTo(WARNING) <= 0) {
            throw new IllegalArgumentException("plenary.sign-in.idle and plenary.sign-in.longest have to be longer than " + WARNING);
        }
        this.idle = idle;
        this.longest = longest;
    }

    /** @return in any case, also where something is done every minute */
    public Duration longest() {
        return longest;
    }

    End of(Instant begun, Instant lastUsed) {
        var tooOld = begun.plus(longest);
        var tooIdle = lastUsed.plus(idle);
        return tooIdle.isBefore(tooOld) ? new End(tooIdle, Why.IDLE) : new End(tooOld, Why.AGE);
    }
}
