package org.plenary.audit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entries with what they keep of objects, for who puts it back: that asks for rights first. */
@Component
public class RecordedEntries {

    private final AuditRepository entries;

    RecordedEntries(AuditRepository entries) {
        this.entries = entries;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Recorded> find(long id) {
        return entries.recorded(id);
    }
}
