package org.plenary.text.floor;

import static org.plenary.schema.Tables.TEXT_FLOOR;
import static org.plenary.schema.Tables.TEXT_POINT_OF_ORDER;
import static org.plenary.schema.Tables.TEXT_SPEAKER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.schema.tables.records.TextFloorRecord;
import org.plenary.schema.tables.records.TextPointOfOrderRecord;
import org.plenary.schema.tables.records.TextSpeakerRecord;
import org.plenary.text.floor.PointOfOrder.Ruling;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the room with a text. Whoever changes anything of it holds the lock of the floor, and reads afterwards. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FloorRepository {

    private final DSLContext db;

    FloorRepository(DSLContext db) {
        this.db = db;
    }

    /** @param now when it is read */
    Floor floor(long textId, Instant now) {
        var row = db.fetchOptional(TEXT_FLOOR, TEXT_FLOOR.TEXT_ID.eq(textId));
        var limits = row.map(FloorRepository::limits).orElse(SpeakingLimits.USUAL);
        return new Floor(textId, row.map(TextFloorRecord::getParagraphId).orElse(null), row.map(TextFloorRecord::getListOpen).orElse(true), limits,
                row.map(TextFloorRecord::getVersion).orElse(0), speakers(textId), points(textId), now);
    }

    /** Takes the row lock, of a row that is made where there is none yet. */
    Floor forUpdate(long textId, Instant now) {
        if (!lock(textId)) {
            db.insertInto(TEXT_FLOOR).set(TEXT_FLOOR.TEXT_ID, textId).onDuplicateKeyIgnore().execute();
            lock(textId);
        }
        return floor(textId, now);
    }

    private boolean lock(long textId) {
        return db.select(TEXT_FLOOR.TEXT_ID).from(TEXT_FLOOR).where(TEXT_FLOOR.TEXT_ID.eq(textId)).forUpdate().fetch().isNotEmpty();
    }

    private static SpeakingLimits limits(TextFloorRecord row) {
        return new SpeakingLimits(row.getPartySeconds(), row.getObserverSeconds(), row.getIgoSeconds(), row.getNgoSeconds(), row.getChairSeconds());
    }

    /** Saves what the chair settles of the floor itself. The caller holds the lock. @return the new version */
    int settle(Floor before, Long paragraph, boolean open, SpeakingLimits limits) {
        db.update(TEXT_FLOOR).set(TEXT_FLOOR.PARAGRAPH_ID, paragraph).set(TEXT_FLOOR.LIST_OPEN, open)
                .set(TEXT_FLOOR.PARTY_SECONDS, limits.party()).set(TEXT_FLOOR.OBSERVER_SECONDS, limits.observerState())
                .set(TEXT_FLOOR.IGO_SECONDS, limits.igo()).set(TEXT_FLOOR.NGO_SECONDS, limits.ngo()).set(TEXT_FLOOR.CHAIR_SECONDS, limits.chair())
                .set(TEXT_FLOOR.VERSION, before.version() + 1)
                .where(TEXT_FLOOR.TEXT_ID.eq(before.textId())).and(TEXT_FLOOR.VERSION.eq(before.version())).execute();
        return before.version() + 1;
    }

    private SpeakersList speakers(long textId) {
        return new SpeakersList(db.selectFrom(TEXT_SPEAKER).where(TEXT_SPEAKER.TEXT_ID.eq(textId)).orderBy(TEXT_SPEAKER.POSITION)
                .fetch(FloorRepository::speaker));
    }

    private static Speaker speaker(TextSpeakerRecord row) {
        var clock = row.getGivenAt() == null ? null
                : new SpeakingClock(Duration.ofSeconds(row.getLimitSeconds()), Duration.ofMillis(row.getSpentMillis()), row.getRunningSince());
        return new Speaker(row.getId(), row.getName(), SpeakerCategory.valueOf(row.getCategory()), row.getReply(), row.getPosition(),
                Speaker.State.valueOf(row.getState()), row.getAskedAt(), row.getAskedBy(), row.getGivenAt(), clock, row.getEndedAt());
    }

    /** @return the id of a speaker who waits */
    long add(long textId, String name, SpeakerCategory category, boolean reply, int position, Instant now, String by) {
        var row = db.newRecord(TEXT_SPEAKER);
        row.setTextId(textId);
        row.setName(name);
        row.setCategory(category.name());
        row.setReply(reply);
        row.setPosition(position);
        row.setState(Speaker.State.WAITING.name());
        row.setAskedAt(now);
        row.setAskedBy(by);
        row.store();
        return row.getId();
    }

    /** Saves the speakers that are not as they were; whoever leaves the floor before whoever takes it. The caller holds the lock. */
    void save(SpeakersList before, SpeakersList after) {
        after.speakers().stream().filter(speaker -> !before.speakers().contains(speaker))
                .sorted((one, other) -> Boolean.compare(one.state() == Speaker.State.SPEAKING, other.state() == Speaker.State.SPEAKING))
                .forEach(this::save);
    }

    private void save(Speaker speaker) {
        var clock = Optional.ofNullable(speaker.clock());
        db.update(TEXT_SPEAKER).set(TEXT_SPEAKER.POSITION, speaker.position()).set(TEXT_SPEAKER.STATE, speaker.state().name())
                .set(TEXT_SPEAKER.GIVEN_AT, speaker.givenAt())
                .set(TEXT_SPEAKER.LIMIT_SECONDS, clock.map(one -> (int) one.limit().toSeconds()).orElse(null))
                .set(TEXT_SPEAKER.SPENT_MILLIS, clock.map(one -> one.spent().toMillis()).orElse(null))
                .set(TEXT_SPEAKER.RUNNING_SINCE, clock.map(SpeakingClock::runningSince).orElse(null))
                .set(TEXT_SPEAKER.ENDED_AT, speaker.endedAt()).where(TEXT_SPEAKER.ID.eq(speaker.id())).execute();
    }

    private List<PointOfOrder> points(long textId) {
        return db.selectFrom(TEXT_POINT_OF_ORDER).where(TEXT_POINT_OF_ORDER.TEXT_ID.eq(textId)).orderBy(TEXT_POINT_OF_ORDER.ID)
                .fetch(FloorRepository::point);
    }

    private static PointOfOrder point(TextPointOfOrderRecord row) {
        return new PointOfOrder(row.getId(), row.getDelegation(), row.getWords(), row.getRaisedAt(), row.getRaisedBy(),
                row.getRuling() == null ? null : Ruling.valueOf(row.getRuling()), row.getRemark(), row.getRuledAt(), row.getRuledBy());
    }

    long raise(long textId, String delegation, String words, Instant now, String by) {
        var row = db.newRecord(TEXT_POINT_OF_ORDER);
        row.setTextId(textId);
        row.setDelegation(delegation);
        row.setWords(words);
        row.setRaisedAt(now);
        row.setRaisedBy(by);
        row.store();
        return row.getId();
    }

    /** The caller holds the lock. */
    void rule(long pointId, Ruling ruling, String remark, Instant now, String by) {
        db.update(TEXT_POINT_OF_ORDER).set(TEXT_POINT_OF_ORDER.RULING, ruling.name()).set(TEXT_POINT_OF_ORDER.REMARK, remark)
                .set(TEXT_POINT_OF_ORDER.RULED_AT, now).set(TEXT_POINT_OF_ORDER.RULED_BY, by)
                .where(TEXT_POINT_OF_ORDER.ID.eq(pointId)).and(TEXT_POINT_OF_ORDER.RULING.isNull()).execute();
    }
}
