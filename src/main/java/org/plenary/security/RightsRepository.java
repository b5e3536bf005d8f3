package org.plenary.security;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING_ROLE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
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
                .and(heldBy(accountId, organisationId))
                .fetch(row -> MeetingRole.valueOf(row.value1()))
                .stream().collect(() -> EnumSet.noneOf(MeetingRole.class), Set::add, Set::addAll);
    }

    /** @return the meetings in which the account holds one of these roles */
    Set<Long> meetings(Collection<MeetingRole> roles, long accountId, long organisationId) {
        return db.select(MEETING_ROLE.MEETING_ID).from(MEETING_ROLE)
                .where(MEETING_ROLE.ROLE.in(roles.stream().map(MeetingRole::name).toList()))
                .and(heldBy(accountId, organisationId))
                .fetchSet(MEETING_ROLE.MEETING_ID);
    }

    private static Condition heldBy(long accountId, long organisationId) {
        return MEETING_ROLE.ACCOUNT_ID.eq(accountId).or(MEETING_ROLE.ORGANISATION_ID.eq(organisationId))
                .and(exists(selectOne().from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.ENABLED)));
    }
}
