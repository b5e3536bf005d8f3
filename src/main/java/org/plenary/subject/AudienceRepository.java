package org.plenary.subject;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AudienceRepository {

    private final DSLContext db;

    AudienceRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the accounts that hold a role in the meeting, of their own or by their organisation */
    List<AccountPrincipal> ofMeeting(long meetingId) {
        return fetch(exists(selectOne().from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meetingId))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID).or(MEETING_ROLE.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID)))));
    }

    List<AccountPrincipal> all() {
        return fetch(noCondition());
    }

    private List<AccountPrincipal> fetch(Condition which) {
        return db.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME, ACCOUNT.ORGANISATION_ID, ORGANISATION.ACRONYM, ACCOUNT.PLATFORM_ROLE, ACCOUNT.LANGUAGE)
                .from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID)).where(which).and(ACCOUNT.ENABLED)
                .orderBy(ORGANISATION.ACRONYM, ACCOUNT.FAMILY_NAME, ACCOUNT.GIVEN_NAME, ACCOUNT.ID)
                .fetch(row -> new AccountPrincipal(row.value1(), row.value2(), row.value3() + " " + row.value4(), row.value5(), row.value6(),
                        PlatformRole.valueOf(row.value7()), Locale.of(row.value8()), true, false, null));
    }
}
