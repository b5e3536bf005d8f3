package org.plenary.audit;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed an object last, field by field, for who tells it to somebody that edits the same object. */
@Component
public class LastEdits {

    /** @param by as they were called then, with their organisation in brackets */
    public record Edit(String by, Instant at) {
    }

    private final AuditRepository entries;

    LastEdits(AuditRepository entries) {
        this.entries = entries;
    }

    /** @param meetingId null for what belongs to no meeting @return by field; a field of which nothing is known is not there */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Map<String, Edit> of(Long meetingId, String entity, long entityId) {
        return entries.lastEdits(meetingId, entity, entityId);
    }
}
