package org.plenary.nomination;

import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.SELECTION_RUN;
import static org.plenary.schema.Tables.VACANCY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Places that fell free and have not been filled, each by the nomination that held it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VacancyRepository {

    private final DSLContext db;

    VacancyRepository(DSLContext db) {
        this.db = db;
    }

    void open(long nominationId, Instant at) {
        db.insertInto(VACANCY).set(VACANCY.NOMINATION_ID, nominationId).set(VACANCY.FELL_FREE_AT, at)
                .onDuplicateKeyUpdate().set(VACANCY.FELL_FREE_AT, at).execute();
    }

    void close(long nominationId) {
        db.deleteFrom(VACANCY).where(VACANCY.NOMINATION_ID.eq(nominationId)).execute();
    }

    /** Somebody was chosen by hand: for the place that they gave up themselves, else for the last of their Party's to fall free, else of all. */
    void fill(Nomination chosen) {
        db.select(VACANCY.NOMINATION_ID).from(VACANCY).join(NOMINATION).on(NOMINATION.ID.eq(VACANCY.NOMINATION_ID)).where(NOMINATION.CALL_ID.eq(chosen.callId()))
                .orderBy(DSL.field(NOMINATION.ID.eq(chosen.id())).desc(), DSL.field(NOMINATION.ISO2.eq(chosen.iso2())).desc(), VACANCY.FELL_FREE_AT.desc(),
                        VACANCY.NOMINATION_ID.desc()).limit(1).fetchOptional(VACANCY.NOMINATION_ID).ifPresent(this::close);
    }

    void closeAll(long callId) {
        db.deleteFrom(VACANCY).where(VACANCY.NOMINATION_ID.in(DSL.select(NOMINATION.ID).from(NOMINATION).where(NOMINATION.CALL_ID.eq(callId)))).execute();
    }

    /** @return who held the places, the last to fall free first */
    List<Long> of(long callId, int most) {
        return db.select(VACANCY.NOMINATION_ID).from(VACANCY).join(NOMINATION).on(NOMINATION.ID.eq(VACANCY.NOMINATION_ID))
                .where(NOMINATION.CALL_ID.eq(callId)).orderBy(VACANCY.FELL_FREE_AT.desc(), VACANCY.NOMINATION_ID.desc()).limit(most)
                .fetch(VACANCY.NOMINATION_ID);
    }

    record Vacant(long meetingId, long nominationId) {
    }

    /** @return the places that are to be filled without anybody's doing, in the order in which they fell free */
    List<Vacant> automatic() {
        return db.select(NOMINATION_CALL.MEETING_ID, VACANCY.NOMINATION_ID).from(VACANCY)
                .join(NOMINATION).on(NOMINATION.ID.eq(VACANCY.NOMINATION_ID)).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.PROMOTION.eq(Promotion.AUTOMATIC.name())).orderBy(VACANCY.FELL_FREE_AT, VACANCY.NOMINATION_ID)
                .fetch(row -> new Vacant(row.value1(), row.value2()));
    }

    /** @return who was offered a place and has not given it up */
    Set<Long> holders(long callId) {
        return new TreeSet<>(db.select(NOMINATION.ID).from(NOMINATION).where(NOMINATION.CALL_ID.eq(callId))
                .and(NOMINATION.STATE.in(NominationState.names(NominationState::holdsPlace))).fetch(NOMINATION.ID));
    }

    /** @return whether a selection of this call was ever applied */
    boolean selectionApplied(long callId) {
        return db.fetchExists(SELECTION_RUN, SELECTION_RUN.CALL_ID.eq(callId).and(SELECTION_RUN.APPLIED_AT.isNotNull()));
    }
}
