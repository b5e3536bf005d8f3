package org.plenary.meeting;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.FINER_RIGHT;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.meeting.FinerRight.Effect;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GrantRepository {

    private final DSLContext db;

    GrantRepository(DSLContext db) {
        this.db = db;
    }

    /** @return in the order in which they were given; without the names of parts */
    List<FinerRight> of(long meetingId) {
        return db.select(FINER_RIGHT.ID, FINER_RIGHT.MEETING_ROLE_ID, FINER_RIGHT.ACTION, FINER_RIGHT.EFFECT, FINER_RIGHT.PART, FINER_RIGHT.PART_ID,
                        DSL.concat(ACCOUNT.GIVEN_NAME, DSL.inline(" "), ACCOUNT.FAMILY_NAME), FINER_RIGHT.GIVEN_AT)
                .from(FINER_RIGHT).join(MEETING_ROLE).on(MEETING_ROLE.ID.eq(FINER_RIGHT.MEETING_ROLE_ID))
                .leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(FINER_RIGHT.GIVEN_BY))
                .where(MEETING_ROLE.MEETING_ID.eq(meetingId)).orderBy(FINER_RIGHT.ID)
                .fetch(row -> new FinerRight(row.value1(), row.value2(), Action.valueOf(row.value3()), Effect.valueOf(row.value4()),
                        row.value5() == null ? null : new MeetingPart(MeetingPart.Kind.valueOf(row.value5()), row.value6()), null, row.value7(), row.value8()));
    }

    /** @param part null for the whole meeting */
    void insert(long roleId, Action action, Effect effect, MeetingPart part, long by, Instant at) {
        var row = db.newRecord(FINER_RIGHT);
        row.setMeetingRoleId(roleId);
        row.setAction(action.name());
        row.setEffect(effect.name());
        row.setPart(part == null ? null : part.kind().name());
        row.setPartId(part == null ? null : part.id());
        row.setGivenBy(by);
        row.setGivenAt(at);
        row.store();
    }

    /** @return whether it was there */
    boolean delete(long id) {
        return db.deleteFrom(FINER_RIGHT).where(FINER_RIGHT.ID.eq(id)).execute() == 1;
    }
}
