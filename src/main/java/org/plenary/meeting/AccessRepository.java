package org.plenary.meeting;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.security.MeetingRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AccessRepository {

    private final DSLContext db;

    AccessRepository(DSLContext db) {
        this.db = db;
    }

    List<Grant> grants(long meetingId, String language) {
        return grants(MEETING_ROLE.MEETING_ID.eq(meetingId), language);
    }

    Optional<Grant> find(long meetingId, long grantId, String language) {
        return grants(MEETING_ROLE.MEETING_ID.eq(meetingId).and(MEETING_ROLE.ID.eq(grantId)), language).stream().findFirst();
    }

    private List<Grant> grants(Condition condition, String language) {
        var name = MeetingRepository.inLanguage(language, ORGANISATION.NAME_EN, ORGANISATION.NAME_FR, ORGANISATION.NAME_ES);
        var holder = DSL.coalesce(name, DSL.concat(ACCOUNT.GIVEN_NAME, DSL.inline(" "), ACCOUNT.FAMILY_NAME));
        return db.select(MEETING_ROLE.ID, MEETING_ROLE.ORGANISATION_ID, MEETING_ROLE.ACCOUNT_ID, holder, ORGANISATION.ACRONYM, ORGANISATION.COLOUR,
                        MEETING_ROLE.ROLE, MEETING_ROLE.VERSION)
                .from(MEETING_ROLE)
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(MEETING_ROLE.ORGANISATION_ID))
                .leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(MEETING_ROLE.ACCOUNT_ID))
                .where(condition)
                .orderBy(DSL.field("FIELD({0}, 'LEAD_ORGANISER', 'CO_ORGANISER', 'CONTRIBUTOR', 'TRANSLATOR', 'READER')", Integer.class,
                        MEETING_ROLE.ROLE), holder)
                .fetch(row -> new Grant(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                        MeetingRole.valueOf(row.value7()), row.value8()));
    }

    long insert(long meetingId, Long organisationId, Long accountId, MeetingRole role, long by, Instant now) {
        var row = db.newRecord(MEETING_ROLE);
        row.setMeetingId(meetingId);
        row.setOrganisationId(organisationId);
        row.setAccountId(accountId);
        row.setRole(role.name());
        row.setGrantedBy(by);
        row.setGrantedAt(now);
        row.setVersion(0);
        row.store();
        return row.getId();
    }

    int changeRole(long grantId, int version, MeetingRole role) {
        return db.update(MEETING_ROLE).set(MEETING_ROLE.ROLE, role.name()).set(MEETING_ROLE.VERSION, version + 1)
                .where(MEETING_ROLE.ID.eq(grantId)).and(MEETING_ROLE.VERSION.eq(version)).execute();
    }

    int withdraw(long grantId, int version) {
        return db.deleteFrom(MEETING_ROLE).where(MEETING_ROLE.ID.eq(grantId)).and(MEETING_ROLE.VERSION.eq(version)).execute();
    }

    /** Serialises changes of rights in one meeting. */
    void lock(long meetingId) {
        db.select(MEETING_ROLE.ID).from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meetingId)).forUpdate().fetch();
    }
}
