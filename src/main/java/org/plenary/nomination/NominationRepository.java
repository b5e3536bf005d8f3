package org.plenary.nomination;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.nomination.NominationService.Waiting;
import org.plenary.schema.tables.records.NominationRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NominationRepository {

    /** Of which the nominating authority no longer has to do. */
    private static final List<String> GONE = List.of(NominationState.WITHDRAWN.name(), NominationState.REPLACED.name());

    private final DSLContext db;

    NominationRepository(DSLContext db) {
        this.db = db;
    }

    List<Nomination> page(long meetingId, NominationFilter filter, NominationOrder order, int offset, int limit) {
        var by = switch (order.by()) {
            case NAME -> NOMINATION.FAMILY_NAME;
            case PARTY -> NOMINATION.ISO2;
            case STATE -> NOMINATION.STATE;
        };
        return db.select(NOMINATION.fields()).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).and(matches(filter))
                .orderBy(order.descending() ? by.desc() : by.asc(), NOMINATION.ISO2, NOMINATION.PRIORITY, NOMINATION.ID)
                .limit(limit).offset(offset).fetch(row -> nomination(row.into(NOMINATION)));
    }

    int count(long meetingId, NominationFilter filter) {
        return db.fetchCount(select(NOMINATION.ID).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).and(matches(filter)));
    }

    private static Condition matches(NominationFilter filter) {
        var condition = noCondition();
        if (filter.text() != null) {
            condition = condition.and(DSL.or(concat(NOMINATION.GIVEN_NAME, inline(" "), NOMINATION.FAMILY_NAME).contains(filter.text()),
                    NOMINATION.EMAIL.contains(filter.text()), NOMINATION.INSTITUTION.contains(filter.text())));
        }
        if (filter.iso2() != null) {
            condition = condition.and(NOMINATION.ISO2.eq(filter.iso2()));
        }
        return filter.state() == null ? condition : condition.and(NOMINATION.STATE.eq(filter.state().name()));
    }

    /** @return those of one addressee that were neither withdrawn nor replaced, in order of priority */
    List<Nomination> ofAddressee(long addresseeId) {
        return db.selectFrom(NOMINATION).where(NOMINATION.ADDRESSEE_ID.eq(addresseeId)).and(NOMINATION.STATE.notIn(GONE))
                .orderBy(NOMINATION.PRIORITY, NOMINATION.ID).fetch(NominationRepository::nomination);
    }

    /** @return all of the call, also those withdrawn or replaced, each addressee's in its order */
    List<Nomination> ofCall(long callId) {
        return db.selectFrom(NOMINATION).where(NOMINATION.CALL_ID.eq(callId))
                .orderBy(NOMINATION.ADDRESSEE_ID, NOMINATION.PRIORITY, NOMINATION.ID).fetch(NominationRepository::nomination);
    }

    /** @return those about which nothing was decided, by State and priority. @param regionId null for all regions */
    List<Nomination> undecided(long callId, Long regionId) {
        var region = regionId == null ? noCondition() : NOMINATION.ADDRESSEE_ID.in(select(NOMINATION_ADDRESSEE.ID).from(NOMINATION_ADDRESSEE)
                .where(NOMINATION_ADDRESSEE.CALL_ID.eq(callId)).and(NOMINATION_ADDRESSEE.REGION_ID.eq(regionId)));
        return db.selectFrom(NOMINATION).where(NOMINATION.CALL_ID.eq(callId)).and(region)
                .and(NOMINATION.STATE.in(NominationState.names(NominationState::undecided)))
                .orderBy(NOMINATION.ISO2, NOMINATION.PRIORITY, NOMINATION.ID).fetch(NominationRepository::nomination);
    }

    void setEndorsedRank(Nomination nomination, Integer rank) {
        db.update(NOMINATION).set(NOMINATION.ENDORSED_RANK, rank).set(NOMINATION.VERSION, nomination.version() + 1)
                .where(NOMINATION.ID.eq(nomination.id())).execute();
    }

    /** Takes the row lock. */
    Optional<Nomination> findForUpdate(long meetingId, long nominationId) {
        return db.selectFrom(NOMINATION)
                .where(NOMINATION.ID.eq(nominationId))
                .and(NOMINATION.CALL_ID.in(select(NOMINATION_CALL.ID).from(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId))))
                .forUpdate().fetchOptional(NominationRepository::nomination);
    }

    Optional<Nomination> find(long meetingId, long nominationId) {
        return db.select(NOMINATION.fields()).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).and(NOMINATION.ID.eq(nominationId))
                .fetchOptional(row -> nomination(row.into(NOMINATION)));
    }

    /** @return whether this addressee has named somebody of this address */
    boolean emailInUse(long addresseeId, String email, long exceptId) {
        return db.fetchExists(NOMINATION, NOMINATION.ADDRESSEE_ID.eq(addresseeId).and(NOMINATION.EMAIL.eq(email)).and(NOMINATION.STATE.notIn(GONE))
                .and(NOMINATION.ID.ne(exceptId)));
    }

    /** @return how many places of the call are offered or taken: in all, and by this State */
    Offered offered(long callId, String iso2, long exceptId) {
        var ofState = DSL.count(when(NOMINATION.ISO2.eq(iso2), inline(1)));
        return db.select(DSL.count(), ofState).from(NOMINATION)
                .where(NOMINATION.CALL_ID.eq(callId)).and(NOMINATION.ID.ne(exceptId))
                .and(NOMINATION.STATE.in(NominationState.SELECTED.name(), NominationState.CONFIRMED.name()))
                .fetchSingle(row -> new Offered(row.value1(), row.value2()));
    }

    record Offered(int inAll, int ofState) {
    }

    Optional<Long> regionOf(long addresseeId) {
        return db.select(NOMINATION_ADDRESSEE.REGION_ID).from(NOMINATION_ADDRESSEE).where(NOMINATION_ADDRESSEE.ID.eq(addresseeId))
                .and(NOMINATION_ADDRESSEE.REGION_ID.isNotNull()).fetchOptional(NOMINATION_ADDRESSEE.REGION_ID);
    }

    int offeredToRegion(long callId, long regionId, long exceptId) {
        return db.fetchCount(select(NOMINATION.ID).from(NOMINATION).join(NOMINATION_ADDRESSEE).on(NOMINATION_ADDRESSEE.ID.eq(NOMINATION.ADDRESSEE_ID))
                .where(NOMINATION.CALL_ID.eq(callId)).and(NOMINATION_ADDRESSEE.REGION_ID.eq(regionId)).and(NOMINATION.ID.ne(exceptId))
                .and(NOMINATION.STATE.in(NominationState.names(NominationState::holdsPlace))));
    }

    int offeredToProfile(long profileId, long exceptId) {
        return db.fetchCount(NOMINATION, NOMINATION.PROFILE_ID.eq(profileId).and(NOMINATION.ID.ne(exceptId))
                .and(NOMINATION.STATE.in(NominationState.names(NominationState::holdsPlace))));
    }

    /** @return the reserve list: in the order stored, else that of endorsement, else that of priority */
    List<Nomination> reserve(long callId) {
        return db.selectFrom(NOMINATION).where(NOMINATION.CALL_ID.eq(callId)).and(NOMINATION.STATE.eq(NominationState.RESERVE.name()))
                .orderBy(NOMINATION.RESERVE_RANK.isNull(), NOMINATION.RESERVE_RANK, NOMINATION.ENDORSED_RANK.isNull(), NOMINATION.ENDORSED_RANK,
                        NOMINATION.PRIORITY, NOMINATION.ID).fetch(NominationRepository::nomination);
    }

    boolean anyOnReserve(long meetingId) {
        return db.fetchExists(NOMINATION.join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID)),
                NOMINATION_CALL.MEETING_ID.eq(meetingId).and(NOMINATION.STATE.eq(NominationState.RESERVE.name())));
    }

    record Due(long meetingId, long nominationId) {
    }

    /** @return those who were asked and whose time to answer is over */
    List<Due> unanswered(Instant now) {
        return db.select(NOMINATION_CALL.MEETING_ID, NOMINATION.ID).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION.STATE.eq(NominationState.SELECTED.name())).and(NOMINATION.ANSWER_BY.lt(now)).orderBy(NOMINATION.ANSWER_BY)
                .fetch(row -> new Due(row.value1(), row.value2()));
    }

    /** The new one comes last in the order of its addressee. */
    long insert(long callId, Addressee addressee, Candidate candidate, NominationState state) {
        var last = db.select(coalesce(max(NOMINATION.PRIORITY), 0)).from(NOMINATION)
                .where(NOMINATION.ADDRESSEE_ID.eq(addressee.id())).and(NOMINATION.STATE.notIn(GONE)).fetchSingle().value1();
        var row = db.newRecord(NOMINATION);
        fill(row, candidate);
        row.setCallId(callId);
        row.setAddresseeId(addressee.id());
        row.setIso2(addressee.fields().iso2());
        row.setPriority(last + 1);
        row.setState(state.name());
        row.store();
        return row.getId();
    }

    /** The new one stands where the other stood. */
    void inPlaceOf(long nominationId, Nomination replaced) {
        db.update(NOMINATION).set(NOMINATION.PRIORITY, replaced.priority()).set(NOMINATION.REPLACES_ID, replaced.id())
                .where(NOMINATION.ID.eq(nominationId)).execute();
    }

    /** @return whether the row still had this version */
    boolean correct(Nomination nomination, Candidate candidate) {
        var row = db.newRecord(NOMINATION);
        fill(row, candidate);
        row.setVersion(nomination.version() + 1);
        return db.update(NOMINATION).set(row).where(NOMINATION.ID.eq(nomination.id())).and(NOMINATION.VERSION.eq(nomination.version()))
                .execute() == 1;
    }

    /** @return whether the row still had this version */
    boolean changeState(Nomination nomination, NominationState state, String reason, Instant answeredAt) {
        return db.update(NOMINATION)
                .set(NOMINATION.STATE, state.name())
                .set(NOMINATION.REASON, reason)
                .set(NOMINATION.ANSWERED_AT, answeredAt)
                .set(NOMINATION.VERSION, nomination.version() + 1)
                .where(NOMINATION.ID.eq(nomination.id())).and(NOMINATION.VERSION.eq(nomination.version()))
                .execute() == 1;
    }

    /** Where a nomination is to stand. @param before as it was read */
    record Turn(Nomination before, NominationState state, String reason) {

        Nomination after() {
            return before.answered(state, reason, null);
        }
    }

    /** The same for many at once. @return whether all rows still had these versions */
    boolean changeStates(long callId, List<Turn> turns) {
        if (turns.isEmpty()) {
            return true;
        }
        var batch = db.batch(db.update(NOMINATION).set(NOMINATION.STATE, "").set(NOMINATION.REASON, "").set(NOMINATION.ANSWERED_AT, (Instant) null)
                .set(NOMINATION.VERSION, 0).where(NOMINATION.ID.eq(0L)).and(NOMINATION.VERSION.eq(0)));
        for (var turn : turns) {
            batch = batch.bind(turn.state().name(), turn.reason(), null, turn.before().version() + 1, turn.before().id(), turn.before().version());
        }
        batch.execute();
        return new HashSet<>(ofCall(callId)).containsAll(turns.stream().map(Turn::after).toList());
    }

    /** Until when the nominee may answer who has just been asked. */
    void setAnswerBy(long nominationId, Instant answerBy) {
        db.update(NOMINATION).set(NOMINATION.ANSWER_BY, answerBy).where(NOMINATION.ID.eq(nominationId)).execute();
    }

    /** @return whether the row still had this version */
    boolean touch(Nomination nomination, NominationState state) {
        return changeState(nomination, state, nomination.reason(), nomination.answeredAt());
    }

    void setPriority(Nomination nomination, int priority) {
        db.update(NOMINATION).set(NOMINATION.PRIORITY, priority).set(NOMINATION.VERSION, nomination.version() + 1)
                .where(NOMINATION.ID.eq(nomination.id())).execute();
    }

    private static void fill(NominationRecord row, Candidate candidate) {
        row.setGivenName(candidate.givenName());
        row.setFamilyName(candidate.familyName());
        row.setEmail(candidate.email());
        row.setPositionHeld(candidate.positionHeld());
        row.setInstitution(candidate.institution());
        row.setLanguage(candidate.language());
        row.setProfileId(candidate.profileId());
        row.setGender(candidate.gender() == null ? null : candidate.gender().name());
        row.setPhone(candidate.phone());
    }

    static Nomination nomination(NominationRecord row) {
        return new Nomination(row.getId(), row.getCallId(), row.getAddresseeId(), row.getIso2(), row.getPriority(),
                new Candidate(row.getGivenName(), row.getFamilyName(), row.getEmail(), row.getPositionHeld(), row.getInstitution(),
                        row.getLanguage(), row.getProfileId(), row.getGender() == null ? null : Gender.valueOf(row.getGender()), row.getPhone()),
                NominationState.valueOf(row.getState()), row.getReason(), row.getAnsweredAt(), row.getAnswerBy(), row.getFunded(),
                row.getEndorsedRank(), row.getReserveRank(), row.getReplacesId(), row.getVersion());
    }

    /** @return the calls of these meetings, as far as something waits there */
    List<Waiting> waiting(Collection<Long> meetings) {
        var undecided = DSL.count(NOMINATION.ID);
        return db.select(NOMINATION_CALL.MEETING_ID, NOMINATION_CALL.STATE, undecided)
                .from(NOMINATION_CALL)
                .leftJoin(NOMINATION).on(NOMINATION.CALL_ID.eq(NOMINATION_CALL.ID)).and(NOMINATION.STATE.in(NominationState.PROPOSED.name(), NominationState.ELIGIBLE.name()))
                .where(NOMINATION_CALL.MEETING_ID.in(meetings))
                .groupBy(NOMINATION_CALL.MEETING_ID, NOMINATION_CALL.STATE)
                .having(undecided.gt(0).or(NOMINATION_CALL.STATE.eq(CallState.DRAFT.name())))
                .orderBy(DSL.min(NOMINATION_CALL.DEADLINE))
                .fetch(row -> new Waiting(row.value1(), CallState.valueOf(row.value2()), row.value3()));
    }

    List<Long> called(Collection<Long> meetings) {
        return db.select(NOMINATION_CALL.MEETING_ID).from(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.in(meetings))
                .and(NOMINATION_CALL.STATE.ne(CallState.DRAFT.name())).orderBy(NOMINATION_CALL.DEADLINE).fetch(NOMINATION_CALL.MEETING_ID);
    }

    /** @return by meeting the States that are asked to nominate */
    Map<Long, Set<String>> asked(Collection<Long> meetingIds) {
        return db.select(NOMINATION_CALL.MEETING_ID, NOMINATION_ADDRESSEE.ISO2).from(NOMINATION_ADDRESSEE)
                .join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION_ADDRESSEE.CALL_ID)).where(NOMINATION_CALL.MEETING_ID.in(meetingIds))
                .fetchGroups(NOMINATION_CALL.MEETING_ID, NOMINATION_ADDRESSEE.ISO2).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, states -> Set.copyOf(states.getValue())));
    }
}
