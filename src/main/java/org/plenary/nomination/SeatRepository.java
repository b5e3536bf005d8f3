package org.plenary.nomination;

import static org.jooq.impl.DSL.row;
import static org.plenary.schema.Tables.SEAT;

import java.util.Collections;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats are rows: whoever confirms takes a free one of the Party and a free one of the meeting. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SeatRepository {

    private static final String MEETING_POOL = "ALL";

    private final DSLContext db;

    SeatRepository(DSLContext db) {
        this.db = db;
    }

    void createForMeeting(long callId, int seats) {
        create(callId, MEETING_POOL, seats);
    }

    void createForState(long callId, String iso2, int seats) {
        create(callId, iso2, seats);
    }

    private void create(long callId, String pool, int seats) {
        db.insertInto(SEAT, SEAT.CALL_ID, SEAT.POOL).valuesOfRows(Collections.nCopies(seats, row(callId, pool))).execute();
    }

    void removeForState(long callId, String iso2) {
        db.deleteFrom(SEAT).where(SEAT.CALL_ID.eq(callId)).and(SEAT.POOL.eq(iso2)).execute();
    }

    /**
     * Takes a seat of the State and one of the meeting, or neither. The order is always the same, so that two who take seats
     * never wait for each other.
     *
     * @return false when no seat is free, and none is about to become free by another's failure
     */
    boolean take(long callId, String iso2, long nominationId) {
        var ofState = free(callId, iso2);
        var ofMeeting = ofState == null ? null : free(callId, MEETING_POOL);
        return ofMeeting != null && db.update(SEAT).set(SEAT.NOMINATION_ID, nominationId).where(SEAT.ID.in(ofState, ofMeeting)).execute() == 2;
    }

    void release(long nominationId) {
        db.update(SEAT).setNull(SEAT.NOMINATION_ID).where(SEAT.NOMINATION_ID.eq(nominationId)).execute();
    }

    /** @return a free seat of the pool, locked from now on; null when there is none */
    private Long free(long callId, String pool) {
        var free = SEAT.CALL_ID.eq(callId).and(SEAT.POOL.eq(pool)).and(SEAT.NOMINATION_ID.isNull());
        var seat = nobodyReachesFor(free);
        return seat == null ? afterWaiting(free) : seat;
    }

    private Long nobodyReachesFor(Condition free) {
        return db.select(SEAT.ID).from(SEAT).where(free).limit(1).forUpdate().skipLocked().fetchOne(SEAT.ID);
    }

    /** The last seats are in others' hands: only once these have committed is it true that none is left. */
    private Long afterWaiting(Condition free) {
        return db.select(SEAT.ID).from(SEAT).where(free).limit(1).forUpdate().fetchOne(SEAT.ID);
    }
}
