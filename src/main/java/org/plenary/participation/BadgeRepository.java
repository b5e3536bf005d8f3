package org.plenary.participation;

import static org.plenary.schema.Tables.BADGE;
import static org.plenary.schema.Tables.BADGE_CATEGORY;
import static org.plenary.schema.Tables.BADGE_DESIGN;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.participation.BadgeDesign.Look;
import org.plenary.participation.BadgeDesign.Paper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BadgeRepository {

    private final DSLContext db;

    BadgeRepository(DSLContext db) {
        this.db = db;
    }

    BadgeDesign design(long meetingId) {
        Map<ParticipantCategory, Look> looks = new EnumMap<>(ParticipantCategory.class);
        db.selectFrom(BADGE_CATEGORY).where(BADGE_CATEGORY.MEETING_ID.eq(meetingId))
                .forEach(row -> looks.put(ParticipantCategory.valueOf(row.getCategory()), new Look(row.getColour(), row.getLabel())));
        return db.selectFrom(BADGE_DESIGN).where(BADGE_DESIGN.MEETING_ID.eq(meetingId))
                .fetchOptional(row -> new BadgeDesign(Paper.valueOf(row.getPaper()), row.getShowsPhoto(), row.getShowsCode(), row.getShowsAffiliation(),
                        row.getShowsFunction(), looks, row.getVersion()))
                .orElseGet(BadgeDesign::usual);
    }

    /** @return whether the design still had this version; the first one is of version 0 */
    boolean save(long meetingId, BadgeDesign design) {
        db.insertInto(BADGE_DESIGN).set(BADGE_DESIGN.MEETING_ID, meetingId).onDuplicateKeyIgnore().execute();
        var saved = db.update(BADGE_DESIGN).set(BADGE_DESIGN.PAPER, design.paper().name()).set(BADGE_DESIGN.SHOWS_PHOTO, design.showsPhoto())
                .set(BADGE_DESIGN.SHOWS_CODE, design.showsCode()).set(BADGE_DESIGN.SHOWS_AFFILIATION, design.showsAffiliation())
                .set(BADGE_DESIGN.SHOWS_FUNCTION, design.showsFunction()).set(BADGE_DESIGN.VERSION, design.version() + 1)
                .where(BADGE_DESIGN.MEETING_ID.eq(meetingId)).and(BADGE_DESIGN.VERSION.eq(design.version())).execute() == 1;
        if (saved) {
            db.deleteFrom(BADGE_CATEGORY).where(BADGE_CATEGORY.MEETING_ID.eq(meetingId)).execute();
            design.looks().forEach((category, look) -> db.insertInto(BADGE_CATEGORY).set(BADGE_CATEGORY.MEETING_ID, meetingId)
                    .set(BADGE_CATEGORY.CATEGORY, category.name()).set(BADGE_CATEGORY.COLOUR, look.colour()).set(BADGE_CATEGORY.LABEL, look.label()).execute());
        }
        return saved;
    }

    int approved(long meetingId) {
        return db.fetchCount(PARTICIPANT, approvedIn(meetingId));
    }

    int approvedWithoutBadge(long meetingId) {
        return db.fetchCount(PARTICIPANT, approvedIn(meetingId).and(noBadge()));
    }

    /** @param ids null for all @return those approved, in the order of their names */
    List<Participant> toPrint(long meetingId, Collection<Long> ids, boolean onlyWithout) {
        var wanted = approvedIn(meetingId);
        if (ids != null) {
            wanted = wanted.and(PARTICIPANT.ID.in(ids));
        }
        if (onlyWithout) {
            wanted = wanted.and(noBadge());
        }
        return db.selectFrom(PARTICIPANT).where(wanted).orderBy(PARTICIPANT.SORT_KEY, PARTICIPANT.ID).fetch(ParticipantRepository::participant);
    }

    boolean hasBadge(long meetingId, long participantId) {
        return db.fetchExists(BADGE, BADGE.MEETING_ID.eq(meetingId).and(BADGE.PARTICIPANT_ID.eq(participantId)).and(BADGE.REVOKED_AT.isNull()));
    }

    /** Ends the badges of these participants. @param reason null where new ones are printed @return how many there were */
    int revoke(long meetingId, Collection<Long> participantIds, String reason, Instant now) {
        return db.update(BADGE).set(BADGE.REVOKED_AT, now).set(BADGE.REVOKED_REASON, reason).where(BADGE.MEETING_ID.eq(meetingId)).and(BADGE.PARTICIPANT_ID.in(participantIds))
                .and(BADGE.REVOKED_AT.isNull()).execute();
    }

    void issue(long meetingId, Map<Long, BadgeCode> byParticipant, Instant now) {
        db.batchInsert(byParticipant.entrySet().stream().map(entry -> {
            var row = db.newRecord(BADGE);
            row.setMeetingId(meetingId);
            row.setParticipantId(entry.getKey());
            row.setCodeHash(entry.getValue().hash());
            row.setIssuedAt(now);
            return row;
        }).toList()).execute();
    }

    private static Condition approvedIn(long meetingId) {
        return PARTICIPANT.MEETING_ID.eq(meetingId).and(PARTICIPANT.STATE.eq(ParticipantState.APPROVED.name()));
    }

    private static Condition noBadge() {
        return DSL.notExists(DSL.selectOne().from(BADGE).where(BADGE.PARTICIPANT_ID.eq(PARTICIPANT.ID)).and(BADGE.REVOKED_AT.isNull()));
    }
}
