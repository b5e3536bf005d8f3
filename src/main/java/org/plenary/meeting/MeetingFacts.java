package org.plenary.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.live.Change;
import org.plenary.shell.MeetingHeading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What letters and guest pages say about a meeting. It asks for no right: whoever calls it has found that the reader may know, by
 * a role or by a guest's link. Kept for a few seconds, since hundreds of guests read it at once; a change made here is seen at
 * once, one made on another node when the seconds are over.
 */
@Component
public class MeetingFacts {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final Set<String> CHANGED_BY = Set.of(MeetingService.MEETING, AccessService.ACCESS);

    private record Key(long meetingId, String language) {
    }

    private record Kept(MeetingHeading heading, Instant readAt) {
    }

    private final MeetingRepository meetings;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    MeetingFacts(MeetingRepository meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param locale of the names of the organisers */
    @Transactional(readOnly = true)
    public MeetingHeading of(long meetingId, Locale locale) {
        var key = new Key(meetingId, locale.getLanguage());
        var now = clock.instant();
        var known = kept.get(key);
        if (known != null && now.isBefore(known.readAt().plus(KEPT))) {
            return known.heading();
        }
        var heading = meetings.heading(meetingId, locale.getLanguage());
        kept.values().removeIf(one -> !now.isBefore(one.readAt().plus(KEPT)));
        kept.put(key, new Kept(heading, now));
        return heading;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Change change) {
        if (CHANGED_BY.contains(change.entity())) {
            kept.keySet().removeIf(key -> key.meetingId() == change.meetingId());
        }
    }
}
