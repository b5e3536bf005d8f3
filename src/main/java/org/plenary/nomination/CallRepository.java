package org.plenary.nomination;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.STATE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.plenary.schema.tables.records.NominationCallRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls and their addressees. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CallRepository {

    /** A region called again alone has a deadline of its own, also when the call is closed for all others. */
    private static final Condition LETTER_DUE = NOMINATION_ADDRESSEE.EMAIL.isNotNull().and(DSL.or(
            CALL_REGION.DEADLINE.isNotNull().and(untold(CALL_REGION.DEADLINE)),
            CALL_REGION.DEADLINE.isNull().and(NOMINATION_CALL.STATE.eq(CallState.OPEN.name())).and(untold(NOMINATION_CALL.DEADLINE))));

    private static final Condition OF_REGION = CALL_REGION.CALL_ID.eq(NOMINATION_ADDRESSEE.CALL_ID)
            .and(CALL_REGION.REGION_ID.eq(NOMINATION_ADDRESSEE.REGION_ID));

    private static final Field<Integer> NOMINATED = field(selectCount().from(NOMINATION)
            .where(NOMINATION.ADDRESSEE_ID.eq(NOMINATION_ADDRESSEE.ID))
            .and(NOMINATION.STATE.in(NominationState.names(NominationState::standing)))).as("nominated");

    private static Condition untold(Field<Instant> deadline) {
        return NOMINATION_ADDRESSEE.DEADLINE_TOLD.isNull().or(NOMINATION_ADDRESSEE.DEADLINE_TOLD.ne(deadline));
    }

    private final DSLContext db;

    CallRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Call> find(long meetingId) {
        return db.selectFrom(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).fetchOptional(CallRepository::call);
    }

    /** A call with its deadline. @param zone of its meeting, whose code is {@code code} */
    record Dated(Call call, String code, ZoneId zone) {
    }

    /** @return the calls of these meetings that have a deadline */
    List<Dated> dated(Collection<Long> meetings) {
        return db.select(NOMINATION_CALL.asterisk(), MEETING.CODE, MEETING.ZONE).from(NOMINATION_CALL).join(MEETING).on(MEETING.ID.eq(NOMINATION_CALL.MEETING_ID))
                .where(NOMINATION_CALL.MEETING_ID.in(meetings)).and(NOMINATION_CALL.DEADLINE.isNotNull()).orderBy(NOMINATION_CALL.ID)
                .fetch(row -> new Dated(call(row.into(NOMINATION_CALL)), row.get(MEETING.CODE), ZoneId.of(row.get(MEETING.ZONE))));
    }

    /** Takes the row lock: whoever decides about places of the call waits until this transaction ends. */
    Optional<Call> findForUpdate(long meetingId) {
        return db.selectFrom(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).forUpdate().fetchOptional(CallRepository::call);
    }

    /** @return the new id, or empty when the meeting has a call already */
    Optional<Long> insert(long meetingId, CallDraft fields, Instant deadline) {
        var row = db.newRecord(NOMINATION_CALL);
        row.setMeetingId(meetingId);
        fill(row, fields, deadline);
        return db.insertInto(NOMINATION_CALL).set(row).onDuplicateKeyIgnore().returning(NOMINATION_CALL.ID).fetchOptional(NOMINATION_CALL.ID);
    }

    /** @return whether the call still had the version of {@code call} */
    boolean update(Call call, CallDraft fields, Instant deadline) {
        var row = db.newRecord(NOMINATION_CALL);
        fill(row, fields, deadline);
        return update(call, row);
    }

    /** @return whether the call still had the version of {@code call} */
    boolean update(Call call, Instant deadline, CallState state, Instant openedAt) {
        var row = db.newRecord(NOMINATION_CALL);
        row.setDeadline(deadline);
        row.setState(state.name());
        row.setOpenedAt(openedAt);
        return update(call, row);
    }

    /** @return whether the call still had its version */
    boolean setAsked(Call call, Asked asked) {
        var row = db.newRecord(NOMINATION_CALL);
        switch (asked) {
            case Asked.Parties(var body) -> {
                row.setEligible(Eligible.PARTIES.name());
                row.setBodyId(body);
            }
            case Asked.OfRegion(var body, var region) -> {
                row.setEligible(Eligible.REGION.name());
                row.setBodyId(body);
                row.setRegionId(region);
            }
            case Asked.RangeStates(var list) -> {
                row.setEligible(Eligible.RANGE_STATES.name());
                row.setRangeListId(list);
            }
            case Asked.Picked picked -> row.setEligible(Eligible.PICKED.name());
        }
        return update(call, row);
    }

    private boolean update(Call call, NominationCallRecord row) {
        row.setVersion(call.version() + 1);
        return db.update(NOMINATION_CALL).set(row)
                .where(NOMINATION_CALL.ID.eq(call.id())).and(NOMINATION_CALL.VERSION.eq(call.version())).execute() == 1;
    }

    private static void fill(NominationCallRecord row, CallDraft fields, Instant deadline) {
        row.setSeats(fields.seats());
        row.setSeatsPerParty(fields.seatsPerParty());
        row.setDeadline(deadline);
        row.setNote(fields.note());
        row.setContact(fields.contact());
        row.setBodyId(fields.bodyId());
        row.setEligible(fields.eligible().name());
        row.setRegionId(fields.regionId());
        row.setRangeListId(fields.rangeListId());
        row.setFundedPlaces(fields.fundedPlaces());
        row.setFundingRule(fields.fundingRule().name());
        row.setAnswerDays(fields.answerDays());
        row.setPromotion(fields.promotion().name());
        row.setThroughId(fields.throughId());
    }

    private static Call call(NominationCallRecord row) {
        return new Call(row.getId(), row.getMeetingId(), row.getSeats(), row.getSeatsPerParty(), row.getDeadline(), row.getNote(),
                row.getContact(), CallState.valueOf(row.getState()), row.getOpenedAt(), row.getBodyId(), Eligible.valueOf(row.getEligible()),
                row.getRegionId(), row.getRangeListId(), row.getFundedPlaces(), FundingRule.valueOf(row.getFundingRule()),
                row.getAnswerDays(), Promotion.valueOf(row.getPromotion()), row.getThroughId(), row.getVersion());
    }

    /** @return the calls that have gone out, those closed included: one of their regions may have been called again */
    List<Call> sentOut() {
        return db.selectFrom(NOMINATION_CALL).where(NOMINATION_CALL.STATE.ne(CallState.DRAFT.name())).fetch(CallRepository::call);
    }

    /** @return whether the addressee was invited before that day, and not reminded since; it counts as reminded from now on */
    boolean remind(Addressee addressee, Instant day, Instant now) {
        return db.update(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.REMINDED_AT, now)
                .where(NOMINATION_ADDRESSEE.ID.eq(addressee.id())).and(NOMINATION_ADDRESSEE.INVITED_AT.lt(day))
                .and(NOMINATION_ADDRESSEE.REMINDED_AT.isNull().or(NOMINATION_ADDRESSEE.REMINDED_AT.lt(day))).execute() == 1;
    }

    List<Addressee> addressees(long meetingId) {
        return addresseesWhere(NOMINATION_CALL.MEETING_ID.eq(meetingId)).fetch(CallRepository::addressee);
    }

    Optional<Addressee> addressee(long meetingId, long addresseeId) {
        return addresseesWhere(NOMINATION_CALL.MEETING_ID.eq(meetingId).and(NOMINATION_ADDRESSEE.ID.eq(addresseeId)))
                .fetchOptional(CallRepository::addressee);
    }

    /** @return the authority that made a nomination, to be written to */
    AddresseeDraft nominator(Nomination nomination) {
        return db.select(NOMINATION_ADDRESSEE.ISO2, NOMINATION_ADDRESSEE.NAME, NOMINATION_ADDRESSEE.EMAIL, NOMINATION_ADDRESSEE.LANGUAGE)
                .from(NOMINATION_ADDRESSEE).where(NOMINATION_ADDRESSEE.ID.eq(nomination.addresseeId())).fetchSingle(mapping(AddresseeDraft::new));
    }

    /** Takes the row lock: the list of this addressee changes one by one. */
    void lockAddressee(long addresseeId) {
        db.select(NOMINATION_ADDRESSEE.ID).from(NOMINATION_ADDRESSEE).where(NOMINATION_ADDRESSEE.ID.eq(addresseeId)).forUpdate().fetch();
    }

    /** @return one to whom the present deadline is still to be told, and to whom nobody else is writing; locked from now on */
    Optional<Addressee> nextLetterDue(Call call) {
        var due = addresseesWhere(NOMINATION_CALL.ID.eq(call.id()).and(LETTER_DUE)).fetch(row -> row.get(NOMINATION_ADDRESSEE.ID));
        while (!due.isEmpty()) {
            var id = db.select(NOMINATION_ADDRESSEE.ID).from(NOMINATION_ADDRESSEE).where(NOMINATION_ADDRESSEE.ID.in(due))
                    .orderBy(NOMINATION_ADDRESSEE.ID).limit(1).forUpdate().skipLocked().fetchOne(NOMINATION_ADDRESSEE.ID);
            if (id == null) {
                return Optional.empty();
            }
            var locked = addressee(call.meetingId(), id).filter(Addressee::letterDue);
            if (locked.isPresent()) {
                return locked;
            }
            due.remove(id);
        }
        return Optional.empty();
    }

    private ResultQuery<? extends Record> addresseesWhere(Condition condition) {
        return db.select(NOMINATION_ADDRESSEE.asterisk(), CALL_REGION.DEADLINE.as("region_deadline"), field(LETTER_DUE).as("due"), NOMINATED)
                .from(NOMINATION_ADDRESSEE).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION_ADDRESSEE.CALL_ID))
                .leftJoin(CALL_REGION).on(OF_REGION)
                .where(condition).orderBy(NOMINATION_ADDRESSEE.ISO2);
    }

    private static Addressee addressee(Record row) {
        return new Addressee(row.get(NOMINATION_ADDRESSEE.ID),
                new AddresseeDraft(row.get(NOMINATION_ADDRESSEE.ISO2), row.get(NOMINATION_ADDRESSEE.NAME), row.get(NOMINATION_ADDRESSEE.EMAIL),
                        row.get(NOMINATION_ADDRESSEE.LANGUAGE)),
                row.get(NOMINATION_ADDRESSEE.REGION_ID), row.get(NOMINATION_ADDRESSEE.INVITED_AT), row.get(CALL_REGION.DEADLINE.as("region_deadline")),
                row.get("due", Boolean.class), row.get(NOMINATED), row.get(NOMINATION_ADDRESSEE.VERSION));
    }

    boolean isState(String iso2) {
        return db.fetchExists(STATE, STATE.ISO2.eq(iso2));
    }

    /** @return the new id, or empty when the State is among the addressees already */
    Optional<Long> insertAddressee(long callId, AddresseeDraft fields, Long regionId) {
        return db.insertInto(NOMINATION_ADDRESSEE)
                .set(NOMINATION_ADDRESSEE.CALL_ID, callId)
                .set(NOMINATION_ADDRESSEE.ISO2, fields.iso2())
                .set(NOMINATION_ADDRESSEE.NAME, fields.name())
                .set(NOMINATION_ADDRESSEE.EMAIL, fields.email())
                .set(NOMINATION_ADDRESSEE.LANGUAGE, fields.language())
                .set(NOMINATION_ADDRESSEE.REGION_ID, regionId)
                .onDuplicateKeyIgnore().returning(NOMINATION_ADDRESSEE.ID).fetchOptional(NOMINATION_ADDRESSEE.ID);
    }

    /** Whoever is corrected is due a letter again. @return whether the row still had this version */
    boolean correctAddressee(long addresseeId, int version, AddresseeDraft fields) {
        return db.update(NOMINATION_ADDRESSEE)
                .set(NOMINATION_ADDRESSEE.NAME, fields.name())
                .set(NOMINATION_ADDRESSEE.EMAIL, fields.email())
                .set(NOMINATION_ADDRESSEE.LANGUAGE, fields.language())
                .setNull(NOMINATION_ADDRESSEE.DEADLINE_TOLD)
                .set(NOMINATION_ADDRESSEE.VERSION, version + 1)
                .where(NOMINATION_ADDRESSEE.ID.eq(addresseeId)).and(NOMINATION_ADDRESSEE.VERSION.eq(version))
                .execute() == 1;
    }

    /** The body of the call draws other regions now. @param regionOf by State; those it places nowhere are missing */
    void placeInRegions(long callId, Map<String, Long> regionOf) {
        db.update(NOMINATION_ADDRESSEE).setNull(NOMINATION_ADDRESSEE.REGION_ID).where(NOMINATION_ADDRESSEE.CALL_ID.eq(callId)).execute();
        regionOf.forEach((iso2, region) -> db.update(NOMINATION_ADDRESSEE).set(NOMINATION_ADDRESSEE.REGION_ID, region)
                .where(NOMINATION_ADDRESSEE.CALL_ID.eq(callId)).and(NOMINATION_ADDRESSEE.ISO2.eq(iso2)).execute());
    }

    /** @return whether there is any nomination of this addressee, withdrawn ones included */
    boolean hasNominated(long addresseeId) {
        return db.fetchExists(NOMINATION, NOMINATION.ADDRESSEE_ID.eq(addresseeId));
    }

    void told(Addressee addressee, Instant deadline, Instant now) {
        db.update(NOMINATION_ADDRESSEE)
                .set(row(NOMINATION_ADDRESSEE.INVITED_AT, NOMINATION_ADDRESSEE.DEADLINE_TOLD, NOMINATION_ADDRESSEE.VERSION),
                        row(addressee.invitedAt() == null ? now : addressee.invitedAt(), deadline, addressee.version() + 1))
                .where(NOMINATION_ADDRESSEE.ID.eq(addressee.id())).execute();
    }

    /** @return whether the row still had this version */
    boolean removeAddressee(long addresseeId, int version) {
        return db.deleteFrom(NOMINATION_ADDRESSEE)
                .where(NOMINATION_ADDRESSEE.ID.eq(addresseeId)).and(NOMINATION_ADDRESSEE.VERSION.eq(version))
                .execute() == 1;
    }
}
