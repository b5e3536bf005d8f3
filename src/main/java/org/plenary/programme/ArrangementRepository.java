package org.plenary.programme;

import static org.plenary.schema.Tables.PROGRAMME_DRAFT;
import static org.plenary.schema.Tables.PROGRAMME_DRAFT_PLACE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.programme.Arrangement.Score;
import org.plenary.programme.solver.Cost;
import org.plenary.schema.tables.records.ProgrammeDraftRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ArrangementRepository {

    /** A difference as it was found. */
    record Found(long session, Place from, Place to) {
    }

    /** A run of which nothing is heard. */
    record Silent(long id, long meeting, int version) {
    }

    /** What a run has come to, as far as it has said. */
    enum Stage {
        RUNNING, READY, FAILED, INTERRUPTED
    }

    /**
     * A run as it is kept.
     *
     * @param alive         when it was last heard of
     * @param programme     what it was made on, see {@link DraftReader}
     * @param contradiction null where none was proven
     */
    record Kept(long id, Stage stage, Instant alive, boolean stopAsked, Arrangement.Terms terms, Arrangement.Run run, Score before, Score cost, String programme,
            String contradiction, int version) {
    }

    private final DSLContext db;

    ArrangementRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Kept> find(long meetingId) {
        return db.selectFrom(PROGRAMME_DRAFT).where(PROGRAMME_DRAFT.MEETING_ID.eq(meetingId)).fetchOptional(ArrangementRepository::kept);
    }

    private static Kept kept(ProgrammeDraftRecord row) {
        return new Kept(row.getId(), Stage.valueOf(row.getState()), row.getAliveAt(), row.getStopAsked(),
                new Arrangement.Terms(row.getSeconds(), row.getSeed(), Keeping.valueOf(row.getKeeping()), row.getChosen()),
                new Arrangement.Run(row.getByLabel(), row.getStartedAt(), row.getEndedAt(), Duration.ofMillis(row.getSpentMillis()), row.getMoves()),
                new Score(row.getHardBefore(), row.getSoftBefore()), new Score(row.getHard(), row.getSoft()), row.getProgramme(), row.getContradiction(),
                row.getVersion());
    }

    List<Found> differences(long draftId) {
        return db.selectFrom(PROGRAMME_DRAFT_PLACE).where(PROGRAMME_DRAFT_PLACE.DRAFT_ID.eq(draftId))
                .orderBy(PROGRAMME_DRAFT_PLACE.STARTS_AT, PROGRAMME_DRAFT_PLACE.SESSION_ID)
                .fetch(row -> new Found(row.getSessionId(), new Place(row.getWasStartsAt(), row.getMinutes(), row.getWasRoomId()),
                        new Place(row.getStartsAt(), row.getMinutes(), row.getRoomId())));
    }

    /** @return the id under which it runs from now */
    long begin(long meetingId, ArrangementWish wish, String by, Instant at, Cost before, String programme) {
        var row = db.newRecord(PROGRAMME_DRAFT);
        row.setMeetingId(meetingId);
        row.setState(Stage.RUNNING.name());
        row.setSeed(wish.seed());
        row.setSeconds(wish.seconds());
        row.setKeeping(wish.keeping().name());
        row.setChosen(wish.chosen().isEmpty() ? null : wish.chosen().size());
        row.setByLabel(by);
        row.setStartedAt(at);
        row.setAliveAt(at);
        row.setHardBefore(before.hard());
        row.setSoftBefore(before.soft());
        row.setHard(before.hard());
        row.setSoft(before.soft());
        row.setProgramme(programme);
        row.store();
        return row.getId();
    }

    void remove(long draftId) {
        db.deleteFrom(PROGRAMME_DRAFT).where(PROGRAMME_DRAFT.ID.eq(draftId)).execute();
    }

    void askToStop(long draftId) {
        db.update(PROGRAMME_DRAFT).set(PROGRAMME_DRAFT.STOP_ASKED, true).set(PROGRAMME_DRAFT.VERSION, PROGRAMME_DRAFT.VERSION.plus(1))
                .where(PROGRAMME_DRAFT.ID.eq(draftId)).and(PROGRAMME_DRAFT.STATE.eq(Stage.RUNNING.name())).execute();
    }

    /** Says how far a run is. @return its row, held; empty where somebody has discarded it */
    Optional<Kept> alive(long draftId, Instant at, Duration spent, Cost cost) {
        db.update(PROGRAMME_DRAFT).set(PROGRAMME_DRAFT.ALIVE_AT, at).set(PROGRAMME_DRAFT.SPENT_MILLIS, spent.toMillis())
                .set(PROGRAMME_DRAFT.HARD, cost.hard()).set(PROGRAMME_DRAFT.SOFT, cost.soft())
                .set(PROGRAMME_DRAFT.VERSION, PROGRAMME_DRAFT.VERSION.plus(1))
                .where(PROGRAMME_DRAFT.ID.eq(draftId)).and(PROGRAMME_DRAFT.STATE.eq(Stage.RUNNING.name())).execute();
        return db.selectFrom(PROGRAMME_DRAFT).where(PROGRAMME_DRAFT.ID.eq(draftId)).and(PROGRAMME_DRAFT.STATE.eq(Stage.RUNNING.name())).fetchOptional(ArrangementRepository::kept);
    }

    void end(long draftId, Instant at, long moves, List<Found> differences, String contradiction) {
        db.update(PROGRAMME_DRAFT).set(PROGRAMME_DRAFT.STATE, Stage.READY.name()).set(PROGRAMME_DRAFT.ENDED_AT, at).set(PROGRAMME_DRAFT.MOVES, moves)
                .set(PROGRAMME_DRAFT.CONTRADICTION, contradiction).set(PROGRAMME_DRAFT.VERSION, PROGRAMME_DRAFT.VERSION.plus(1))
                .where(PROGRAMME_DRAFT.ID.eq(draftId)).execute();
        differences.forEach(found -> db.insertInto(PROGRAMME_DRAFT_PLACE).set(PROGRAMME_DRAFT_PLACE.DRAFT_ID, draftId)
                .set(PROGRAMME_DRAFT_PLACE.SESSION_ID, found.session()).set(PROGRAMME_DRAFT_PLACE.WAS_STARTS_AT, found.from().startsAt())
                .set(PROGRAMME_DRAFT_PLACE.WAS_ROOM_ID, found.from().roomId()).set(PROGRAMME_DRAFT_PLACE.MINUTES, found.to().minutes())
                .set(PROGRAMME_DRAFT_PLACE.STARTS_AT, found.to().startsAt()).set(PROGRAMME_DRAFT_PLACE.ROOM_ID, found.to().roomId()).execute());
    }

    /** Runs that go on, as far as they have said, and have said nothing since. */
    List<Silent> silentSince(Instant time) {
        return db.select(PROGRAMME_DRAFT.ID, PROGRAMME_DRAFT.MEETING_ID, PROGRAMME_DRAFT.VERSION).from(PROGRAMME_DRAFT)
                .where(PROGRAMME_DRAFT.STATE.eq(Stage.RUNNING.name())).and(PROGRAMME_DRAFT.ALIVE_AT.lt(time))
                .fetch(row -> new Silent(row.value1(), row.value2(), row.value3()));
    }

    /** @return whether it was still as it was seen */
    boolean interrupt(Silent run) {
        return db.update(PROGRAMME_DRAFT).set(PROGRAMME_DRAFT.STATE, Stage.INTERRUPTED.name()).set(PROGRAMME_DRAFT.VERSION, run.version() + 1)
                .where(PROGRAMME_DRAFT.ID.eq(run.id())).and(PROGRAMME_DRAFT.VERSION.eq(run.version())).execute() == 1;
    }

    void fail(long draftId, Instant at) {
        db.update(PROGRAMME_DRAFT).set(PROGRAMME_DRAFT.STATE, Stage.FAILED.name()).set(PROGRAMME_DRAFT.ENDED_AT, at)
                .set(PROGRAMME_DRAFT.VERSION, PROGRAMME_DRAFT.VERSION.plus(1)).where(PROGRAMME_DRAFT.ID.eq(draftId)).execute();
    }
}
