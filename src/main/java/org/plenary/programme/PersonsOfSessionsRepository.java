package org.plenary.programme;

import static org.plenary.schema.Tables.ACCEPTED_FINDING;
import static org.plenary.schema.Tables.SESSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonsOfSessionsRepository {

    private final DSLContext db;

    PersonsOfSessionsRepository(DSLContext db) {
        this.db = db;
    }

    /** @return of how many sessions and accepted findings something was emptied */
    int empty(long meetingId) {
        return db.update(SESSION).setNull(SESSION.CHAIR).setNull(SESSION.RAPPORTEUR).setNull(SESSION.SPEAKERS).setNull(SESSION.AFAR).setNull(SESSION.NOTE)
                .set(SESSION.VERSION, SESSION.VERSION.plus(1)).where(SESSION.MEETING_ID.eq(meetingId))
                .and(SESSION.CHAIR.isNotNull().or(SESSION.RAPPORTEUR.isNotNull()).or(SESSION.SPEAKERS.isNotNull()).or(SESSION.AFAR.isNotNull())
                        .or(SESSION.NOTE.isNotNull())).execute()
                + db.deleteFrom(ACCEPTED_FINDING).where(ACCEPTED_FINDING.MEETING_ID.eq(meetingId)).execute();
    }
}
