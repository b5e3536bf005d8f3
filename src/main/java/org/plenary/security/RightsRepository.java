package org.plenary.security;

import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads roles. It runs before the transaction of the method it guards, and asks the database each time: a right withdrawn, or an account disabled, is out at once. */
@Repository
class RightsRepository {

    private final DSLContext db;

    RightsRepository(DSLContext db) {
        this.db = db;
    }

    Set<MeetingRole> rolesIn(long meetingId, long accountId, long organisationId) {
        return db.select(MEETING_ROLE.ROLE)
                .from(MEETING_ROLE)
                .where(MEETING_ROLE.MEETING_ID.eq(meetingId))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(accountId).or(MEETING_ROLE.ORGANISATION_ID.eq(organisationId)))
                .andExists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.ENABLED))
                .fetch(row -> MeetingRole.valueOf(row.value1()))
                .stream().collect(() -> EnumSet.noneOf(MeetingRole.class), Set::add, Set::addAll);
    }
}
