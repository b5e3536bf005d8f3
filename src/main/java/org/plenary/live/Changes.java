package org.plenary.live;

import org.plenary.audit.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What a service calls inside its transaction; open views hear of it after the commit, and never of what was rolled back. */
@Component
public class Changes {

    private final ApplicationEventPublisher events;
    private final LiveEvents live;

    Changes(ApplicationEventPublisher events, LiveEvents live) {
        this.events = events;
        this.live = live;
    }

    public void changed(long meetingId, String entity, long entityId, int version) {
        changed(Actor.current(), meetingId, entity, entityId, version);
    }

    public void changed(Actor by, long meetingId, String entity, long entityId, int version) {
        events.publishEvent(new Change(meetingId, entity, entityId, version, by));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Change change) {
        live.publish(change);
    }
}
