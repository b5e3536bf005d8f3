package org.plenary.programme;

import static org.plenary.schema.Tables.SESSION_REFERENCE;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionReferenceRepository {

    private final DSLContext db;

    SessionReferenceRepository(DSLContext db) {
        this.db = db;
    }

    /** @return ids of sessions by reference; some may have been removed meanwhile */
    Map<String, Long> of(long meetingId) {
        return db.selectFrom(SESSION_REFERENCE).where(SESSION_REFERENCE.MEETING_ID.eq(meetingId))
                .fetchMap(row -> row.getReference(), row -> row.getSessionId());
    }

    void put(long meetingId, String reference, long sessionId) {
        db.deleteFrom(SESSION_REFERENCE).where(SESSION_REFERENCE.SESSION_ID.eq(sessionId)).execute();
        db.insertInto(SESSION_REFERENCE).set(SESSION_REFERENCE.MEETING_ID, meetingId).set(SESSION_REFERENCE.REFERENCE, reference)
                .set(SESSION_REFERENCE.SESSION_ID, sessionId).onDuplicateKeyUpdate().set(SESSION_REFERENCE.SESSION_ID, sessionId).execute();
    }
}
