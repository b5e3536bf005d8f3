package org.plenary.nomination;

import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ALIKE;
import static org.plenary.schema.Tables.NOMINATION_CALL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.plenary.people.NameMatch;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nominations that look like one person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AlikeRepository {

    private static final int SAME_ADDRESS = 100;

    /** @param addresseeId of the other */
    record Alike(long otherId, long addresseeId, String name, int score, String reason) {
    }

    record Pair(long oneId, long otherId, int score, String reason) {
    }

    private final DSLContext db;

    AlikeRepository(DSLContext db) {
        this.db = db;
    }

    /** Looks among the standing nominations of the call, and remembers what it finds; pairs found to be two persons stay so. */
    List<Alike> find(long callId, long nominationId, Candidate candidate) {
        var key = NameMatch.key(candidate.givenName(), candidate.familyName());
        db.update(NOMINATION).set(NOMINATION.NAME_KEY, key).where(NOMINATION.ID.eq(nominationId)).execute();
        db.deleteFrom(NOMINATION_ALIKE).where(has(nominationId)).and(NOMINATION_ALIKE.DISTINCT_AT.isNull()).execute();
        var found = new ArrayList<Alike>();
        db.select(NOMINATION.ID, NOMINATION.ADDRESSEE_ID, NOMINATION.GIVEN_NAME, NOMINATION.FAMILY_NAME, NOMINATION.EMAIL, NOMINATION.NAME_KEY)
                .from(NOMINATION).where(NOMINATION.CALL_ID.eq(callId)).and(NOMINATION.ID.ne(nominationId))
                .and(NOMINATION.STATE.in(NominationState.names(NominationState::standing)))
                .forEach(other -> {
                    var name = other.value3() + " " + other.value4();
                    if (candidate.email().equalsIgnoreCase(other.value5())) {
                        found.add(new Alike(other.value1(), other.value2(), name, SAME_ADDRESS, "EMAIL"));
                    } else {
                        NameMatch.of(key, other.value6()).ifPresent(match ->
                                found.add(new Alike(other.value1(), other.value2(), name, match.score(), match.reason().name())));
                    }
                });
        found.forEach(alike -> db.insertInto(NOMINATION_ALIKE)
                .set(NOMINATION_ALIKE.NOMINATION_ID, Math.min(nominationId, alike.otherId()))
                .set(NOMINATION_ALIKE.OTHER_ID, Math.max(nominationId, alike.otherId()))
                .set(NOMINATION_ALIKE.SCORE, alike.score()).set(NOMINATION_ALIKE.REASON, alike.reason())
                .onDuplicateKeyIgnore().execute());
        return found;
    }

    /** @return pairs of standing nominations about which nobody has decided, the likeliest first */
    List<Pair> open(long meetingId) {
        return db.select(NOMINATION_ALIKE.fields()).from(NOMINATION_ALIKE)
                .where(NOMINATION_ALIKE.DISTINCT_AT.isNull()).and(standing(meetingId, NOMINATION_ALIKE.NOMINATION_ID))
                .and(standing(meetingId, NOMINATION_ALIKE.OTHER_ID))
                .orderBy(NOMINATION_ALIKE.SCORE.desc(), NOMINATION_ALIKE.NOMINATION_ID)
                .fetch(row -> new Pair(row.get(NOMINATION_ALIKE.NOMINATION_ID), row.get(NOMINATION_ALIKE.OTHER_ID), row.get(NOMINATION_ALIKE.SCORE),
                        row.get(NOMINATION_ALIKE.REASON)));
    }

    private static Condition standing(long meetingId, Field<Long> id) {
        return id.in(DSL.select(NOMINATION.ID).from(NOMINATION).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(NOMINATION.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).and(NOMINATION.STATE.in(NominationState.names(NominationState::standing))));
    }

    /** @return the name of somebody who looks the same and has a place already, or null */
    String twinWithPlace(long nominationId) {
        return db.select(NOMINATION.GIVEN_NAME, NOMINATION.FAMILY_NAME).from(NOMINATION_ALIKE)
                .join(NOMINATION).on(NOMINATION.ID.in(NOMINATION_ALIKE.NOMINATION_ID, NOMINATION_ALIKE.OTHER_ID).and(NOMINATION.ID.ne(nominationId)))
                .where(has(nominationId)).and(NOMINATION_ALIKE.DISTINCT_AT.isNull())
                .and(NOMINATION.STATE.in(NominationState.names(NominationState::holdsPlace))).limit(1)
                .fetchOne(row -> row.value1() + " " + row.value2());
    }

    /** @return whether such a pair was open */
    boolean distinct(long oneId, long otherId, Instant now) {
        return db.update(NOMINATION_ALIKE).set(NOMINATION_ALIKE.DISTINCT_AT, now)
                .where(NOMINATION_ALIKE.NOMINATION_ID.eq(Math.min(oneId, otherId))).and(NOMINATION_ALIKE.OTHER_ID.eq(Math.max(oneId, otherId)))
                .and(NOMINATION_ALIKE.DISTINCT_AT.isNull()).execute() == 1;
    }

    private static Condition has(long nominationId) {
        return NOMINATION_ALIKE.NOMINATION_ID.eq(nominationId).or(NOMINATION_ALIKE.OTHER_ID.eq(nominationId));
    }
}
