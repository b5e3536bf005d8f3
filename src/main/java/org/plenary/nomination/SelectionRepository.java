package org.plenary.nomination;

import static org.jooq.impl.DSL.inline;
import static org.plenary.schema.Tables.CALL_PROFILE;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_ADDRESSEE;
import static org.plenary.schema.Tables.NOMINATION_CALL;
import static org.plenary.schema.Tables.REGION;
import static org.plenary.schema.Tables.SELECTION_RULING;
import static org.plenary.schema.Tables.SELECTION_RUN;
import static org.plenary.schema.Tables.SELECTION_TERMS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.plenary.body.Names;
import org.plenary.nomination.Proposal.Person;
import org.plenary.nomination.selection.AuditBundle;
import org.plenary.nomination.selection.Ruling;
import org.plenary.schema.tables.records.SelectionRunRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of selections, what was ruled by hand, and the runs. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SelectionRepository {

    /** What the draw follows from while no random numbers are published: anybody could foresee it. */
    static final String UNPUBLISHED = "UNPUBLISHED ";

    private final DSLContext db;

    SelectionRepository(DSLContext db) {
        this.db = db;
    }

    record StoredTerms(SelectionTerms fields, int version) {
    }

    /** Takes the row lock where there is a row. */
    StoredTerms termsForUpdate(long callId) {
        return db.selectFrom(SELECTION_TERMS).where(SELECTION_TERMS.CALL_ID.eq(callId)).forUpdate()
                .fetchOptional(row -> new StoredTerms(new SelectionTerms(row.getPartyMinimum(), row.getWomenShare(), row.getMenShare(),
                        row.getPreferLdcSids(), row.getReservePlaces(), row.getDrawSeed()), row.getVersion()))
                .orElse(new StoredTerms(SelectionTerms.NONE, -1));
    }

    SelectionTerms terms(long callId) {
        return db.selectFrom(SELECTION_TERMS).where(SELECTION_TERMS.CALL_ID.eq(callId))
                .fetchOptional(row -> new SelectionTerms(row.getPartyMinimum(), row.getWomenShare(), row.getMenShare(), row.getPreferLdcSids(),
                        row.getReservePlaces(), row.getDrawSeed()))
                .orElse(SelectionTerms.NONE);
    }

    /** @param published when the seed was, or null */
    void store(long callId, SelectionTerms terms, Instant published, int version) {
        var row = db.newRecord(SELECTION_TERMS);
        row.setCallId(callId);
        row.setPartyMinimum(terms.partyMinimum());
        row.setWomenShare(terms.womenShare());
        row.setMenShare(terms.menShare());
        row.setPreferLdcSids(terms.preferLdcSids());
        row.setReservePlaces(terms.reservePlaces());
        row.setDrawSeed(terms.drawSeed());
        row.setSeedPublishedAt(published);
        row.setVersion(version);
        db.insertInto(SELECTION_TERMS).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    Optional<Instant> seedPublishedAt(long callId) {
        return db.select(SELECTION_TERMS.SEED_PUBLISHED_AT).from(SELECTION_TERMS).where(SELECTION_TERMS.CALL_ID.eq(callId))
                .fetchOptional(SELECTION_TERMS.SEED_PUBLISHED_AT);
    }

    List<Ruling> rulings(long callId) {
        return db.select(SELECTION_RULING.fields()).from(SELECTION_RULING).join(NOMINATION).on(NOMINATION.ID.eq(SELECTION_RULING.NOMINATION_ID))
                .where(NOMINATION.CALL_ID.eq(callId)).orderBy(SELECTION_RULING.NOMINATION_ID)
                .fetchInto(SELECTION_RULING)
                .map(row -> new Ruling(row.getNominationId(), Ruling.Kind.valueOf(row.getKind()), row.getReason()));
    }

    Optional<Ruling> ruling(long nominationId) {
        return db.selectFrom(SELECTION_RULING).where(SELECTION_RULING.NOMINATION_ID.eq(nominationId))
                .fetchOptional(row -> new Ruling(row.getNominationId(), Ruling.Kind.valueOf(row.getKind()), row.getReason()));
    }

    void rule(Ruling ruling, String by, Instant at) {
        var row = db.newRecord(SELECTION_RULING);
        row.setNominationId(ruling.nominee());
        row.setKind(ruling.kind().name());
        row.setReason(ruling.reason());
        row.setRuledBy(by);
        row.setRuledAt(at);
        db.insertInto(SELECTION_RULING).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    boolean lift(long nominationId) {
        return db.deleteFrom(SELECTION_RULING).where(SELECTION_RULING.NOMINATION_ID.eq(nominationId)).execute() == 1;
    }

    long insertRun(long callId, AuditBundle bundle, String by, Instant at) {
        return db.insertInto(SELECTION_RUN)
                .set(SELECTION_RUN.CALL_ID, callId)
                .set(SELECTION_RUN.RUN_AT, at)
                .set(SELECTION_RUN.RUN_BY, by)
                .set(SELECTION_RUN.POOL_HASH, bundle.poolHash())
                .set(SELECTION_RUN.BUNDLE, JSON.json(bundle.json()))
                .returning(SELECTION_RUN.ID).fetchSingle().getId();
    }

    Optional<SelectionRun> newestRun(long meetingId) {
        return db.select(SELECTION_RUN.fields()).from(SELECTION_RUN).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(SELECTION_RUN.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).orderBy(SELECTION_RUN.ID.desc()).limit(1)
                .fetchOptional(row -> run(row.into(SELECTION_RUN)));
    }

    Optional<SelectionRun> run(long meetingId, long runId) {
        return db.select(SELECTION_RUN.fields()).from(SELECTION_RUN).join(NOMINATION_CALL).on(NOMINATION_CALL.ID.eq(SELECTION_RUN.CALL_ID))
                .where(NOMINATION_CALL.MEETING_ID.eq(meetingId)).and(SELECTION_RUN.ID.eq(runId))
                .fetchOptional(row -> run(row.into(SELECTION_RUN)));
    }

    private static SelectionRun run(SelectionRunRecord row) {
        return new SelectionRun(row.getId(), row.getRunAt(), row.getRunBy(), row.getBundle().data(), row.getAppliedAt());
    }

    /** @return whether it had not been applied before */
    boolean applied(long runId, String by, Instant at) {
        return db.update(SELECTION_RUN).set(SELECTION_RUN.APPLIED_AT, at).set(SELECTION_RUN.APPLIED_BY, by)
                .where(SELECTION_RUN.ID.eq(runId)).and(SELECTION_RUN.APPLIED_AT.isNull()).execute() == 1;
    }

    Map<Long, Person> people(long callId) {
        return db.select(NOMINATION.ID, NOMINATION.GIVEN_NAME, NOMINATION.FAMILY_NAME, NOMINATION.ISO2, NOMINATION.STATE, NOMINATION.VERSION,
                        NOMINATION_ADDRESSEE.LANGUAGE)
                .from(NOMINATION).join(NOMINATION_ADDRESSEE).on(NOMINATION_ADDRESSEE.ID.eq(NOMINATION.ADDRESSEE_ID))
                .where(NOMINATION.CALL_ID.eq(callId))
                .fetchMap(NOMINATION.ID, row -> new Person(row.value1(), row.value2() + " " + row.value3(), row.value4(),
                        NominationState.valueOf(row.value5()), row.value6(), row.value7()));
    }

    /** What else follows from a selection for a nominee. @param reserveRank from 1, or null where not on the reserve @param papersMissing whether that is why it was not selected */
    record Settled(long nominationId, boolean funded, Integer reserveRank, boolean papersMissing) {
    }

    void settle(List<Settled> all) {
        if (all.isEmpty()) {
            return;
        }
        var batch = db.batch(db.update(NOMINATION).set(NOMINATION.FUNDED, false).set(NOMINATION.RESERVE_RANK, (Integer) null).set(NOMINATION.PAPERS_MISSING, false)
                .set(NOMINATION.VERSION, NOMINATION.VERSION.plus(inline(1)))
                .where(NOMINATION.ID.eq(0L))
                .and(NOMINATION.FUNDED.ne(false).or(NOMINATION.RESERVE_RANK.isDistinctFrom((Integer) null)).or(NOMINATION.PAPERS_MISSING.ne(false))));
        for (var one : all) {
            batch = batch.bind(one.funded(), one.reserveRank(), one.papersMissing(), one.nominationId(), one.funded(), one.reserveRank(), one.papersMissing());
        }
        batch.execute();
    }

    /** @return by code, those of the body and those for which the call has seats */
    Map<String, Names> regionNames(long callId) {
        return db.select(REGION.CODE, REGION.NAME_EN, REGION.NAME_FR, REGION.NAME_ES).from(REGION)
                .join(NOMINATION_CALL).on(NOMINATION_CALL.BODY_ID.eq(REGION.BODY_ID)).where(NOMINATION_CALL.ID.eq(callId))
                .union(db.select(REGION.CODE, REGION.NAME_EN, REGION.NAME_FR, REGION.NAME_ES).from(CALL_REGION)
                        .join(REGION).on(REGION.ID.eq(CALL_REGION.REGION_ID)).where(CALL_REGION.CALL_ID.eq(callId)))
                .fetchMap(row -> row.value1(), row -> new Names(row.value2(), row.value3(), row.value4()));
    }

    /** @return by code, those of the body of the call */
    Map<String, Long> regionIds(long callId) {
        return db.select(REGION.CODE, REGION.ID).from(REGION).join(NOMINATION_CALL).on(NOMINATION_CALL.BODY_ID.eq(REGION.BODY_ID))
                .where(NOMINATION_CALL.ID.eq(callId)).fetchMap(REGION.CODE, REGION.ID);
    }

    /** @return by identifier */
    Map<String, Names> profileNames(long callId) {
        return db.selectFrom(CALL_PROFILE).where(CALL_PROFILE.CALL_ID.eq(callId)).orderBy(CALL_PROFILE.POSITION)
                .fetchMap(row -> String.valueOf(row.getId()), row -> new Names(firstOf(row.getNameEn(), row.getNameFr(), row.getNameEs()), row.getNameFr(), row.getNameEs()));
    }

    private static String firstOf(String en, String fr, String es) {
        return en != null ? en : fr != null ? fr : es;
    }
}
