package org.plenary.meeting;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.MEETING_ROLE;
import static org.plenary.schema.Tables.ORGANISATION;
import static org.plenary.schema.Tables.PARTNER_INVITATION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.PartnerInvitation.State;
import org.plenary.schema.tables.Account;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PartnerInvitationRepository {

    private static final Account INVITER = ACCOUNT.as("inviter");
    private static final Account SETTLER = ACCOUNT.as("settler");
    private static final Account COLLEAGUE = ACCOUNT.as("colleague");

    /** Somebody who is told by e-mail. */
    record Person(String email, String name, String language) {
    }

    private final DSLContext db;

    PartnerInvitationRepository(DSLContext db) {
        this.db = db;
    }

    List<PartnerInvitation> of(long meetingId, String language, Instant now) {
        return read(PARTNER_INVITATION.MEETING_ID.eq(meetingId), language, now);
    }

    Optional<PartnerInvitation> find(long id, String language, Instant now) {
        return read(PARTNER_INVITATION.ID.eq(id), language, now).stream().findFirst();
    }

    /** @return those that wait for an answer of this organisation or account */
    List<PartnerInvitation> open(AccountPrincipal account, String language, Instant now) {
        return read(PARTNER_INVITATION.STATE.eq(State.INVITED.name()).and(PARTNER_INVITATION.EXPIRES_AT.gt(now))
                .and(PARTNER_INVITATION.ORGANISATION_ID.eq(account.organisationId()).or(PARTNER_INVITATION.ACCOUNT_ID.eq(account.id()))), language, now);
    }

    private List<PartnerInvitation> read(Condition condition, String language, Instant now) {
        var organisation = MeetingRepository.inLanguage(language, ORGANISATION.NAME_EN, ORGANISATION.NAME_FR, ORGANISATION.NAME_ES);
        var holder = coalesce(organisation, name(ACCOUNT)).as("holder");
        var inviter = name(INVITER).as("inviter_name");
        var settler = name(SETTLER).as("settler_name");
        var successors = ORGANISATION.as("successor");
        return db.select(PARTNER_INVITATION.asterisk(), holder, ORGANISATION.ACRONYM, ORGANISATION.COLOUR, inviter, settler, successors.ACRONYM)
                .from(PARTNER_INVITATION)
                .leftJoin(ORGANISATION).on(ORGANISATION.ID.eq(PARTNER_INVITATION.ORGANISATION_ID))
                .leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(PARTNER_INVITATION.ACCOUNT_ID))
                .leftJoin(INVITER).on(INVITER.ID.eq(PARTNER_INVITATION.INVITED_BY))
                .leftJoin(SETTLER).on(SETTLER.ID.eq(PARTNER_INVITATION.SETTLED_BY))
                .leftJoin(successors).on(successors.ID.eq(PARTNER_INVITATION.SUCCESSOR_ID))
                .where(condition)
                .orderBy(PARTNER_INVITATION.ID.desc())
                .fetch(row -> {
                    var expires = row.get(PARTNER_INVITATION.EXPIRES_AT);
                    var state = State.valueOf(row.get(PARTNER_INVITATION.STATE));
                    return new PartnerInvitation(row.get(PARTNER_INVITATION.ID), row.get(PARTNER_INVITATION.MEETING_ID),
                            row.get(PARTNER_INVITATION.ORGANISATION_ID), row.get(PARTNER_INVITATION.ACCOUNT_ID), row.get(holder),
                            row.get(ORGANISATION.ACRONYM), row.get(ORGANISATION.COLOUR), MeetingRole.valueOf(row.get(PARTNER_INVITATION.ROLE)),
                            row.get(PARTNER_INVITATION.NOTE), state == State.INVITED && !expires.isAfter(now) ? State.EXPIRED : state, row.get(inviter),
                            row.get(PARTNER_INVITATION.INVITED_AT), expires, row.get(settler), row.get(PARTNER_INVITATION.SETTLED_AT),
                            row.get(PARTNER_INVITATION.REASON), row.get(successors.ACRONYM));
                });
    }

    private static Field<String> name(Account account) {
        return concat(account.GIVEN_NAME, inline(" "), account.FAMILY_NAME);
    }

    long insert(long meetingId, Long organisationId, Long accountId, MeetingRole role, String note, long by, Instant now, Instant expiresAt) {
        return db.insertInto(PARTNER_INVITATION)
                .set(PARTNER_INVITATION.MEETING_ID, meetingId)
                .set(PARTNER_INVITATION.ORGANISATION_ID, organisationId)
                .set(PARTNER_INVITATION.ACCOUNT_ID, accountId)
                .set(PARTNER_INVITATION.ROLE, role.name())
                .set(PARTNER_INVITATION.NOTE, note)
                .set(PARTNER_INVITATION.INVITED_BY, by)
                .set(PARTNER_INVITATION.INVITED_AT, now)
                .set(PARTNER_INVITATION.EXPIRES_AT, expiresAt)
                .returning(PARTNER_INVITATION.ID).fetchSingle(PARTNER_INVITATION.ID);
    }

    /** Closes what was not answered in time, so that the same partner can be asked again. */
    void closeExpired(long meetingId, Instant now) {
        db.update(PARTNER_INVITATION).set(PARTNER_INVITATION.STATE, State.EXPIRED.name())
                .where(PARTNER_INVITATION.MEETING_ID.eq(meetingId)).and(PARTNER_INVITATION.STATE.eq(State.INVITED.name()))
                .and(PARTNER_INVITATION.EXPIRES_AT.le(now)).execute();
    }

    boolean isOpen(long meetingId, Long organisationId, Long accountId) {
        return db.fetchExists(PARTNER_INVITATION, PARTNER_INVITATION.MEETING_ID.eq(meetingId).and(PARTNER_INVITATION.STATE.eq(State.INVITED.name()))
                .and(isFor(organisationId, accountId)));
    }

    /** @return whether this call settled it: of two at once only one gets true */
    boolean settle(long id, State state, String reason, long by, Instant now) {
        return db.update(PARTNER_INVITATION).set(PARTNER_INVITATION.STATE, state.name()).set(PARTNER_INVITATION.REASON, reason)
                .set(PARTNER_INVITATION.SETTLED_BY, by).set(PARTNER_INVITATION.SETTLED_AT, now)
                .where(PARTNER_INVITATION.ID.eq(id)).and(PARTNER_INVITATION.STATE.eq(State.INVITED.name())).and(PARTNER_INVITATION.EXPIRES_AT.gt(now))
                .execute() == 1;
    }

    /** Writes down how a role ended that was held; one that was never asked for, as that of the convener, is written as if it had been. */
    void end(long meetingId, Grant grant, State state, String reason, Long successorId, long by, Instant now) {
        var held = db.select(PARTNER_INVITATION.ID).from(PARTNER_INVITATION).where(PARTNER_INVITATION.MEETING_ID.eq(meetingId))
                .and(PARTNER_INVITATION.STATE.eq(State.ACCEPTED.name())).and(isFor(grant.organisationId(), grant.accountId()))
                .orderBy(PARTNER_INVITATION.ID.desc()).limit(1).fetchOptional(PARTNER_INVITATION.ID);
        var id = held.orElseGet(() -> {
            var role = db.fetchSingle(MEETING_ROLE, MEETING_ROLE.ID.eq(grant.id()));
            return insert(meetingId, grant.organisationId(), grant.accountId(), grant.role(), null, role.getGrantedBy() == null ? by : role.getGrantedBy(),
                    role.getGrantedAt(), role.getGrantedAt());
        });
        db.update(PARTNER_INVITATION).set(PARTNER_INVITATION.STATE, state.name()).set(PARTNER_INVITATION.REASON, reason)
                .set(PARTNER_INVITATION.SUCCESSOR_ID, successorId).set(PARTNER_INVITATION.SETTLED_BY, by).set(PARTNER_INVITATION.SETTLED_AT, now)
                .where(PARTNER_INVITATION.ID.eq(id)).execute();
    }

    private static Condition isFor(Long organisationId, Long accountId) {
        return organisationId == null ? PARTNER_INVITATION.ACCOUNT_ID.eq(accountId) : PARTNER_INVITATION.ORGANISATION_ID.eq(organisationId);
    }

    /** @return whether this account may speak for its organisation to those who invite it */
    boolean answersForItsOrganisation(long accountId) {
        return db.fetchExists(ACCOUNT, ACCOUNT.ID.eq(accountId).and(answers()));
    }

    /** @return those who may speak for one of these organisations */
    List<Person> answering(Collection<Long> organisations) {
        return people(ACCOUNT.ORGANISATION_ID.in(organisations).and(answers()));
    }

    List<Person> people(Collection<Long> accounts) {
        return people(ACCOUNT.ID.in(accounts).and(ACCOUNT.ENABLED));
    }

    /** @return whose account has this address and is in use */
    Optional<Long> account(String email) {
        return db.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.EMAIL.eq(email)).and(ACCOUNT.ENABLED).fetchOptional(ACCOUNT.ID);
    }

    private List<Person> people(Condition condition) {
        return db.select(ACCOUNT.EMAIL, name(ACCOUNT), ACCOUNT.LANGUAGE).from(ACCOUNT).where(condition).orderBy(ACCOUNT.ID)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3()));
    }

    private static Condition answers() {
        return ACCOUNT.ENABLED.isTrue().and(ACCOUNT.ANSWERS_INVITATIONS.isTrue().or(notExists(selectOne().from(COLLEAGUE)
                .where(COLLEAGUE.ORGANISATION_ID.eq(ACCOUNT.ORGANISATION_ID)).and(COLLEAGUE.ENABLED).and(COLLEAGUE.ANSWERS_INVITATIONS))));
    }
}
