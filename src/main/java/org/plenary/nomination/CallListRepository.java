package org.plenary.nomination;

import static org.plenary.schema.Tables.CALL_EXTENSION;
import static org.plenary.schema.Tables.CALL_PAPER;
import static org.plenary.schema.Tables.CALL_PROFILE;
import static org.plenary.schema.Tables.CALL_REGION;
import static org.plenary.schema.Tables.CALL_REMINDER;
import static org.plenary.schema.Tables.NOMINATION;
import static org.plenary.schema.Tables.NOMINATION_PAPER;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.body.Names;
import org.plenary.schema.tables.records.CallRegionRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a call lists: profiles, regions, papers, reminders; and its extensions. Rows keep their ids, since nominations refer to them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CallListRepository {

    private final DSLContext db;

    CallListRepository(DSLContext db) {
        this.db = db;
    }

    CallLists of(long callId) {
        return new CallLists(profiles(callId), regions(callId).stream().map(RegionCall::seats).filter(seats -> !seats.empty()).toList(), papers(callId),
                reminders(callId));
    }

    List<CallProfile> profiles(long callId) {
        return db.selectFrom(CALL_PROFILE).where(CALL_PROFILE.CALL_ID.eq(callId)).orderBy(CALL_PROFILE.POSITION, CALL_PROFILE.ID)
                .fetch(row -> new CallProfile(row.getId(), new Names(row.getNameEn(), row.getNameFr(), row.getNameEs()), row.getMinimum(),
                        row.getMaximum()));
    }

    /** @return also regions that have a deadline of their own and no seats */
    List<RegionCall> regions(long callId) {
        return db.selectFrom(CALL_REGION).where(CALL_REGION.CALL_ID.eq(callId)).orderBy(CALL_REGION.REGION_ID).fetch(CallListRepository::region);
    }

    Optional<RegionCall> region(long callRegionId) {
        return db.selectFrom(CALL_REGION).where(CALL_REGION.ID.eq(callRegionId)).fetchOptional(CallListRepository::region);
    }

    private static RegionCall region(CallRegionRecord row) {
        return new RegionCall(row.getId(), row.getCallId(), new RegionSeats(row.getRegionId(), row.getMinimum(), row.getMaximum(),
                row.getRepresentativeName(), row.getRepresentativeEmail(), row.getRepresentativeLanguage()), row.getDeadline(), row.getPickBy(),
                row.getPickedAt());
    }

    List<CallPaper> papers(long callId) {
        return db.selectFrom(CALL_PAPER).where(CALL_PAPER.CALL_ID.eq(callId)).orderBy(CALL_PAPER.POSITION, CALL_PAPER.ID)
                .fetch(row -> new CallPaper(row.getId(), PaperKind.valueOf(row.getKind()), row.getRequired(), row.getNote()));
    }

    List<Integer> reminders(long callId) {
        return db.select(CALL_REMINDER.DAYS_BEFORE).from(CALL_REMINDER).where(CALL_REMINDER.CALL_ID.eq(callId))
                .orderBy(CALL_REMINDER.DAYS_BEFORE.desc()).fetch(CALL_REMINDER.DAYS_BEFORE);
    }

    void save(long callId, CallLists before, CallLists after) {
        saveProfiles(callId, before.profiles(), after.profiles());
        saveRegions(callId, before.regions(), after.regions());
        savePapers(callId, before.papers(), after.papers());
        db.deleteFrom(CALL_REMINDER).where(CALL_REMINDER.CALL_ID.eq(callId)).and(CALL_REMINDER.DAYS_BEFORE.notIn(after.reminders())).execute();
        after.reminders().forEach(days -> db.insertInto(CALL_REMINDER).set(CALL_REMINDER.CALL_ID, callId).set(CALL_REMINDER.DAYS_BEFORE, days)
                .onDuplicateKeyIgnore().execute());
    }

    private void saveProfiles(long callId, List<CallProfile> before, List<CallProfile> after) {
        var kept = after.stream().map(CallProfile::id).filter(Objects::nonNull).toList();
        before.stream().map(CallProfile::id).filter(id -> !kept.contains(id))
                .forEach(id -> db.deleteFrom(CALL_PROFILE).where(CALL_PROFILE.ID.eq(id)).and(CALL_PROFILE.CALL_ID.eq(callId)).execute());
        for (var position = 0; position < after.size(); position++) {
            var profile = after.get(position);
            var row = db.newRecord(CALL_PROFILE);
            row.setCallId(callId);
            row.setPosition(position);
            row.setNameEn(profile.names().en());
            row.setNameFr(profile.names().fr());
            row.setNameEs(profile.names().es());
            row.setMinimum(profile.minimum());
            row.setMaximum(profile.maximum());
            if (profile.id() == null) {
                row.insert();
            } else {
                db.update(CALL_PROFILE).set(row).where(CALL_PROFILE.ID.eq(profile.id())).and(CALL_PROFILE.CALL_ID.eq(callId)).execute();
            }
        }
    }

    private void saveRegions(long callId, List<RegionSeats> before, List<RegionSeats> after) {
        var kept = after.stream().map(RegionSeats::regionId).toList();
        before.stream().map(RegionSeats::regionId).filter(id -> !kept.contains(id)).forEach(id -> removeRegion(callId, id));
        for (var region : after) {
            var row = db.newRecord(CALL_REGION);
            row.setCallId(callId);
            row.setRegionId(region.regionId());
            row.setMinimum(region.minimum());
            row.setMaximum(region.maximum());
            row.setRepresentativeName(region.representativeName());
            row.setRepresentativeEmail(region.representativeEmail());
            row.setRepresentativeLanguage(region.representativeLanguage());
            db.insertInto(CALL_REGION).set(row).onDuplicateKeyUpdate().set(row).execute();
        }
    }

    /** A region that was called again alone keeps its deadline. */
    private void removeRegion(long callId, long regionId) {
        var one = CALL_REGION.CALL_ID.eq(callId).and(CALL_REGION.REGION_ID.eq(regionId));
        db.deleteFrom(CALL_REGION).where(one).and(CALL_REGION.DEADLINE.isNull()).execute();
        db.update(CALL_REGION).setNull(CALL_REGION.MINIMUM).setNull(CALL_REGION.MAXIMUM).setNull(CALL_REGION.REPRESENTATIVE_NAME)
                .setNull(CALL_REGION.REPRESENTATIVE_EMAIL).setNull(CALL_REGION.REPRESENTATIVE_LANGUAGE).where(one).execute();
    }

    private void savePapers(long callId, List<CallPaper> before, List<CallPaper> after) {
        var kept = after.stream().map(CallPaper::kind).toList();
        before.stream().map(CallPaper::kind).filter(kind -> !kept.contains(kind))
                .forEach(kind -> db.deleteFrom(CALL_PAPER).where(CALL_PAPER.CALL_ID.eq(callId)).and(CALL_PAPER.KIND.eq(kind.name())).execute());
        for (var position = 0; position < after.size(); position++) {
            var paper = after.get(position);
            var row = db.newRecord(CALL_PAPER);
            row.setCallId(callId);
            row.setPosition(position);
            row.setKind(paper.kind().name());
            row.setRequired(paper.required());
            row.setNote(paper.note());
            db.insertInto(CALL_PAPER).set(row).onDuplicateKeyUpdate().set(row).execute();
        }
    }

    /** @return whether somebody has been nominated for it or has handed it in */
    boolean profileInUse(long profileId) {
        return db.fetchExists(NOMINATION, NOMINATION.PROFILE_ID.eq(profileId));
    }

    boolean paperInUse(long paperId) {
        return db.fetchExists(NOMINATION_PAPER, NOMINATION_PAPER.PAPER_ID.eq(paperId));
    }

    /** The region has this deadline of its own from now on. */
    void setDeadline(long callId, long regionId, Instant deadline) {
        db.insertInto(CALL_REGION).set(CALL_REGION.CALL_ID, callId).set(CALL_REGION.REGION_ID, regionId).set(CALL_REGION.DEADLINE, deadline)
                .onDuplicateKeyUpdate().set(CALL_REGION.DEADLINE, deadline).execute();
    }

    /** One deadline for all again. */
    void clearDeadlines(long callId) {
        db.update(CALL_REGION).setNull(CALL_REGION.DEADLINE).where(CALL_REGION.CALL_ID.eq(callId)).execute();
    }

    /** @param regionId null where the deadline of all was moved */
    void recordExtension(long callId, Long regionId, Instant now, Instant before, Instant after, String reason) {
        db.insertInto(CALL_EXTENSION)
                .set(CALL_EXTENSION.CALL_ID, callId)
                .set(CALL_EXTENSION.REGION_ID, regionId)
                .set(CALL_EXTENSION.AT, now)
                .set(CALL_EXTENSION.OLD_DEADLINE, before)
                .set(CALL_EXTENSION.NEW_DEADLINE, after)
                .set(CALL_EXTENSION.REASON, reason)
                .execute();
    }

    /** @return why the deadline that applies to this region was moved last */
    Optional<String> lastReason(long callId, Long regionId) {
        return db.select(CALL_EXTENSION.REASON).from(CALL_EXTENSION)
                .where(CALL_EXTENSION.CALL_ID.eq(callId))
                .and(regionId == null ? CALL_EXTENSION.REGION_ID.isNull() : CALL_EXTENSION.REGION_ID.isNull().or(CALL_EXTENSION.REGION_ID.eq(regionId)))
                .orderBy(CALL_EXTENSION.ID.desc()).limit(1).fetchOptional(CALL_EXTENSION.REASON);
    }

    void setPickBy(long callRegionId, Instant until) {
        db.update(CALL_REGION).set(CALL_REGION.PICK_BY, until).where(CALL_REGION.ID.eq(callRegionId)).execute();
    }

    void picked(long callRegionId, Instant now) {
        db.update(CALL_REGION).set(CALL_REGION.PICKED_AT, now).where(CALL_REGION.ID.eq(callRegionId)).execute();
    }
}
