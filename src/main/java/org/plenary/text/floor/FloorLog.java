package org.plenary.text.floor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.text.TextService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and locks the floor of a text of the meeting, and tells what happened on it: an audit entry and an event each time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FloorLog {

    private final FloorRepository floors;
    private final TextService texts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FloorLog(FloorRepository floors, TextService texts, AuditTrail audit, Changes changes, Clock clock) {
        this.floors = floors;
        this.texts = texts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    Floor read(long meetingId, long textId) {
        return floors.floor(texts.text(meetingId, textId).id(), now());
    }

    /** Takes the lock. */
    Floor locked(long meetingId, long textId) {
        return floors.forUpdate(texts.text(meetingId, textId).id(), now());
    }

    void told(long meetingId, String entity, long id, int version, String action, Object before, Object after) {
        audit.record(meetingId, entity, id, action, before, after);
        changes.changed(meetingId, entity, id, version);
    }

    /** To the millisecond, as clocks are kept. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
