package org.plenary.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenary.live.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every e-mail goes: written in the transaction of what it tells, so that it is sent if and only if that was committed. */
@Component
public class Outbox {

    public static final String LETTER = "LETTER";

    /** What stands for the meeting in changes of letters that belong to none. */
    static final long NO_MEETING = 0;

    private static final Duration FIRST = Duration.ofDays(1);

    private final OutboxRepository messages;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(OutboxRepository messages, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Many letters that belong to no one meeting.
     *
     * @return for each, in their order, the local part of its Message-ID, by which it is found again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> putApart(List<Letter> letters) {
        var written = messages.insertMany(letters, clock.instant());
        if (!written.isEmpty()) {
            events.publishEvent(new LetterWaiting(0));
        }
        return written;
    }

    /** Tries a letter again that could not be delivered. @return whether it had failed, and now waits */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retryApart(String messageId) {
        var revived = messages.revive(messageId, clock.instant());
        if (revived) {
            events.publishEvent(new LetterWaiting(0));
        }
        return revived;
    }

    /** Many letters about one meeting. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putAll(long meetingId, List<Letter> letters) {
        if (!letters.isEmpty()) {
            var last = messages.insertAll(letters, clock.instant());
            changes.changed(meetingId, LETTER, last, 0);
            events.publishEvent(new LetterWaiting(last));
        }
    }

    /** A letter that is worth nothing when it comes late: it goes before all that wait, also before a notification to a thousand addresses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putFirst(Letter letter) {
        put(letter, clock.instant().minus(FIRST));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        put(letter, clock.instant());
    }

    private void put(Letter letter, Instant due) {
        var id = messages.insert(letter, clock.instant(), due);
        if (letter.meetingId() != null) {
            changes.changed(letter.meetingId(), LETTER, id, 0);
        }
        events.publishEvent(new LetterWaiting(id));
    }
}
