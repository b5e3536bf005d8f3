package org.plenary.preparation;

import static org.plenary.schema.Tables.ROAD_BASELINE;
import static org.plenary.schema.Tables.ROAD_BASELINE_ITEM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.preparation.RoadBaseline.Was;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoadBaselineRepository {

    private static final int LONGEST_TITLE = 500;
    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext db;

    RoadBaselineRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the latest first */
    List<RoadBaseline> of(long meetingId) {
        return db.selectFrom(ROAD_BASELINE).where(ROAD_BASELINE.MEETING_ID.eq(meetingId)).orderBy(ROAD_BASELINE.TAKEN_AT.desc(), ROAD_BASELINE.ID.desc())
                .fetch(row -> new RoadBaseline(row.getId(), row.getName(), row.getTakenAt(), row.getTakenBy()));
    }

    /** @param meetings whose items are read, of all that the baseline holds */
    List<Was> items(long meetingId, long baselineId, Collection<Long> meetings) {
        return db.select(ROAD_BASELINE_ITEM.fields()).from(ROAD_BASELINE_ITEM).join(ROAD_BASELINE).on(ROAD_BASELINE.ID.eq(ROAD_BASELINE_ITEM.BASELINE_ID))
                .where(ROAD_BASELINE.ID.eq(baselineId)).and(ROAD_BASELINE.MEETING_ID.eq(meetingId)).and(ROAD_BASELINE_ITEM.MEETING_ID.in(meetings))
                .orderBy(ROAD_BASELINE_ITEM.STARTS_ON, ROAD_BASELINE_ITEM.KIND, ROAD_BASELINE_ITEM.ITEM_ID)
                .fetch(row -> new Was(new Key(Kind.valueOf(row.get(ROAD_BASELINE_ITEM.KIND)), row.get(ROAD_BASELINE_ITEM.ITEM_ID)),
                        row.get(ROAD_BASELINE_ITEM.MEETING_ID), row.get(ROAD_BASELINE_ITEM.TITLE), row.get(ROAD_BASELINE_ITEM.STARTS_ON),
                        row.get(ROAD_BASELINE_ITEM.ENDS_ON)));
    }

    /** @return the new id, or empty where the road has a baseline of that name */
    Optional<Long> insert(long meetingId, String name, String by, Instant now, List<RoadItem> items) {
        var id = db.insertInto(ROAD_BASELINE).set(ROAD_BASELINE.MEETING_ID, meetingId).set(ROAD_BASELINE.NAME, name).set(ROAD_BASELINE.TAKEN_AT, now)
                .set(ROAD_BASELINE.TAKEN_BY, by).onDuplicateKeyIgnore().returning(ROAD_BASELINE.ID).fetchOptional(ROAD_BASELINE.ID);
        id.ifPresent(baseline -> {
            for (int at = 0; at < items.size(); at += ROWS_AT_ONCE) {
                insert(baseline, items.subList(at, Math.min(items.size(), at + ROWS_AT_ONCE)));
            }
        });
        return id;
    }

    private void insert(long baselineId, List<RoadItem> items) {
        var rows = db.insertInto(ROAD_BASELINE_ITEM, ROAD_BASELINE_ITEM.BASELINE_ID, ROAD_BASELINE_ITEM.KIND, ROAD_BASELINE_ITEM.ITEM_ID,
                ROAD_BASELINE_ITEM.MEETING_ID, ROAD_BASELINE_ITEM.TITLE, ROAD_BASELINE_ITEM.STARTS_ON, ROAD_BASELINE_ITEM.ENDS_ON);
        for (var item : items) {
            rows = rows.values(baselineId, item.key().kind().name(), item.key().id(), item.meetingId(),
                    item.title().substring(0, Math.min(item.title().length(), LONGEST_TITLE)), item.from(), item.to());
        }
        rows.execute();
    }

    void delete(long meetingId, long baselineId) {
        db.deleteFrom(ROAD_BASELINE).where(ROAD_BASELINE.ID.eq(baselineId)).and(ROAD_BASELINE.MEETING_ID.eq(meetingId)).execute();
    }
}
