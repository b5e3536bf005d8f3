package org.plenary.nomination;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.STATE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.plenary.schema.tables.records.NominationCallRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls and their addressees. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CallRepository {

    private static final Condition LETTER_DUE = NOMINATION_CALL.STATE.eq(CallState.OPEN.name())
            .and(NOMINATION_ADDRESSEE.DEADLINE_TOLD.isNull().or(NOMINATION_ADDRESSEE.DEADLINE_TOLD.ne(NOMINATION_CALL.DEADLINE)));

    private static final Field<Integer> NOMINATED = field(selectCount().from(NOMINATION)
            .where(NOMINATION.ADDRESSEE_ID.eq(NOMINATION_ADDRESSEE.ID))
            .and(NOMINATION.STATE.notIn(NominationState.WITHDRAWN.name(), NominationState.DECLINED.name()))).as("nominated");

    private final DSLContext db;

    CallRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Call> find(long meetingId) {
        return db.selectFrom(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).fetchOptional(CallRepository::call);
    }

    /** Takes the row lock: whoever decides about places of the call waits until this transaction ends. */
    Optional<Call> findForUpdate(long meetingId) {
        return db.selectFrom(NOMINATION_CALL).where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).forUpdate().fetchOptional(CallRepository::call);
    }

    /** @return whether there was no call of this meeting before */
    boolean insert(long meetingId, CallDraft fields, Instant deadline) {
        return db.insertInto(NOMINATION_CALL)
                .set(NOMINATION_CALL.MEETING_ID, meetingId)
                .set(NOMINATION_CALL.SEATS, fields.seats())
                .set(NOMINATION_CALL.SEATS_PER_PARTY, fields.seatsPerParty())
                .set(NOMINATION_CALL.DEADLINE, deadline)
                .set(NOMINATION_CALL.NOTE, fields.note())
                .set(NOMINATION_CALL.CONTACT, fields.contact())
                .onDuplicateKeyIgnore().execute() == 1;
    }

    /** @return whether the call still had the version of {@code call} */
    boolean update(Call call) {
        return db.update(NOMINATION_CALL)
                .set(NOMINATION_CALL.SEATS, call.seats())
                .set(NOMINATION_CALL.SEATS_PER_PARTY, call.seatsPerParty())
                .set(NOMINATION_CALL.DEADLINE, call.deadline())
                .set(NOMINATION_CALL.NOTE, call.note())
                .set(NOMINATION_CALL.CONTACT, call.contact())
                .set(NOMINATION_CALL.STATE, call.state().name())
                .set(NOMINATION_CALL.OPENED_AT, call.openedAt())
                .set(NOMINATION_CALL.VERSION, call.version() + 1)
                .where(NOMINATION_CALL.ID.eq(call.id())).and(NOMINATION_CALL.VERSION.eq(call.version()))
                .execute() == 1;
    }

    private static Call call(NominationCallRecord row) {
        return new Call(row.getId(), row.getMeetingId(), row.getSeats(), row.getSeatsPerParty(), row.getDeadline(), row.getNote(),
                row.getContact(), CallState.valueOf(row.getState()), row.getOpenedAt(), row.getVersion());
    }

    List<Addressee> addressees(long meetingId) {
        return addresseesWhere(NOMINATION_CALL.MEETING_ID.eq(meetingId)).fetch(CallRepository::addressee);
    }

    Optional<Addressee> addressee(long meetingId, long addresseeId) {
        return addresseesWhere(NOMINATION_CALL.MEETING_ID.eq(meetingId).and(NOMINATION_ADDRESSEE.ID.eq(addresseeId)))
                .fetchOptional(CallRepository::addressee);
    }

    /** Takes the row lock: the list of this addressee changes one by one. */
    void lockAddressee(long addresseeId) {
        db.select(NOMINATION_ADDRESSEE.ID).from(NOMINATION_ADDRESSEE).where(NOMINATION_ADDRESSEE.ID.eq(addresseeId)).forUpdate().fetch();
    }

    /** @return one whom the deadline of this open call is still to be told, and to whom nobody else is writing; locked from now on */
    Optional<Addressee> nextLetterDue(Call open) {
        var id = db.select(NOMINATION_ADDRESSEE.ID).from(NOMINATION_ADDRESSEE)
                .where(NOMINATION_ADDRESSEE.CALL_ID.eq(open.id()))
                .and(NOMINATION_ADDRESSEE.DEADLINE_TOLD.isNull().or(NOMINATION_ADDRESSEE.DEADLINE_TOLD.ne(open.deadline())))
                .orderBy(NOMINATION_ADDRESSEE.ID).limit(1).forUpdate().skipLocked().fetchOptional(Record1::value1);
        return id.flatMap(found -> addressee(open.meetingId(), found));
    }

    private ResultQuery<? extends Record> addresseesWhere(Condition condition) {
        return db.select(NOMINATION_ADDRESSEE.asterisk(), field(LETTER_DUE).as("due"), NOMINATED)
                .from(NOMINATION_ADDRESSEE).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION_ADDRESSEE.CALL_ID))
                .where(condition).orderBy(NOMINATION_ADDRESSEE.ISO2);
    }

    private static Addressee addressee(Record row) {
        return new Addressee(row.get(NOMINATION_ADDRESSEE.ID),
                new AddresseeDraft(row.get(NOMINATION_ADDRESSEE.ISO2), row.get(NOMINATION_ADDRESSEE.NAME), row.get(NOMINATION_ADDRESSEE.EMAIL),
                        row.get(NOMINATION_ADDRESSEE.LANGUAGE)),
                row.get(NOMINATION_ADDRESSEE.INVITED_AT), row.get("due", Boolean.class), row.get(NOMINATED),
                row.get(NOMINATION_ADDRESSEE.VERSION));
    }

    boolean isState(String iso2) {
        return db.fetchExists(STATE, STATE.ISO2.eq(iso2));
    }

    /** @return the new id, or empty when the State is among the addressees already */
    Optional<Long> insertAddressee(long callId, AddresseeDraft fields) {
        return db.insertInto(NOMINATION_ADDRESSEE)
                .set(NOMINATION_ADDRESSEE.CALL_ID, callId)
                .set(NOMINATION_ADDRESSEE.ISO2, fields.iso2())
                .set(NOMINATION_ADDRESSEE.NAME, fields.name())
                .set(NOMINATION_ADDRESSEE.EMAIL, fields.email())
                .set(NOMINATION_ADDRESSEE.LANGUAGE, fields.language())
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
