package org.plenary.meeting;

import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.RIGHT_REQUEST;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.plenary.meeting.PartnerInvitationRepository.Person;
import org.plenary.security.Action;
import org.plenary.security.Granters.Granter;
import org.plenary.security.MeetingRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RightRequestRepository {

    private final DSLContext db;

    RightRequestRepository(DSLContext db) {
        this.db = db;
    }

    long insert(long meetingId, long accountId, Action action, String words, Instant at) {
        return db.insertInto(RIGHT_REQUEST).set(RIGHT_REQUEST.MEETING_ID, meetingId).set(RIGHT_REQUEST.ACCOUNT_ID, accountId)
                .set(RIGHT_REQUEST.ACTION, action.name()).set(RIGHT_REQUEST.WORDS, words).set(RIGHT_REQUEST.ASKED_AT, at)
                .returning(RIGHT_REQUEST.ID).fetchSingle().getId();
    }

    /** @return how often this account has asked for this right in this meeting since then */
    int asked(long meetingId, long accountId, Action action, Instant since) {
        return db.fetchCount(RIGHT_REQUEST, RIGHT_REQUEST.MEETING_ID.eq(meetingId).and(RIGHT_REQUEST.ACCOUNT_ID.eq(accountId))
                .and(RIGHT_REQUEST.ACTION.eq(action.name())).and(RIGHT_REQUEST.ASKED_AT.gt(since)));
    }

    /** @return how often this account has asked for anything anywhere since then */
    int asked(long accountId, Instant since) {
        return db.fetchCount(RIGHT_REQUEST, RIGHT_REQUEST.ACCOUNT_ID.eq(accountId).and(RIGHT_REQUEST.ASKED_AT.gt(since)));
    }

    /** @return what waits for an answer, of those who still take part, the oldest first */
    List<RightRequest> open(long meetingId) {
        var role = role();
        return db.select(RIGHT_REQUEST.ID, role, ACCOUNT.ID, name(), ORGANISATION.ACRONYM, RIGHT_REQUEST.ACTION, RIGHT_REQUEST.WORDS, RIGHT_REQUEST.ASKED_AT)
                .from(RIGHT_REQUEST).join(ACCOUNT).on(ACCOUNT.ID.eq(RIGHT_REQUEST.ACCOUNT_ID)).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(RIGHT_REQUEST.MEETING_ID.eq(meetingId)).and(RIGHT_REQUEST.ANSWERED_AT.isNull()).and(ACCOUNT.ENABLED).and(role.isNotNull())
                .orderBy(RIGHT_REQUEST.ID)
                .fetch(row -> new RightRequest(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), Action.valueOf(row.value6()), row.value7(), row.value8()));
    }

    /** @return how many requests wait in each of these meetings where any does */
    Map<Long, Integer> open(Collection<Long> meetings) {
        return db.select(RIGHT_REQUEST.MEETING_ID, DSL.count()).from(RIGHT_REQUEST).join(ACCOUNT).on(ACCOUNT.ID.eq(RIGHT_REQUEST.ACCOUNT_ID))
                .where(RIGHT_REQUEST.MEETING_ID.in(meetings)).and(RIGHT_REQUEST.ANSWERED_AT.isNull()).and(ACCOUNT.ENABLED).and(role().isNotNull())
                .groupBy(RIGHT_REQUEST.MEETING_ID).fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** @return whether it waited for an answer */
    boolean answer(long meetingId, long id, boolean granted, long by, Instant at) {
        return db.update(RIGHT_REQUEST).set(RIGHT_REQUEST.GRANTED, granted).set(RIGHT_REQUEST.ANSWERED_BY, by).set(RIGHT_REQUEST.ANSWERED_AT, at)
                .where(RIGHT_REQUEST.ID.eq(id)).and(RIGHT_REQUEST.MEETING_ID.eq(meetingId)).and(RIGHT_REQUEST.ANSWERED_AT.isNull()).execute() == 1;
    }

    /** @return the people who can sign in and lead the meeting, themselves or by their organisation, by name */
    List<Granter> leads(long meetingId) {
        return db.select(name(), ORGANISATION.ACRONYM).from(ACCOUNT).join(ORGANISATION).on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(leading(meetingId)).orderBy(ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME).fetch(row -> new Granter(row.value1(), row.value2()));
    }

    List<Person> leadingPeople(long meetingId) {
        return people(leading(meetingId));
    }

    List<Person> person(long accountId) {
        return people(ACCOUNT.ID.eq(accountId));
    }

    private List<Person> people(Condition which) {
        return db.select(ACCOUNT.EMAIL, name(), ACCOUNT.LANGUAGE).from(ACCOUNT).where(which).orderBy(ACCOUNT.ID)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3()));
    }

    private static Condition leading(long meetingId) {
        return ACCOUNT.ENABLED.isTrue().and(DSL.exists(DSL.selectOne().from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(meetingId))
                .and(MEETING_ROLE.ROLE.eq(MeetingRole.LEAD_ORGANISER.name()))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID).or(MEETING_ROLE.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID)))));
    }

    /** The role by which whoever asked takes part: their own before their organisation's. */
    private static Field<Long> role() {
        return DSL.field(DSL.select(MEETING_ROLE.ID).from(MEETING_ROLE).where(MEETING_ROLE.MEETING_ID.eq(RIGHT_REQUEST.MEETING_ID))
                .and(MEETING_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID).or(MEETING_ROLE.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID)))
                .orderBy(MEETING_ROLE.ACCOUNT_ID.isNull()).limit(1));
    }

    private static Field<String> name() {
        return DSL.concat(ACCOUNT.GIVEN_NAME, DSL.inline(" "), ACCOUNT.FAMILY_NAME);
    }
}
